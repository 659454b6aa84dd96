import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isAlive, takeStartLock } from './startLock.ts';

/** The number of a process that has just ended. */
async function numberOfTheDead(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock of starters', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hub-lock-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('lets one in after the other', async () => {
    const file = path.join(folder, 'busy');
    const story: string[] = [];
    const enter = async (who: string): Promise<void> => {
      const release = await takeStartLock(file);
      story.push(`${who} in`);
      await stat(file);
      story.push(`${who} out`);
      await release();
    };
    await Promise.all([enter('a'), enter('b'), enter('c')]);
    expect(story).toHaveLength(6);
    for (let index = 0; index < 6; index += 2) expect(story[index + 1]).toBe(story[index]?.replace('in', 'out'));
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  test('is taken over from a dead holder', async () => {
    const file = path.join(folder, 'dead');
    await writeFile(file, String(await numberOfTheDead()));
    const release = await takeStartLock(file);
    expect(await readFile(file, 'utf8')).toBe(String(process.pid));
    await release();
  });

  test('is taken over when nobody has touched it for long, though its number lives', async () => {
    const file = path.join(folder, 'old');
    await writeFile(file, String(process.pid));
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await (
      await takeStartLock(file)
    )();
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  test('says when it cannot be made', async () => {
    await expect(takeStartLock(path.join(folder, 'missing', 'lock'))).rejects.toThrow('ENOENT');
  });

  test('knows the living, also those of other users, from the dead', async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(1)).toBe(true);
    expect(isAlive(await numberOfTheDead())).toBe(false);
  });
});
