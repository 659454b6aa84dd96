import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, chown, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isReachable, isUsable, resolveLinks, runsAsRoot, settlePlace } from './reachable.ts';

const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
const asRoot = runsAsRoot() ? test : test.skip;

describe('what another account can reach', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'hub-reachable-')));
    await chmod(folder, 0o711);
    await mkdir(path.join(folder, 'open'));
    await mkdir(path.join(folder, 'closed', 'inner'), { recursive: true });
    await writeFile(path.join(folder, 'open', 'program'), '');
    await writeFile(path.join(folder, 'closed', 'inner', 'program'), '');
    await Promise.all([chmod(path.join(folder, 'open'), 0o755), chmod(path.join(folder, 'closed'), 0o700)]);
    await chmod(path.join(folder, 'closed', 'inner', 'program'), 0o755);
    await symlink(path.join(folder, 'closed', 'inner'), path.join(folder, 'open', 'link'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is a folder whose every ancestor lets it pass', async () => {
    expect(await isReachable(path.join(folder, 'open'), stranger)).toBe(true);
  });

  test('is a folder that does not exist yet below such a one', async () => {
    expect(await isReachable(path.join(folder, 'open', 'new', 'newer'), stranger)).toBe(true);
  });

  test('is nothing below a closed folder, nor what a link leads to there', async () => {
    expect(await isReachable(path.join(folder, 'closed', 'inner'), stranger)).toBe(false);
    expect(await isReachable(path.join(folder, 'closed', 'inner', 'new'), stranger)).toBe(false);
    expect(await isReachable(path.join(folder, 'open', 'link'), stranger)).toBe(false);
    expect(await isUsable(path.join(folder, 'open', 'link', 'program'), stranger, 'run')).toBe(false);
  });

  test('is decided by the owner bits for the owner and by the group bits for its group', async () => {
    const closed = path.join(folder, 'closed');
    const owner = { name: 'owner', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(await isReachable(closed, owner)).toBe(true);
    expect(await isReachable(closed, { ...owner, uid: stranger.uid })).toBe(false);
    await chmod(closed, 0o710);
    expect(await isReachable(closed, { ...owner, uid: stranger.uid })).toBe(true);
    await chmod(closed, 0o700);
  });

  test('is a file to read or run as its mode says', async () => {
    const program = path.join(folder, 'open', 'program');
    await chmod(program, 0o644);
    expect(await isUsable(program, stranger, 'read')).toBe(true);
    expect(await isUsable(program, stranger, 'run')).toBe(false);
    await chmod(program, 0o755);
    expect(await isUsable(program, stranger, 'run')).toBe(true);
    expect(await isUsable(`${program}-missing`, stranger, 'read')).toBe(false);
  });

  test('is named without links', async () => {
    expect(await resolveLinks(path.join(folder, 'open', 'link', 'new', 'newer'))).toBe(
      path.join(folder, 'closed', 'inner', 'new', 'newer'),
    );
  });

  asRoot('decides where root puts a new cluster', async () => {
    const open = await settlePlace(path.join(folder, 'open', 'postgres'));
    expect(open.directory).toBe(path.join(folder, 'open', 'postgres'));
    expect(['postgres', 'nobody']).toContain(open.account?.name);
    const closed = await settlePlace(path.join(folder, 'closed', 'postgres'));
    expect(closed.directory).toMatch(/^\/var\/lib\/hub-[0-9a-f]{12}$/);
    expect(closed.account).toEqual(open.account);
    expect(await settlePlace(path.join(folder, 'open', 'link', '..', 'postgres'))).toEqual(open);
  });

  asRoot('never moves a cluster that exists: its owner runs it, or a fault says what is in the way', async () => {
    const place = path.join(folder, 'open', 'kept');
    await mkdir(path.join(place, 'cluster'), { recursive: true });
    await chown(path.join(place, 'cluster'), stranger.uid, stranger.gid);
    expect(await settlePlace(place)).toEqual({
      directory: place,
      account: { name: 'user 54321', uid: 54_321, gid: 54_321 },
    });
    await chmod(place, 0o700);
    await expect(settlePlace(place)).rejects.toThrow('user 54321, who owns the cluster in');
  });

  asRoot('keeps an ordinary user from a cluster that is another account’s', async () => {
    const place = path.join(folder, 'open', 'others');
    await mkdir(path.join(place, 'cluster'), { recursive: true });
    process.seteuid?.(stranger.uid);
    try {
      await expect(settlePlace(place)).rejects.toThrow(/belongs to root./);
      expect(await settlePlace(path.join(folder, 'open', 'mine'))).toEqual({
        directory: path.join(folder, 'open', 'mine'),
        account: null,
      });
    } finally {
      process.seteuid?.(0);
    }
  });
});
