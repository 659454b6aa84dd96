import type { Environment } from 'monaco-editor';

/** The editor's workers, as they are built beside this script; what has none of its own gets the editor's. */
const files: Readonly<Record<string, string>> = { graphql: 'workers/graphql.js', json: 'workers/json.js' };

/** Tells the editor where its workers are: on this page's own host. */
export const editorEnvironment: Environment = {
  getWorker: (_id, label) =>
    new Worker(new URL(files[label] ?? 'workers/editor.js', import.meta.url), { type: 'module', name: label }),
};
