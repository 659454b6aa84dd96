import { describe, expect, test } from '@jest/globals';
import type { ExplorerConfig } from '../explorerConfig.ts';
import { firstTabOf } from './firstTab.ts';

const named = { name: 'n', nameZh: '名', description: 'd', descriptionZh: '述' };
const config: ExplorerConfig = {
  title: 'hub',
  endpoint: '/graphql',
  identity: 'desk',
  identities: [
    { name: 'desk', label: 'Desk', labelZh: '窗口', token: 't1', purposes: ['statistics'] },
    { name: 'court', label: 'Court', labelZh: '法院', token: 't2', purposes: ['audit'] },
  ],
  samples: [
    { ...named, id: 'Q1', identity: 'court', query: 'query A { a }', variables: { no: null }, hint: 'no: ask.' },
  ],
};
const keeping = (text: string | null) => ({
  getItem: (key: string) => (key === 'graphiql:tabState' ? text : null),
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
  length: 0,
});
const first = {
  initialQuery: '# 请先填写值为 null 的变量 · Fill in the variables that are null\n# no: ask.\nquery A { a }',
  initialVariables: '{\n  "no": null\n}',
  initialHeaders: '{\n  "Authorization": "Bearer t2",\n  "Hub-Purpose": "audit"\n}',
};

describe('a page that opens', () => {
  test('shows the first sample, as its identity asks it, and says where missing values are found', () => {
    expect(firstTabOf(config, keeping(null))).toEqual(first);
  });

  test('shows the tab that was left open', () => {
    const tabs = [{ query: 'one' }, { query: 'two', variables: '{}', headers: null }];
    expect(firstTabOf(config, keeping(JSON.stringify({ tabs, activeTabIndex: 1 })))).toEqual({
      initialQuery: 'two',
      initialVariables: '{}',
      initialHeaders: '',
    });
  });

  test.each([
    'null',
    '{}',
    '{"tabs":[]}',
    '{"tabs":[],"activeTabIndex":0}',
    '{"tabs":{"0":{}},"activeTabIndex":0}',
    '{',
  ])('does not stumble over %s', (text) => {
    expect(firstTabOf(config, keeping(text))).toEqual(first);
  });

  test('is empty where there is nothing to show', () => {
    expect(firstTabOf({ ...config, samples: [], identities: [] }, keeping(null))).toEqual({
      initialQuery: '',
      initialVariables: '',
      initialHeaders: '',
    });
  });
});
