import { zipSync } from 'fflate';
import { FORMULA, readSheet } from '../../src/platform/sheets/read-sheet.js';
import { aSheet } from '../support/sheets.js';

const LIMITS = { maxRows: 100, maxColumns: 20 };
const read = (bytes: Uint8Array): ReturnType<typeof readSheet> => readSheet(Buffer.from(bytes), LIMITS);
const refusal = (bytes: Uint8Array): Promise<unknown> =>
  read(bytes).then(
    (rows) => rows,
    (error: { kind?: string }) => error.kind,
  );

const text = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const WORKBOOK = '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
/** A workbook with this sheet, written by hand as hostile programs do. */
const withSheet = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': text(WORKBOOK),
    'xl/_rels/workbook.xml.rels': text(RELATIONS),
    'xl/worksheets/sheet1.xml': text(sheet),
    ...more,
  });
const rows = (inner: string): string => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;
const inline = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('a sheet', () => {
  it('is read as texts, whatever kind its cells are; empty rows are none', async () => {
    const bytes = await aSheet([
      ['姓名', '年份'],
      ['王桂芳 ', 1938],
      [null, null],
      [new Date('2027-03-12'), '<&>"'],
    ]);
    expect(await read(bytes)).toEqual([
      { row: 1, cells: ['姓名', '年份'] },
      { row: 2, cells: ['王桂芳', '1938'] },
      { row: 4, cells: ['46458', '<&>"'] },
    ]);
  });

  it('keeps the places of cells, with addresses and without', async () => {
    const sheet = rows(
      `<row r="3">${inline('C3', '丙')}</row><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>2</v></c></row>`,
    );
    expect(await read(withSheet(sheet))).toEqual([
      { row: 3, cells: ['', '', '丙'] },
      { row: 4, cells: ['甲', '2'] },
    ]);
  });

  it('marks formulas and leaves errors and readings out', async () => {
    const strings = '<sst><si><r><t>王</t></r><r><t>桂芳</t></r><rPh><t>wang</t></rPh></si></sst>';
    const sheet = rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c></row>',
    );
    expect(await read(withSheet(sheet, { 'xl/sharedStrings.xml': text(strings) }))).toEqual([
      { row: 1, cells: ['王桂芳', FORMULA, '', '是'] },
    ]);
  });

  it('is the first of several, wherever its part stands', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': text('<x:workbook><x:sheets><x:sheet r:id="b"/><x:sheet r:id="a"/></x:sheets></x:workbook>'),
      'xl/_rels/workbook.xml.rels': text(
        '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="/xl/other/2.xml"/></Relationships>',
      ),
      'xl/worksheets/1.xml': text(rows(`<row r="1">${inline('A1', '别的')}</row>`)),
      'xl/other/2.xml': text(rows(`<row r="1">${inline('A1', '这张')}</row>`)),
    });
    expect(await read(bytes)).toEqual([{ row: 1, cells: ['这张'] }]);
  });
});

describe('a hostile file', () => {
  it('of another kind is refused by its first bytes', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await refusal(text('姓名,电话'))).toBe('not_xlsx');
    expect(await refusal(zipSync({ 'a.txt': text('x') }))).toBe('not_xlsx');
    expect(await refusal(Buffer.concat([ole, Buffer.alloc(600)]))).toBe('old_xls');
    const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(9)]);
    expect(await refusal(locked)).toBe('encrypted');
    for (const empty of [Buffer.alloc(0), Buffer.from('PK'), Buffer.from('504b0304', 'hex')])
      expect(['not_xlsx', 'damaged']).toContain(await refusal(empty));
  });

  it('that is cut off or changed is damaged', async () => {
    const whole = await aSheet([['姓名'], ['甲']]);
    expect(await refusal(whole.subarray(0, whole.length - 30))).toBe('damaged');
    expect(await refusal(withSheet('<worksheet><sheetData><row>'))).toBe('damaged');
    expect(await refusal(withSheet('<a></b>'))).toBe('damaged');
    for (let at = 0; at < whole.length; at += 37) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      expect(['damaged', 'not_xlsx', 'too_big', 'object']).toContain(kindOf(await refusal(bent)));
    }
  });

  /** 80 MB of blanks in 80 KB. */
  const bomb = withSheet(rows(`<row r="1">${inline('A1', 'x')}</row>${' '.repeat(80 * 1024 * 1024)}`));

  it('that would unpack to many megabytes is refused without unpacking it', async () => {
    expect(bomb.length).toBeLessThan(200 * 1024);
    const before = process.memoryUsage().rss;
    const began = performance.now();
    expect(await refusal(bomb)).toBe('too_big');
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('that lies about its size is stopped while it unpacks', async () => {
    const bytes = Buffer.from(bomb);
    // The size a part says it has, in the directory at the end of the file and at the part itself.
    for (let at = 0; at < bytes.length - 30; at += 1) {
      const sign = bytes.readUInt32LE(at);
      if (sign === 0x02014b50 && bytes.readUInt32LE(at + 24) > 5e7) bytes.writeUInt32LE(1_000, at + 24);
      if (sign === 0x04034b50 && bytes.readUInt32LE(at + 22) > 5e7) bytes.writeUInt32LE(1_000, at + 22);
    }
    const began = performance.now();
    expect(['too_big', 'damaged']).toContain(await refusal(bytes));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('with thousands of parts, rows or columns costs nothing', async () => {
    const parts = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`x/${n}.xml`, text('<a/>')]));
    expect(await refusal(withSheet(rows(''), parts))).toBe('too_big');
    const far = rows(`<row r="999999999">${inline('XFD1', 'x')}${inline('ZZZZZZ1', 'y')}</row>`);
    expect(await refusal(withSheet(far))).toEqual([]);
    const many = rows(
      Array.from({ length: 101 }, (_, n) => `<row r="${n + 1}">${inline(`A${n + 1}`, 'x')}</row>`).join(''),
    );
    expect(await refusal(withSheet(many))).toBe('too_many_rows');
    // Rows that are only formatted do not count: programs write them by the million.
    const formatted = rows(`<row r="1">${inline('A1', 'x')}</row>${'<row s="1" customFormat="1"/>'.repeat(100_000)}`);
    expect(await refusal(withSheet(formatted))).toHaveLength(1);
  });

  it('with entities of its own gets none of them, and nothing from outside', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const found = await refusal(withSheet(laughs + rows(`<row r="1">${inline('A1', '&b;&x;')}</row>`)));
    expect(JSON.stringify(found)).not.toMatch(/haha|root/);
  });

  it('with a text of megabytes in one cell is cut', async () => {
    const found = await read(withSheet(rows(`<row r="1">${inline('A1', '长'.repeat(1_000_000))}</row>`)));
    expect(found[0]?.cells[0]?.length).toBeLessThanOrEqual(4_000);
  });
});

const kindOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value);
