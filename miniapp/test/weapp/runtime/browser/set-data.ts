import { SET_DATA_LIMIT_BYTES } from '../limits.js';
import { report } from './report.js';

type SetData = (data: Record<string, unknown>, callback?: () => void) => void;

/** Counts what crosses from logic to view, and refuses what the platform refuses. Taro writes paths like `root.cn.[0].v`. */
export function measured(setData: SetData): SetData {
  return function (this: unknown, data, callback) {
    const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '').length;
    report.setData.count += 1;
    report.setData.bytes += bytes;
    report.setData.biggest = Math.max(report.setData.biggest, bytes);
    if (bytes > SET_DATA_LIMIT_BYTES)
      throw new Error(`setData of ${bytes} bytes; the platform takes ${SET_DATA_LIMIT_BYTES}`);
    const paths = Object.fromEntries(Object.entries(data).map(([path, value]) => [path.replace(/\.\[/g, '['), value]));
    setData.call(this, paths, callback);
  };
}
