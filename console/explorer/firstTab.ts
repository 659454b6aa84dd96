import type { Storage as EditorStorage } from '@graphiql/toolkit';
import type { ExplorerConfig } from '../explorerConfig.ts';
import { withCaller } from './caller.ts';
import { readJson } from './readJson.ts';
import { sampleText } from './sampleText.ts';

/** What the editors hold when the page opens. */
export interface FirstTab {
  readonly initialQuery: string;
  readonly initialVariables: string;
  readonly initialHeaders: string;
}

/** Under which GraphiQL keeps its tabs. */
const TABS = 'graphiql:tabState';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The tab that was open when the page was left; GraphiQL restores its tabs, but not what this one holds. */
function leftOpen(text: string): FirstTab | null {
  const kept = readJson(text);
  if (typeof kept !== 'object' || kept === null) return null;
  const tabs: unknown = Reflect.get(kept, 'tabs');
  const tab: unknown = Array.isArray(tabs) ? tabs[Number(Reflect.get(kept, 'activeTabIndex'))] : null;
  if (typeof tab !== 'object' || tab === null) return null;
  const [query, variables, headers] = ['query', 'variables', 'headers'].map((name) => textOf(Reflect.get(tab, name)));
  return { initialQuery: query ?? '', initialVariables: variables ?? '', initialHeaders: headers ?? '' };
}

/** The first sample, as it is asked. */
function firstSample({ samples, identities, identity }: ExplorerConfig): FirstTab {
  const [sample] = samples;
  const asker = identities.find(({ name }) => name === (sample?.identity ?? identity));
  const { query, variables } = sample === undefined ? { query: '', variables: '' } : sampleText(sample);
  return {
    initialQuery: query,
    initialVariables: variables,
    initialHeaders: asker === undefined ? '' : withCaller('', asker),
  };
}

/** What the page opens with: what was left open, else the first sample. */
export function firstTabOf(config: ExplorerConfig, storage: EditorStorage): FirstTab {
  const kept = storage.getItem(TABS);
  return (kept === null ? null : leftOpen(kept)) ?? firstSample(config);
}
