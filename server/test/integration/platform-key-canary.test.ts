import { randomBytes } from 'node:crypto';
import { Config } from '../../src/platform/config/config.js';
import { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { KeyCanary, WrongKeys } from '../../src/platform/crypto/key-canary.js';
import { KeyRotation } from '../../src/platform/crypto/key-rotation.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aWish } from '../support/wish-builders.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  await aWish(t, await aLastingCommunity(t)).create();
});
afterAll(() => t?.close());

const fresh = (id: string): { id: string; key: Buffer } => ({ id, key: randomBytes(32) });

/** What a process that starts with these keys finds. */
function start(keys: Partial<Pick<Config, 'fieldKeys' | 'indexKey'>>): Promise<void> {
  const config = { fieldKeys: t.config.fieldKeys, indexKey: t.config.indexKey, ...keys } as Config;
  return new KeyCanary(t.db, config, new FieldCipher(config.fieldKeys, config.indexKey)).onApplicationBootstrap();
}

describe('a process refuses to start', () => {
  it('with another key under a known id', async () => {
    await expect(start({ fieldKeys: [fresh('k1')] })).rejects.toThrow(WrongKeys);
  });

  it('with another INDEX_KEY', async () => {
    await expect(start({ indexKey: randomBytes(32) })).rejects.toThrow('INDEX_KEY is not the key');
  });

  it('without a key that wrote values still there', async () => {
    await expect(start({ fieldKeys: [fresh('k2')] })).rejects.toThrow('FIELD_KEYS lacks the key k1');
  });

  it('with a wrong key on a database from before there were canaries', async () => {
    await t.db.query('DELETE FROM key_canaries');

    await expect(start({ fieldKeys: [fresh('k1')] })).rejects.toThrow('k1 is not the key');
  });
});

it('a rotation step by step: the new key behind everywhere, then in front, then alone', async () => {
  await t.db.query('DELETE FROM key_canaries');
  const [old, next] = [t.config.fieldKeys[0]!, fresh('k3')];
  await start({});
  await start({ fieldKeys: [old, next] });
  await start({ fieldKeys: [next, old] });
  await start({ fieldKeys: [old, next] }); // a process of the step before, started late

  await new KeyRotation(t.db, new FieldCipher([next, old], t.config.indexKey)).run();

  await start({ fieldKeys: [next] });
  await start({ fieldKeys: [next] });
});
