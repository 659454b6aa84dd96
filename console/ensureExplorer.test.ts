import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureExplorer } from './ensureExplorer.ts';

let folder: string;
let directory: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'));
  ({ directory } = await ensureExplorer([join(folder, 'dist')]));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the page of the explorer', () => {
  test('is built whole: the page, its style, its workers, and nothing half done', async () => {
    expect(await readdir(directory)).toEqual(expect.arrayContaining(['chunks', 'index.html', 'main.css', 'main.js']));
    const workers = await readdir(join(directory, 'workers'));
    expect(workers.filter((name) => name.endsWith('.js'))).toEqual(['editor.js', 'graphql.js', 'json.js']);
    expect(await readdir(join(folder, 'dist'))).toHaveLength(1);
  });

  test('has no script of its own in the document, and names no other host there or in its style', async () => {
    const [page, style] = await Promise.all(
      ['index.html', 'main.css'].map((name) => readFile(join(directory, name), 'utf8')),
    );
    expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/explorer\/)|\son\w+=|https?:/);
    expect(style).not.toMatch(/url\(["']?(?!data:)/);
    expect(style).not.toMatch(/@import/);
  });

  test('is not built again while its sources stay the same', async () => {
    const built = await stat(join(directory, 'main.js'));
    expect(await ensureExplorer([join(folder, 'dist')])).toEqual({ directory });
    expect((await stat(join(directory, 'main.js'))).mtimeMs).toBe(built.mtimeMs);
  });

  test('may be asked for by two starters at once', async () => {
    const twice = join(folder, 'twice');
    const [first, second] = await Promise.all([ensureExplorer([twice]), ensureExplorer([twice])]);
    expect(second).toEqual(first);
    expect(await readdir(twice)).toHaveLength(1);
    expect(await readdir(first.directory)).toContain('index.html');
  });

  test('is built in the next folder where the first cannot be written, and found there again', async () => {
    const file = join(folder, 'a file');
    await writeFile(file, '');
    const folders = [join(file, 'dist'), join(folder, 'other')];
    const built = await ensureExplorer(folders);
    expect(built.directory.startsWith(join(folder, 'other'))).toBe(true);
    expect(await ensureExplorer(folders)).toEqual(built);
    await expect(ensureExplorer([join(file, 'dist')])).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
