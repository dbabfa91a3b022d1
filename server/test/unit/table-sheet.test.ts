import { TableSheet } from '../../src/platform/paper/table-sheet.js';
import { paperText } from '../support/paper-text.js';

const COLUMNS = [
  { title: '到', share: 1, kind: 'box' },
  { title: '称呼', share: 4 },
  { title: '备注', share: 4, kind: 'blank' },
] as const;
const sheet = (): TableSheet =>
  new TableSheet({
    ...{ title: '签到表', subtitle: '周六 9:00', mark: '导出人：小赵 · 共 60 行', footer: '用后请销毁；仅用于本活动' },
  });

describe('a table on paper', () => {
  it('has its title once, its heads and its foot on every page, and the section again where it goes on', async () => {
    const table = sheet();
    table.table(COLUMNS);
    table.heading('3号楼');
    for (let at = 1; at <= 60; at += 1) table.row(['', `居民${at}`, '']);
    const pages = paperText(await table.bytes());

    expect(pages).toHaveLength(3);
    expect(pages.flat().filter((words) => words === '签到表')).toHaveLength(1);
    pages.forEach((words, at) => {
      expect(words).toEqual(expect.arrayContaining(['到', '称呼', '备注', `第 ${at + 1} 页，共 3 页`]));
      expect(words).toContain('用后请销毁；仅用于本活动　导出人：小赵 · 共 60 行');
      expect(words).toContain(at === 0 ? '3号楼' : '3号楼（续）');
    });
    expect(pages.flat().filter((words) => words.startsWith('居民'))).toEqual(
      Array.from({ length: 60 }, (_, at) => `居民${at + 1}`),
    );
  });

  it('[56] a rare name is a blank to be written by hand; a very long one makes its row higher, not the table wider', async () => {
    const table = sheet();
    table.table(COLUMNS);
    table.row(['', '𠮷田', '']);
    table.row(['', '长'.repeat(400), '']);
    const [page = []] = paperText(await table.bytes());

    expect(page).toContain('＿田');
    const long = page.filter((words) => words.startsWith('长'));
    expect(long.length).toBeGreaterThan(10);
    expect(long.join('')).toHaveLength(400);
  });

  it('a heading does not stand alone at the foot of a page', async () => {
    const table = sheet();
    table.table(COLUMNS);
    for (let at = 0; at < 80; at += 1) {
      table.heading(`${at}号楼`);
      table.row(['', `居民${at}`, '']);
    }
    for (const words of paperText(await table.bytes())) {
      const rows = words.filter((one) => /号楼|居民/.test(one));
      expect(rows[rows.length - 1]).toMatch(/^居民/);
    }
  });

  it('empty rows and a second table on a page of its own', async () => {
    const table = sheet();
    table.table(COLUMNS);
    table.empty(5);
    table.table([{ title: '一户人数', share: 1 }], { title: '一户几个人', onNewPage: true });
    table.row(['3 人']);
    const pages = paperText(await table.bytes());

    expect(pages).toHaveLength(2);
    expect(pages[1]?.slice(0, 3)).toEqual(['一户几个人', '一户人数', '3 人']);
  });

  it('2,000 rows take seconds, not minutes', async () => {
    const table = sheet();
    table.table(COLUMNS);
    for (let at = 0; at < 2_000; at += 1) table.row(['', `居民${at}`, '']);
    expect(paperText(await table.bytes()).length).toBeGreaterThan(50);
  }, 30_000);
});
