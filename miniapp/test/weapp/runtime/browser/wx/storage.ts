import { STORAGE_KEY_LIMIT_BYTES, STORAGE_LIMIT_BYTES } from '../../limits.js';
import type { StoredValue } from '../../protocol.js';
import { boot } from '../host.js';
import { api, Failure } from './api.js';

const values = new Map<string, StoredValue>(Object.entries(boot.storage));
const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;
const sizes = new Map([...values].map(([key, value]): [string, number] => [key, sizeOf(value)]));
const total = (): number => [...sizes.values()].reduce((sum, n) => sum + n, 0);

/** Written through at once, so that an app killed in the next moment has lost nothing. */
function write(body: unknown): void {
  const request = new XMLHttpRequest();
  request.open('POST', '/__storage', false);
  request.send(JSON.stringify(body));
}

function set(key: string, data: unknown): void {
  if (typeof key !== 'string' || key === '') throw new Failure('parameter error: key');
  const value: StoredValue = { type: typeof data, data: data === undefined ? '' : JSON.parse(JSON.stringify(data)) };
  const size = sizeOf(value);
  if (size > STORAGE_KEY_LIMIT_BYTES) throw new Failure('entry size limit reached');
  if (total() - (sizes.get(key) ?? 0) + size > STORAGE_LIMIT_BYTES) throw new Failure('exceed storage max size 10Mb');
  values.set(key, value);
  sizes.set(key, size);
  write({ key, value });
}

const copy = (value: StoredValue | undefined): unknown => (value === undefined ? '' : structuredClone(value.data));

function remove(key: string): void {
  values.delete(key);
  sizes.delete(key);
  write({ key, value: null });
}

function clear(): void {
  values.clear();
  sizes.clear();
  write({ clear: true });
}

const info = () => ({
  keys: [...values.keys()],
  currentSize: Math.ceil(total() / 1024),
  limitSize: STORAGE_LIMIT_BYTES / 1024,
});

const sync =
  <A extends unknown[], R>(name: string, run: (...args: A) => R) =>
  (...args: A): R => {
    try {
      return run(...args);
    } catch (error) {
      throw error instanceof Failure ? new Error(`${name}:fail ${error.reason}`) : error;
    }
  };

export const storage: Record<string, unknown> = {
  getStorageSync: (key: string) => copy(values.get(key)),
  setStorageSync: sync('setStorageSync', set),
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: api('getStorage', ({ key }) => {
    if (!values.has(key)) throw new Failure('data not found');
    return { data: copy(values.get(key)) };
  }),
  setStorage: api('setStorage', ({ key, data }) => set(key, data)),
  removeStorage: api('removeStorage', ({ key }) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
};
