import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guard = new URL('loopbackOnly.js', import.meta.url);

/** One folder for the whole run: the workers share the PostgreSQL that the first of them starts in it. */
export default async function globalSetup() {
  const home = mkdtempSync(join(tmpdir(), 'hub-test-'));
  // PostgreSQL may run as another account, which has to pass.
  chmodSync(home, 0o755);
  process.env.HUB_TEST_HOME = home;
  // No process of the tests leaves this machine: not this one, not Jest's workers, not the parts that tests start.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${guard.href}`.trim();
  await import(guard.href);
}
