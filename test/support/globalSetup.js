import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for the whole run: the workers share the PostgreSQL that the first of them starts in it. */
export default function globalSetup() {
  const home = mkdtempSync(join(tmpdir(), 'hub-test-'));
  // PostgreSQL may run as another account, which has to pass.
  chmodSync(home, 0o755);
  process.env.HUB_TEST_HOME = home;
}
