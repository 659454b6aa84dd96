import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isRunning, postmasterFile, probe, readPostmaster, serves, stopPostmaster } from './postmaster.ts';
import { runsAsRoot } from './reachable.ts';

const asRoot = runsAsRoot() ? test : test.skip;
const onLinux = process.platform === 'linux' ? test : test.skip;
const nobodyId = 65_534;

async function numberOfTheDead(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a server that was left', () => {
  let data: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'hub-postmaster-'));
  });

  afterAll(async () => {
    // With all that they started.
    for (const { pid = 0, exitCode, signalCode } of children)
      if (exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    await rm(data, { recursive: true, force: true });
  });

  async function run(script: string, options: { argv0?: string; cwd?: string } = {}): Promise<number> {
    const child = spawn('/bin/sh', ['-c', script, data], {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    if (child.stdout !== null) await once(child.stdout, 'data');
    return child.pid ?? 0;
  }

  test('is known from its note, also from one in the making', async () => {
    expect(await readPostmaster(data)).toBe(null);
    await writeFile(postmasterFile(data), `4711\n${data}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
    expect(await readPostmaster(data)).toEqual({ pid: 4711, port: 5432, status: 'ready' });
    await writeFile(postmasterFile(data), `4711\n${data}\n`);
    expect(await readPostmaster(data)).toEqual({ pid: 4711, port: 0, status: 'starting' });
    await writeFile(postmasterFile(data), '');
    expect(await readPostmaster(data)).toBe(null);
  });

  onLinux('does not run when it is dead and only not buried', async () => {
    const parent = await run('echo up; sleep 0 & exec sleep 60');
    const list = `/proc/${parent}/task/${parent}/children`;
    let dead = 0;
    while (dead === 0 || (await isRunning(dead))) dead = Number(await readFile(list, 'utf8'));
    expect(() => process.kill(dead, 0)).not.toThrow();
    expect(await isRunning(parent)).toBe(true);
  });

  onLinux('is known by the folder it works in', async () => {
    expect(await serves(await run('echo up; sleep 60', { cwd: data }), data)).toBe('yes');
    expect(await serves(await run('echo up; sleep 60', { cwd: '/' }), data)).toBe('no');
  });

  asRoot('is known by its command where its folder may not be looked at', async () => {
    const pids = [
      await run('echo up; sleep 60; true', { argv0: '/some/bin/postgres' }),
      await run('echo up; sleep 60; true'),
    ];
    const bare = spawn('sleep', ['60'], { argv0: 'postgres', detached: true });
    children.push(bare);
    process.seteuid?.(nobodyId);
    try {
      expect(await Promise.all(pids.map((pid) => serves(pid, data)))).toEqual(['yes', 'no']);
      expect(await serves(bare.pid ?? 0, data)).toBe('unknown');
      expect(await serves(await numberOfTheDead(), data)).toBe('unknown');
    } finally {
      process.seteuid?.(0);
    }
  });

  test('is silent where nothing listens', async () => {
    expect(await probe({ port: 1, password: 'x', data })).toBe('silent');
  });

  test('is asked ever less politely to go, and for no longer than it is there', async () => {
    const pid = await run(`trap 'echo asked >> "$0/asked"' INT; echo up; while :; do sleep 0.01; done`);
    await writeFile(postmasterFile(data), `${pid}\n`);
    const farewells = [
      { signal: 'SIGINT', withinMs: 200 },
      { signal: 'SIGKILL', withinMs: 5_000 },
    ] as const;
    await stopPostmaster(pid, data, farewells);
    expect(await readFile(path.join(data, 'asked'), 'utf8')).toBe('asked\n');
    expect(await isRunning(pid)).toBe(false);
    await stopPostmaster(pid, data, farewells);
  });

  test('that does not go is a fault', async () => {
    const pid = await run(`trap '' INT; echo up; while :; do sleep 0.01; done`);
    await writeFile(postmasterFile(data), `${pid}\n`);
    await expect(stopPostmaster(pid, data, [{ signal: 'SIGINT', withinMs: 50 }])).rejects.toThrow(
      `PostgreSQL (process ${pid}) did not stop`,
    );
  });
});
