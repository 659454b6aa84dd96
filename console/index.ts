export { EXPLORER_FOLDER, ensureExplorer } from './ensureExplorer.ts';
export type { ExplorerConfig, ExplorerIdentity, ExplorerSample } from './explorerConfig.ts';
