import { parse } from 'content-disposition';
import { attachment } from '../../src/platform/http/attachment.js';

describe('the name of a file that is given out', () => {
  it.each([
    ['活动台账（人）2026-11-28.xlsx', '活动台账（人）2026-11-28.xlsx'],
    ['ledger.pdf', 'ledger.pdf'],
    ['a"b\r\nSet-Cookie: x=1.xlsx', 'a_b_Set-Cookie_ x=1.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\报表.xlsx', 'C_报表.xlsx'],
    ['\u202Excod.xlsx', '_xcod.xlsx'],
    ['𠮷\uD842.png', '𠮷_.png'],
    ['', 'file'],
    ['   .xlsx', 'xlsx'],
  ])('%j is kept as %j, in one header', (name, kept) => {
    const header = attachment(name);

    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(parse(header)).toMatchObject({ type: 'attachment', parameters: { filename: kept } });
  });

  it('a long name keeps its ending', () => {
    const { parameters } = parse(attachment(`${'台账'.repeat(200)}.xlsx`));
    expect(Array.from(parameters['filename'] ?? '')).toHaveLength(85);
    expect(parameters['filename']).toMatch(/台账\.xlsx$/);
  });
});
