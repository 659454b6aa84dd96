import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { errorCatalogue, openEnvelope, signedEnvelopeShape, subgraphEnv } from '@hub/chassis';
import { gatewayEnv } from '@hub/gateway';
import { launcherEnv } from './launcherEnv.ts';
import { printEnvExample, printErrors, printedPages } from './print.ts';

describe('.env.example', () => {
  const text = printEnvExample();
  const [, launcher = '', gateway = '', subgraph = ''] = text.split(/^## /m);

  test('holds every variable of each kind of process under its title', () => {
    const written = (section: string): string[] =>
      [...section.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => String(name));
    expect(written(launcher)).toEqual(Object.keys(launcherEnv.shape));
    expect(written(gateway)).toEqual(Object.keys(gatewayEnv.shape));
    expect(written(subgraph)).toEqual(Object.keys(subgraphEnv.shape));
  });

  test('sets nothing, so that a copy of it changes nothing', () => {
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('shows defaults, and offers files for secrets only where they are read', () => {
    expect(gateway).toContain('#PORT=4000\n');
    expect(subgraph).toContain('# SCOPE_KEY_FILE may name a file that holds it; it is never printed.\n#SCOPE_KEY=\n');
    expect(launcher.match(/^# \w+(?= may name a file)/gm)).toEqual(['# KAFKA_SASL_PASSWORD_FILE']);
  });
});

describe('docs/errors.md', () => {
  test('has one row for each code', () => {
    const codes = [...printErrors(errorCatalogue).matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => String(code));
    expect(codes.toSorted()).toEqual(Object.keys(errorCatalogue).toSorted());
  });

  test('says in a row what a client has to know, whatever characters that takes', () => {
    const entry = { meaning: 'Busy | full.', meaningZh: '繁忙。', advice: 'Wait.' };
    const rows = printErrors({
      SLOW: { ...entry, status: 504, retriable: true },
      LATE: { ...entry, status: 400, retriable: false },
    }).split('\n');
    expect(rows.slice(-3)).toEqual([
      '| `LATE` | 400 | no | Busy \\| full. | 繁忙。 | Wait. |',
      '| `SLOW` | 504 | yes | Busy \\| full. | 繁忙。 | Wait. |',
      '',
    ]);
  });
});

describe('docs/events.md', () => {
  const page = printedPages().find(({ url }) => url.pathname.endsWith('/docs/events.md'))?.content ?? '';
  const key = Buffer.from(/with the key `([\w-]+)`/.exec(page)?.[1] ?? '', 'base64url');
  const value = Buffer.from(/```text\n(.+)\n```/.exec(page)?.[1] ?? '');

  test('shows an envelope as the hub signs it, whole', () => {
    const ring = [{ id: 'sample', key }];
    expect(openEnvelope(value, (producer) => (producer === 'grid' ? ring : []))).toHaveProperty('envelope.id');
    const shown: unknown = JSON.parse(value.toString());
    expect(signedEnvelopeShape.strict().parse(shown)).toEqual(shown);
  });

  test('says how to verify it in a way that works, and finds what was changed', () => {
    const bytes = Number(/subarray\(0, -(\d+)\)/.exec(page)?.[1]);
    const [from, to] = [...(/subarray\(-(\d+), -(\d+)\)/.exec(page) ?? [])].slice(1).map(Number);
    const isGenuine = (text: Buffer): boolean =>
      createHmac('sha256', key).update(text.subarray(0, -bytes)).digest('base64url') ===
      text.subarray(-Number(from), -Number(to)).toString();
    expect(isGenuine(value)).toBe(true);
    expect(isGenuine(Buffer.from(value.toString().replace('"version":2', '"version":3')))).toBe(false);
  });
});
