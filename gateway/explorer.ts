import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure, jsonReply } from '@hub/chassis';
import type { Reply } from '@hub/chassis';
import type { GatewayExplorer } from './config.ts';

/** Serves the page that browsers get in the demo. */
export interface Explorer {
  page(): Promise<Reply>;
  /** @param path below `/explorer/`. @throws NOT_FOUND for what is not one of the page's own files. */
  file(path: string): Promise<Reply>;
}

const types: Readonly<Record<string, string>> = Object.freeze({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
});

/**
 * The page may load from this address and nowhere else. Inline styles are allowed because its editor sets them; inline
 * scripts are not.
 */
const pageHeaders = Object.freeze({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});

/** The files of a folder by their path with slashes; links are not followed, so nothing outside is named. */
async function filesBelow(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(directory, file).split(sep).join('/'), file]),
  );
}

/**
 * Opens the explorer: its files are listed once, and only what is on the list is ever read, so a path from outside never
 * reaches the file system.
 */
export async function openExplorer({ directory, config }: GatewayExplorer): Promise<Explorer> {
  const files = await filesBelow(resolve(directory instanceof URL ? fileURLToPath(directory) : directory));
  const file = async (path: string): Promise<Reply> => {
    if (path === 'config.json') return jsonReply(200, await config(), pageHeaders);
    const found = files.get(path);
    if (found === undefined) throw failure('NOT_FOUND', 'The explorer has no such file.');
    const type = types[extname(path)] ?? 'application/octet-stream';
    return {
      status: 200,
      headers: { ...pageHeaders, 'content-type': type, 'cache-control': 'no-cache' },
      body: await readFile(found),
    };
  };
  return { page: () => file('index.html'), file };
}
