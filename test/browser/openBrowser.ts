import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

/** Debian's Chromium; another can be named. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that names another host gets no further than this machine, and is found out by the request.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A page in a browser of its own, and what happened in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of all that was asked for, by pages and workers alike. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, and errors that nobody caught; what breaks the page's policy is among them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a browser with a new profile. @param locale the language that it prefers. */
export async function openBrowser(locale: string): Promise<WatchedPage> {
  if (!existsSync(EXECUTABLE))
    throw new Error(
      `Expected Chromium at ${EXECUTABLE}; it is not there. Install it (apt-get install -y chromium fonts-wqy-zenhei), or name yours in CHROMIUM.`,
    );
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: SWITCHES,
    locale,
    viewport: { width: 1366, height: 768 },
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    requests,
    complaints,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
