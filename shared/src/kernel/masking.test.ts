import { findPersonalData, maskPhone } from './masking.js';

const found = (text: string): [string, string][] =>
  findPersonalData(text).map((f) => [f.kind, text.slice(f.start, f.end)]);

describe('personal data in a public text', () => {
  it.each([
    ['请打13800000001', 'phone', '13800000001'],
    ['电话 138-0000-0001。', 'phone', '138-0000-0001'],
    ['138 0000 0001 晚上在', 'phone', '138 0000 0001'],
    ['+86 13800000001', 'phone', '+86 13800000001'],
    ['座机0357-4220001', 'phone', '0357-4220001'],
    ['证号14108119501231002X', 'identity-card', '14108119501231002X'],
    ['住2单元301室', 'door-number', '2单元301室'],
    ['住三单元502', 'door-number', '三单元502'],
    ['就在1203室', 'door-number', '1203室'],
  ])('is seen: %s', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });

  it.each([
    '想要一个灯泡，3号楼',
    '2026年11月23日下午3点',
    '血压138/90',
    '买5斤米和10个鸡蛋',
    '每月600元',
    '编号 20261123001',
    '',
  ])('is not seen where there is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is seen in every place, in order, and never counted twice where patterns overlap', () => {
    const text = '13800000001 或 13900000002，证号141081195012310021，2单元301室';

    expect(found(text).map(([kind]) => kind)).toEqual(['phone', 'phone', 'identity-card', 'door-number']);
  });
});

describe('masks', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['03574220001', '035****0001'],
    ['1380000', '138****0000'],
    ['12345', '*****'],
    ['', ''],
  ])('the phone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });
});
