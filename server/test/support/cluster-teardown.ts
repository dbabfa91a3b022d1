import { rmSync } from 'node:fs';

export default async function stopTestCluster(): Promise<void> {
  const running = globalThis.silinTestCluster;
  if (!running) return;
  await running.cluster.stop();
  rmSync(running.root, { recursive: true, force: true });
}
