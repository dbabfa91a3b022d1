import Taro from '@tarojs/taro';

const PREFIX = 'silin.';

/** Reads a value kept on this device; `undefined` when there is none or it cannot be read. */
export function readStored<T>(key: string): T | undefined {
  try {
    const value = Taro.getStorageSync(PREFIX + key) as T | '' | null | undefined;
    return value === '' || value === null ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value on this device. A full or locked storage is not an error for the reader: the value is just not kept. */
export function keepStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(PREFIX + key, value);
  } catch {
    // 10 MB are full or the browser forbids storage: the page still works, only without memory.
  }
}

/** Forgets a kept value. */
export function dropStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // nothing kept, nothing to drop
  }
}
