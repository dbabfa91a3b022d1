const hex = (value: number, chars: number): string => value.toString(16).padStart(chars, '0').slice(-chars);
const random = (chars: number): string =>
  Array.from({ length: chars }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** An id made on this device, in the form the server knows (UUID v7): a nonce, the name of a phone. No secret. */
export function newId(now: number = Date.now()): string {
  const time = hex(Math.floor(now / 0x10000), 8) + hex(now % 0x10000, 4);
  const variant = '89ab'[Math.floor(Math.random() * 4)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random(3)}-${variant}${random(3)}-${random(12)}`;
}
