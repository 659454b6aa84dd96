import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExplorerConfig } from '../explorerConfig.ts';
import { CallerPicker } from './CallerPicker.tsx';
import { headersOf } from './caller.ts';
import { createFetcher } from './fetcher.ts';
import { firstTabOf } from './firstTab.ts';
import { SamplePanel } from './SamplePanel.tsx';
import { createTokenFreeStorage } from './tokenFreeStorage.ts';
import { useLanguage } from './useLanguage.ts';
import { words } from './words.ts';

const plugins = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];

/** What the editor is opened with: made once, whatever is shown later. */
function openingOf(config: ExplorerConfig) {
  const storage = createTokenFreeStorage(sessionStorage, config.identities);
  const identity = config.identities.find(({ name }) => name === config.identity) ?? config.identities[0];
  const headers = identity === undefined ? {} : headersOf(identity);
  return {
    fetcher: createFetcher(config.endpoint, headers),
    storage,
    shouldPersistHeaders: true,
    defaultHeaders: JSON.stringify(headers, null, 2),
    ...firstTabOf(config, storage),
  };
}

/** The page: who asks above, what may be asked beside, and GraphiQL. */
export function ExplorerPage({ config }: { readonly config: ExplorerConfig }): ReactNode {
  const [language, setLanguage] = useLanguage(config.title);
  const [opening] = useState(() => openingOf(config));
  const { slogan, invented, otherLanguage } = words[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <GraphiQLProvider {...opening} plugins={plugins} referencePlugin={DOC_EXPLORER_PLUGIN}>
      <HistoryStore>
        <DocExplorerStore>
          <header className="bar">
            <h1>
              {config.title} <small>{slogan}</small>
            </h1>
            <span className="invented">{invented}</span>
            <CallerPicker identities={config.identities} language={language} />
            <button type="button" lang={words[other].tag} onClick={() => setLanguage(other)}>
              {otherLanguage}
            </button>
          </header>
          <div className="desk">
            <SamplePanel config={config} language={language} />
            <main>
              <GraphiQLInterface defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false}>
                <GraphiQL.Logo>GraphiQL</GraphiQL.Logo>
              </GraphiQLInterface>
            </main>
          </div>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}
