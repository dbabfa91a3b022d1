/** True for an answer that came as bytes. WeChat's buffers may come from another realm, where `instanceof` says no. */
export const isBytes = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** The text of UTF-8 bytes. WeChat has no TextDecoder on every phone. */
export function textOfBytes(buffer: ArrayBuffer): string {
  const escaped = [...new Uint8Array(buffer)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return '';
  }
}
