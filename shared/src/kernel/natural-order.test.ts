import { byName, compareNatural } from './natural-order.js';

describe('the order in which people read names', () => {
  it.each([
    [['1号楼', '2号楼', '10号楼', '11号楼', '12号楼']],
    [['一网格', '二网格', '三网格', '四网格', '十网格', '十一网格', '二十网格', '二十一网格', '一百零三网格']],
    [['1号楼', '二号楼', '3号楼', '十号楼', '１１号楼', '12号楼']],
    [['3号楼1单元', '3号楼2单元', '3号楼10单元']],
    [['14-1号楼', '14-2号楼', '14-10号楼', '15号楼']],
    [['第2网格', '第10网格', '第二十网格']],
    [['2', '2号楼']],
    [['东区2号楼', '东区10号楼', '西区1号楼']],
  ])('%j', (ordered) => {
    const shuffled = [...ordered].reverse();

    expect(shuffled.sort(compareNatural)).toEqual(ordered);
    expect([...ordered].sort(compareNatural)).toEqual(ordered);
  });

  it('is a total order: names that read alike still have a fixed order, the same name is equal to itself', () => {
    const names = ['3号楼', '三号楼', '３号楼', '03号楼', '', '楼', '十', '10', '两网格', '二网格'];
    for (const a of names) {
      for (const b of names) {
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        if (a !== b) expect(compareNatural(a, b)).not.toBe(0);
      }
    }
  });

  it('sorts things by their name', () => {
    expect([{ name: '10号楼' }, { name: '2号楼' }].sort(byName)).toEqual([{ name: '2号楼' }, { name: '10号楼' }]);
  });
});
