import { createHmac } from 'node:crypto';
import { CODE_SIGNS, entryCode, macWith, readEntryCode, readSelfCode, selfCode, selfStep } from './entry-code.js';

const SESSION = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506';
const OTHER = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f507';
const SEAT = '7K3QZ0XW2A';

const macOf = (key: string) => (message: string) => createHmac('sha256', key).update(message).digest('hex');
const mac = macOf('the key of the session');

describe('an entry code', () => {
  const code = entryCode(SESSION, SEAT, mac);

  it('is short and made of signs that a QR code packs densely', () => {
    expect(code).toMatch(/^S1\.[0-9A-Z]{26}\.7K3QZ0XW2A\.[0-9A-Z]{20}$/);
    expect(code).toHaveLength(61);
  });

  it('is genuine at the door of its session', () => {
    expect(readEntryCode(code, SESSION, mac)).toEqual({ kind: 'genuine', seatCode: SEAT });
  });

  it('is read however it was typed', () => {
    const typed = ` ${code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `;
    expect(readEntryCode(typed, SESSION, mac)).toEqual({ kind: 'genuine', seatCode: SEAT });
    expect(readEntryCode('7k3qz-oxw2a', SESSION, mac)).toEqual({ kind: 'seat', seatCode: SEAT });
  });

  it('of another session, forged, or of somebody else are three different things (edge 39)', () => {
    expect(readEntryCode(entryCode(OTHER, SEAT, mac), SESSION, mac)).toEqual({ kind: 'other_session' });
    expect(readEntryCode(entryCode(SESSION, SEAT, macOf('guessed')), SESSION, mac)).toEqual({ kind: 'forged' });
    const moved = code.replace(SEAT, '7K3QZ0XW2B');
    expect(readEntryCode(moved, SESSION, mac)).toEqual({ kind: 'forged' });
    for (const text of ['', 'https://example.org/a?b=1', 'S1', 'S1...', `${code}.A`, '王秀英', 'S9.A.B.C', '\u0000']) {
      expect(readEntryCode(text, SESSION, mac)).toEqual({ kind: 'not_ours' });
    }
  });

  it('is known to a phone that was given the key', () => {
    const key = Buffer.from('the key of the session').toString('hex');
    expect(readEntryCode(code, SESSION, macWith(key))).toEqual({ kind: 'genuine', seatCode: SEAT });
  });

  it('gives itself away when any one sign is changed', () => {
    for (let at = 3; at < code.length; at += 1) {
      if (code[at] === '.') continue;
      const sign = CODE_SIGNS[(CODE_SIGNS.indexOf(code[at] as string) + 1) % CODE_SIGNS.length];
      const changed = `${code.slice(0, at)}${sign}${code.slice(at + 1)}`;
      expect(['forged', 'other_session']).toContain(readEntryCode(changed, SESSION, mac).kind);
    }
  });
});

describe('the rotating code', () => {
  const keys = (sessionId: string) => macOf(`key of ${sessionId}`);
  const step = selfStep(Date.parse('2026-11-26T01:00:31Z'), 30);

  it('says which session and which period', () => {
    expect(readSelfCode(selfCode(SESSION, step, keys(SESSION)), keys)).toEqual({ sessionId: SESSION, step });
    expect(selfStep(Date.parse('2026-11-26T01:01:00Z'), 30)).toBe(step + 1);
  });

  it('is nothing when it is forged, moved on by hand, an entry code, or of somebody else', () => {
    const code = selfCode(SESSION, step, keys(SESSION));
    const later = code.replace(`.${step}.`, `.${step + 1}.`);
    const foreign = ['', 'S2', 'S2.A.1.B', later, entryCode(SESSION, SEAT, keys(SESSION)), `${code}.`, '你好'];
    expect(foreign.map((text) => readSelfCode(text, keys))).toEqual(foreign.map(() => undefined));
  });
});
