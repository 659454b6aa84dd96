import { expect, test } from '@jest/globals';
import { createTokenFreeStorage } from './tokenFreeStorage.ts';

/** What a browser keeps, in memory. */
function createStore(): Storage & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const identity = (name: string, token: string) => ({ name, token, label: name, labelZh: name, purposes: [] });

test('no token is kept, and whoever reads gets the one of today', () => {
  const store = createStore();
  const before = createTokenFreeStorage(store, [identity('desk', 'old.1'), identity('court', 'old.2')]);
  const headers = (first: string, second: string): string =>
    JSON.stringify({ tabs: [{ headers: JSON.stringify({ Authorization: `Bearer ${first}` }) }, second, first] });
  before.setItem('tabs', headers('old.1', 'old.2'));
  expect(store.kept.get('tabs')).not.toMatch(/old/);
  expect(before.getItem('tabs')).toBe(headers('old.1', 'old.2'));

  const after = createTokenFreeStorage(store, [identity('desk', 'new.1'), identity('court', 'new.2')]);
  expect(after.getItem('tabs')).toBe(headers('new.1', 'new.2'));
});

test('everything else is kept as it is', () => {
  const store = createStore();
  const storage = createTokenFreeStorage(store, [identity('desk', 'secret')]);
  storage.setItem('theme', 'dark');
  storage.setItem('query', '{ a }');
  expect([storage.getItem('theme'), storage.getItem('none'), storage.length]).toEqual(['dark', null, 2]);
  storage.removeItem('theme');
  expect([storage.getItem('theme'), storage.length]).toEqual([null, 1]);
  storage.clear();
  expect(storage.length).toBe(0);
});
