import { createHash, createHmac } from 'node:crypto';
import { compareBytes, fromHex, hmacSha256, sha256, toHex, utf8 } from './sha256.js';

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('the published example %#', (text, digest) => {
    expect(toHex(sha256(utf8(text)))).toBe(digest);
  });

  it('agrees with Node for every length over three blocks, in one part or several', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255);
      const known = createHash('sha256').update(bytes).digest('hex');
      expect(toHex(sha256(bytes))).toBe(known);
      expect(toHex(sha256(bytes.subarray(0, length >> 1), bytes.subarray(length >> 1)))).toBe(known);
    }
  });

  it('HMAC agrees with the published examples and with Node for keys of every length', () => {
    const said = hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?'));
    expect(toHex(said)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    for (let length = 0; length <= 130; length += 1) {
      const key = Uint8Array.from({ length }, (_, at) => (at * 7) & 255);
      const known = createHmac('sha256', key).update('张家 3 人').digest('hex');
      expect(toHex(hmacSha256(key, utf8('张家 3 人')))).toBe(known);
    }
  });
});

describe('bytes', () => {
  it('UTF-8 is what everybody writes, also beyond the basic plane and for half a character', () => {
    for (const text of ['', 'a', 'é', '中', '𠮷野家', '👨‍👩‍👧', 'x\uD842y', '\uDFB7']) {
      expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
    }
  });

  it('hex goes there and back; what is not hex is refused', () => {
    expect(toHex(fromHex('00ff10Ab'))).toBe('00ff10ab');
    for (const none of ['0', 'zz', '0x00', ' 00', '00 ']) expect(() => fromHex(none)).toThrow(RangeError);
  });

  it('are ordered as Node orders them', () => {
    const texts = ['', 'a', 'ab', 'b', 'é', 'z', '～', '𠮷'];
    for (const a of texts) {
      for (const b of texts) {
        expect(Math.sign(compareBytes(utf8(a), utf8(b)))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }
    }
  });
});
