import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureExplorer } from '@hub/console';
import type { ExplorerConfig } from '@hub/console';
import { decodeJwt } from 'jose';
import type { Locator } from 'playwright-core';
import { z } from 'zod';
import { startToyHub } from '../../gateway/testing/toyHub.ts';
import type { ToyHub } from '../../gateway/testing/toyHub.ts';
import { openBrowser } from './openBrowser.ts';
import type { WatchedPage } from './openBrowser.ts';

const town = {
  id: 'T1',
  name: 'One town',
  nameZh: '一个镇街',
  description: 'What does the town have?',
  descriptionZh: '这个镇街有什么？',
  identity: 'desk',
  query: 'query Town($code: ID!) { division(code: $code) { name cases points } }',
  variables: { code: '371002001000' },
  hint: null,
};
const centre = {
  ...town,
  id: 'T2',
  name: 'One centre',
  nameZh: '一个中心',
  identity: 'court',
  query: 'query Centre($code: ID!) { division(code: $code) { centre { name } } }',
  variables: { code: null },
  hint: 'code: any code of a division.',
};

const headersShape = z.object({ Authorization: z.string(), 'Hub-Purpose': z.string() });

let hub: ToyHub;
let browser: WatchedPage;

/** What the toy hub tells a page: two identities, whose tokens are made as the page opens, and two samples. */
async function config(): Promise<ExplorerConfig> {
  const token = (client: string): Promise<string> => hub.issuer.issue({ client_id: client });
  const purposes = ['statistics', 'supervision'];
  return {
    title: 'toy',
    endpoint: '/graphql',
    identity: 'desk',
    identities: [
      { name: 'desk', label: 'Desk', labelZh: '窗口', purposes, token: await token('desk') },
      { name: 'court', label: 'Court', labelZh: '法院', purposes, token: await token('court') },
    ],
    samples: [town, centre],
  };
}

beforeAll(async () => {
  const { directory } = await ensureExplorer();
  hub = await startToyHub({ explorer: { directory, config } });
});
afterAll(() => hub.stop());
beforeEach(async () => {
  for (const toy of hub.toys) toy.reset();
  browser = await openBrowser('zh-CN');
});
afterEach(() => browser.close());

/** What the page has of its editor. */
interface Monaco {
  readonly editor: {
    getModels(): ReadonlyArray<{ readonly uri: { readonly path: string }; getValue(): string }>;
  };
}
/** The editors of the page by what they hold; the page keeps a text of that name for each. */
type Editor = 'operation.graphql' | 'variables.json' | 'request-headers.json' | 'response.json';

/** What an editor holds, scrolled out of sight or not. */
const textIn = (editor: Editor): Promise<string> =>
  browser.page.evaluate((name) => {
    const monaco: Monaco = Reflect.get(globalThis, '__MONACO');
    const found = monaco.editor.getModels().find(({ uri }) => uri.path.endsWith(name));
    return found?.getValue() ?? '';
  }, editor);
const results = (): Locator => browser.page.locator('.result-window .view-lines');
const samples = (): Locator => browser.page.locator('.samples');

async function open(): Promise<void> {
  await browser.page.goto(hub.gateway.url());
  await browser.page.locator('.graphiql-query-editor .view-lines').getByText('query').waitFor();
}

/** Waits for an answer to be shown, and gives it. */
async function answer(): Promise<unknown> {
  await results().getByText('"data"').waitFor();
  return JSON.parse(await textIn('response.json'));
}

/** The client that the token in the headers editor is for, and the purpose beside it. */
async function callerInHeaders(): Promise<unknown> {
  const headers: unknown = JSON.parse(await textIn('request-headers.json'));
  const { Authorization, 'Hub-Purpose': purpose } = headersShape.parse(headers);
  return [decodeJwt(Authorization.replace('Bearer ', ''))['client_id'], purpose];
}

describe('the explorer in a browser', () => {
  test('opens with a sample and a token, asks no other host, and breaks no rule of its policy', async () => {
    await open();
    expect(await textIn('operation.graphql')).toBe(town.query);
    expect(JSON.parse(await textIn('variables.json'))).toEqual(town.variables);
    expect(await callerInHeaders()).toEqual(['desk', 'statistics']);
    while (browser.page.workers().length < 3) await browser.page.waitForEvent('worker');
    await browser.page.waitForLoadState('networkidle');
    expect(
      browser.page
        .workers()
        .map((worker) => new URL(worker.url()).pathname)
        .toSorted(),
    ).toEqual(['/explorer/workers/editor.js', '/explorer/workers/graphql.js', '/explorer/workers/json.js']);
    expect([...new Set(browser.requests.map((url) => new URL(url).origin))]).toEqual([hub.gateway.url()]);
    expect(browser.complaints).toEqual([]);
  });

  test('asks what is in the editor as the identity that is chosen, and shows the answer', async () => {
    await open();
    await browser.page.getByLabel('身份').selectOption('法院');
    await browser.page.getByLabel('用途').selectOption('督查');
    expect(await callerInHeaders()).toEqual(['court', 'supervision']);
    await browser.page.getByRole('button', { name: 'Execute query' }).click();
    expect(await answer()).toEqual({ data: { division: { name: 'name of 371002001000', cases: 3, points: 5 } } });
    expect(browser.complaints).toEqual([]);
  });

  test('asks a sample at once, as the identity that it is asked as', async () => {
    await open();
    await samples().getByRole('button', { name: '运行: 一个中心' }).click();
    await results().getByText('"errors"').waitFor();
    expect(await textIn('operation.graphql')).toBe(
      `# 请先填写值为 null 的变量 · Fill in the variables that are null\n# ${centre.hint}\n${centre.query}`,
    );
    expect(await callerInHeaders()).toEqual(['court', 'statistics']);
    await samples().getByRole('button', { name: '运行: 一个镇街' }).click();
    expect(await answer()).toMatchObject({ data: { division: { points: 5 } } });
    expect(await callerInHeaders()).toEqual(['desk', 'statistics']);
    await browser.page.getByRole('tab', { name: 'Town' }).waitFor();
    expect(await browser.page.getByRole('tab').count()).toBe(1);
  });

  test('fills a sample into a new tab where the open one holds something else', async () => {
    await open();
    await browser.page.locator('.graphiql-query-editor .view-lines').click();
    await browser.page.keyboard.type('# mine\n');
    await samples().getByText('一个中心').click();
    await browser.page.getByRole('tab', { name: 'Centre' }).waitFor();
    expect(await browser.page.getByRole('tab').allInnerTexts()).toEqual(['Town', 'Centre']);
    expect(await samples().locator('[aria-current=true]').innerText()).toContain('这个镇街有什么？');
  });

  test('speaks the language of the browser, and the other when it is told to, also the next time', async () => {
    await open();
    const spoken = () => browser.page.evaluate('[document.documentElement.lang, document.title]');
    expect(await spoken()).toEqual(['zh-CN', 'toy · 在这里提问']);
    await browser.page.getByRole('button', { name: 'English' }).click();
    expect(await spoken()).toEqual(['en', 'toy · A place to ask']);
    expect(await samples().innerText()).toMatch(/Sample questions[^]*One town[^]*One centre/);
    await browser.page.reload();
    await browser.page.getByLabel('Ask as').waitFor();
    expect(await spoken()).toEqual(['en', 'toy · A place to ask']);
  });

  test('keeps the tabs when it is loaded again, but no token', async () => {
    await open();
    await samples().getByText('一个中心').click();
    await browser.page.getByRole('tab', { name: 'Centre' }).waitFor();
    // The editor writes down what it holds a moment after it changed.
    await browser.page.waitForFunction(() =>
      Reflect.get(globalThis, 'sessionStorage')['graphiql:tabState'].includes('<token of court>'),
    );
    const kept = await browser.page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
    expect(kept).not.toMatch(/eyJ/);
    await browser.page.reload();
    await browser.page.getByRole('tab', { name: 'Centre' }).waitFor();
    await browser.page.locator('.graphiql-query-editor .view-lines').getByText('query').waitFor();
    expect(await callerInHeaders()).toEqual(['court', 'statistics']);
    expect(JSON.parse(await textIn('variables.json'))).toEqual(centre.variables);
  });

  test('says so where it is told nothing', async () => {
    await browser.page.route('**/explorer/config.json', (route) => route.abort());
    await browser.page.goto(hub.gateway.url());
    const notice = browser.page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.innerText()).toBe('无法读取页面配置。请确认平台正在运行，然后刷新。');
  });
});
