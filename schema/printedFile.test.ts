import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { staleFiles, writeFiles } from './printedFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-printed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string): { url: URL; content: string } => ({
  url: pathToFileURL(join(folder, 'deep', 'page.md')),
  content,
});
const written = (): string => readFileSync(join(folder, 'deep', 'page.md'), 'utf8');

describe('a printed file', () => {
  test('is stale until it is printed, and again when its source has changed', () => {
    expect(staleFiles([file('one')])).toEqual([expect.stringMatching(/deep.page\.md$/)]);
    writeFiles([file('one')]);
    expect(written()).toBe('one');
    expect(staleFiles([file('one')])).toEqual([]);
    expect(staleFiles([file('two')])).toHaveLength(1);
  });

  test('is written when it is stale only, and keeps its time stamp otherwise', () => {
    writeFiles([file('one')]);
    utimesSync(file('').url, 1, 1);
    expect(writeFiles([file('one')])).toEqual([]);
    expect(statSync(file('').url).mtimeMs).toBe(1_000);
    expect(writeFiles([file('two')])).toHaveLength(1);
    expect(written()).toBe('two');
  });
});
