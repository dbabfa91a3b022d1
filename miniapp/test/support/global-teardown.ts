export default async function globalTeardown(): Promise<void> {
  await globalThis.silinStack?.stop();
  globalThis.silinStack = undefined;
}
