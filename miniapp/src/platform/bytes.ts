/** The text of UTF-8 bytes. WeChat has no TextDecoder on every phone. */
export function textOfBytes(buffer: ArrayBuffer): string {
  const escaped = [...new Uint8Array(buffer)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return '';
  }
}
