import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCluster, readPassword } from './cluster.ts';
import type { Cluster } from './cluster.ts';

describe('a cluster that cannot be made', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'hub-cluster-'));
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  const cluster = (initdb: string): Cluster => ({
    place: { directory, account: null },
    data: path.join(directory, 'cluster'),
    password: 'secret',
    binaries: { initdb, postgres: initdb },
  });

  test('leaves nothing behind, and tells what initdb said', async () => {
    await expect(createCluster(cluster('/bin/ls'))).rejects.toThrow(/initdb failed \(exit code 2\): .*ls: /);
    expect(await readdir(directory)).toEqual([]);
  });

  test('says what to do where the programs do not run', async () => {
    await expect(createCluster(cluster('/missing/initdb'))).rejects.toThrow(
      '/missing/initdb does not run on this machine (ENOENT); it needs a Linux with glibc, or macOS. Set the database URLs',
    );
    expect(await readdir(directory)).toEqual([]);
  });

  test('has its password first, kept for its owner only and the same ever after', async () => {
    const password = await readPassword(directory, path.join(directory, 'cluster'));
    expect(password).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect((await stat(path.join(directory, 'password'))).mode & 0o777).toBe(0o600);
    expect(await readPassword(directory, path.join(directory, 'cluster'))).toBe(password);
    await rm(path.join(directory, 'password'));
    await mkdir(path.join(directory, 'password'));
    await expect(readPassword(directory, path.join(directory, 'cluster'))).rejects.toThrow('EISDIR');
  });
});
