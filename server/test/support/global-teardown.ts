import { rmSync } from 'node:fs';

export default async function stopTestDatabase(): Promise<void> {
  const running = globalThis.silinTestDatabase;
  if (!running) return;
  await running.database.stop();
  rmSync(running.dataDir, { recursive: true, force: true });
}
