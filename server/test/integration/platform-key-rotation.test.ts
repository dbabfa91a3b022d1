import { randomBytes } from 'node:crypto';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { KeyRotation } from '../../src/platform/crypto/key-rotation.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aWish, WORDS } from '../support/wish-builders.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

async function storedIn(column: string, table: string): Promise<string[]> {
  const rows: { stored: string }[] = await t.db.query(
    `SELECT ${column} AS stored FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  return rows.map(({ stored }) => stored);
}

describe('a new key in front', () => {
  it('writes every older value again, once, so that the old key may go', async () => {
    const community = await aLastingCommunity(t);
    await aWish(t, community).create();
    await aWish(t, community).create();
    const indexKey = randomBytes(32);
    const fresh = { id: 'k2', key: randomBytes(32) };
    const rotation = new KeyRotation(t.db, new FieldCipher([fresh, ...t.config.fieldKeys], indexKey));
    const before = [...(await storedIn('private_detail', 'wishes')), ...(await storedIn('phone', 'users'))];

    expect(await rotation.run()).toBeGreaterThanOrEqual(before.length);
    expect(await rotation.run()).toBe(0);

    const onlyTheNewKey = new FieldCipher([fresh], indexKey);
    const read = (await storedIn('private_detail', 'wishes')).map((s) =>
      onlyTheNewKey.decrypt(s, 'wishes.private_detail'),
    );
    expect(read).toEqual([WORDS.privateDetail, WORDS.privateDetail]);
    for (const stored of await storedIn('phone', 'users')) onlyTheNewKey.decrypt(stored, 'users.phone');
  });
});
