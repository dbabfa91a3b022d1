import { randomBytes } from 'node:crypto';
import { encrypted, FieldCipher, installFieldCipher } from '../../src/platform/crypto/field-cipher.js';

const key = (id: string) => ({ id, key: randomBytes(32) });
const indexKey = randomBytes(32);
const PHONE = '13800000001';
const LABEL = 'users.phone';

describe('an encrypted field', () => {
  const first = key('k1');
  const cipher = new FieldCipher([first], indexKey);

  it.each(['', PHONE, '侯马市电厂社区3号楼2单元501', '𠮷野家😀'])('comes back as it was: %j', (plain) => {
    expect(cipher.decrypt(cipher.encrypt(plain, LABEL), LABEL)).toBe(plain);
  });

  it('shows neither its text nor that two are equal', () => {
    const [one, two] = [cipher.encrypt(PHONE, LABEL), cipher.encrypt(PHONE, LABEL)];

    expect(one).not.toBe(two);
    expect(Buffer.from(one.slice(3), 'base64url').includes(PHONE)).toBe(false);
  });

  it('does not open when one bit of it was changed, wherever', () => {
    const stored = cipher.encrypt(PHONE, LABEL);
    const bytes = Buffer.from(stored.slice(3), 'base64url');

    for (let at = 0; at < bytes.length; at += 1) {
      const spoilt = Buffer.from(bytes);
      spoilt[at]! ^= 1;
      expect(() => cipher.decrypt(`k1.${spoilt.toString('base64url')}`, LABEL)).toThrow();
    }
  });

  it('does not open when it was cut short, so that a short tag cannot be guessed', () => {
    const stored = cipher.encrypt(PHONE, LABEL);

    for (const length of [3, 10, 20, 30]) expect(() => cipher.decrypt(stored.slice(0, length), LABEL)).toThrow();
  });

  it('does not open in another column than the one it was written for', () => {
    expect(() => cipher.decrypt(cipher.encrypt(PHONE, LABEL), 'wishes.contact_phone')).toThrow();
  });

  it('is still read after a new key was put in front, which writes from then on', () => {
    const old = cipher.encrypt(PHONE, LABEL);
    const rotated = new FieldCipher([key('k2'), first], indexKey);

    expect(rotated.decrypt(old, LABEL)).toBe(PHONE);
    expect(rotated.encrypt(PHONE, LABEL)).toMatch(new RegExp(`^${rotated.currentKeyId}\\.`));
    expect(rotated.currentKeyId).toBe('k2');
  });

  it('is not read once its key is gone', () => {
    expect(() => new FieldCipher([key('k2')], indexKey).decrypt(cipher.encrypt(PHONE, LABEL), LABEL)).toThrow(
      'no field key for a value of users.phone',
    );
  });

  it('is found again by its blind index, which keys and columns keep apart', () => {
    const other = new FieldCipher([first], randomBytes(32));

    expect(cipher.blindIndex(PHONE, LABEL)).toBe(cipher.blindIndex(PHONE, LABEL));
    expect(cipher.blindIndex(PHONE, LABEL)).not.toBe(cipher.blindIndex(PHONE, 'wishes.contact_phone'));
    expect(cipher.blindIndex(PHONE, LABEL)).not.toBe(other.blindIndex(PHONE, LABEL));
  });

  it('in a column leaves "nothing" as nothing', () => {
    installFieldCipher(cipher);
    const column = encrypted(LABEL);

    expect([column.to(null), column.to(undefined), column.from(null)]).toEqual([null, undefined, null]);
    expect(column.from(column.to(PHONE) as string)).toBe(PHONE);
  });
});
