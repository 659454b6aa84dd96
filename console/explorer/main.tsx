import { createRoot } from 'react-dom/client';
import type { ExplorerConfig } from '../explorerConfig.ts';
import { ExplorerPage } from './ExplorerPage.tsx';
import { preferredLanguage } from './useLanguage.ts';
import { words } from './words.ts';
import { editorEnvironment } from './workers.ts';

async function readConfig(): Promise<ExplorerConfig> {
  const response = await fetch('/explorer/config.json');
  if (!response.ok) throw new Error(`Expected the page's configuration; HTTP ${response.status} came.`);
  return response.json();
}

Object.assign(globalThis, { MonacoEnvironment: editorEnvironment });
const place = document.getElementById('page');
if (place !== null) {
  const page = createRoot(place);
  const config = await readConfig().catch(() => null);
  page.render(
    config === null ? (
      <p className="notice" role="alert">
        {words[preferredLanguage()].unreadable}
      </p>
    ) : (
      <ExplorerPage config={config} />
    ),
  );
}
