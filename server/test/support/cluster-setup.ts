import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGalera, GaleraCluster } from './galera.js';

declare global {
  // Read by the teardown, which jest runs in this same process.
  var silinTestCluster: { cluster: GaleraCluster; root: string } | undefined;
}

/** Three Galera nodes for the whole run; the tests that know nothing of them write to the first. */
export async function startTestCluster(): Promise<void> {
  const provider = findGalera(join(import.meta.dirname, '../../../.data/galera'));
  const root = mkdtempSync(join(tmpdir(), `silin-test-cluster-${process.pid}-`));
  const cluster = await GaleraCluster.start(root, provider);
  globalThis.silinTestCluster = { cluster, root };
  process.env['SILIN_TEST_CLUSTER'] = JSON.stringify({ root, provider });
  process.env['SILIN_TEST_DATABASE_ADMIN_URL'] = cluster.nodes[0]?.adminUrl;
}
