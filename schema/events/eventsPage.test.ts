import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { describedEvents } from './eventPages.ts';
import { printEventsPage } from './eventsPage.ts';
import { schemaOf } from './jsonSchema.ts';

const cellOpened = defineEvent<z.ZodObject>({
  producer: 'grid',
  name: 'cell-opened',
  version: 1,
  kind: 'event',
  key: 'cellId',
  means: 'A cell was opened.',
  meansZh: '网格已启用。',
  readers: [{ part: 'cadres', why: 'posts a worker' }],
  data: z.object({
    cellId: z.uuid().describe('Cell. 网格。'),
    kind: z.enum(['A', 'B']).nullable().describe('Kind, as <kind>. 类别。'),
    code: z
      .string()
      .regex(/^(a|b)$/)
      .optional()
      .describe('Code. 编码。'),
    hours: z.number().positive().max(24).describe('Hours. 时长。'),
    parents: z
      .array(z.object({ parentCode: z.int().min(1).describe('Parent. 上级。') }))
      .max(9)
      .describe('Parents. 上级。'),
  }),
});

const envelope = {
  schema: schemaOf(z.object({ id: z.uuid().describe('Which. 标识。') })),
  sampleKey: 'c2FtcGxl',
  sampleOf: ({ type }: { readonly type: string }, data: unknown) => `signed ${type} ${JSON.stringify(data)}`,
};

const page = printEventsPage([{ contract: cellOpened, examples: [{ cellId: 'one' }, { cellId: 'two' }] }], envelope);
const [, ...sections] = page.split(/^(?=#{2,3} )/m);
const section = (title: string): string => sections.find((text) => text.startsWith(`${title}\n`)) ?? '';

describe('docs/events.md', () => {
  test('says of an event what it means, where it lies, what is in it, who reads it and why, and shows one', () => {
    expect(section('### grid.cell-opened.v1').trimEnd().split('\n')).toEqual([
      '### grid.cell-opened.v1',
      '',
      'A cell was opened. 网格已启用。',
      '',
      'Topic `hub.grid.v1`, key `cellId`.',
      '',
      '| field | form | meaning |',
      '| --- | --- | --- |',
      '| `cellId` | uuid | Cell. 网格。 |',
      '| `kind` | `A` `B` or null | Kind, as \\<kind>. 类别。 |',
      '| `code` | string `^(a\\|b)$`, optional | Code. 编码。 |',
      '| `hours` | number above 0 to 24 | Hours. 时长。 |',
      '| `parents` | array at most 9 | Parents. 上级。 |',
      '| `parents[].parentCode` | integer from 1 | Parent. 上级。 |',
      '',
      'Read by:',
      '',
      '- **cadres**: posts a worker',
      '',
      '```json',
      '{',
      '  "cellId": "one"',
      '}',
      '```',
    ]);
  });

  test('says of each topic who writes and who reads it, and of the envelope what each attribute is', () => {
    expect(section('## Topics 主题')).toContain(
      '| `hub.grid.v1` | what happened 事实 | all, for the time set for the log | grid | cadres |\n',
    );
    expect(section('## The envelope 信封')).toContain('| `id` | uuid | Which. 标识。 |\n');
    expect(section('## Verifying an event 验证')).toContain('signed grid.cell-opened.v1 {"cellId":"one"}\n');
    expect(section('## Verifying an event 验证')).toContain('`c2FtcGxl`');
  });

  test('has a section for each part and for each event of it', () => {
    const events = describedEvents();
    const titles = [...printEventsPage(events, envelope).matchAll(/^#{2,3} (\S+)/gm)].map(([, title]) => title);
    const at = titles.indexOf('Grid');
    const of = (producer: string): readonly string[] =>
      events.flatMap(({ contract }) => (contract.producer === producer ? [contract.type] : []));
    expect(titles.slice(at)).toEqual([
      'Grid',
      ...of('grid'),
      'Mediation',
      ...of('mediation'),
      'Credit',
      'Cadres',
      ...of('cadres'),
    ]);
  });

  test('says where nobody reads, and which part publishes nothing', () => {
    const unread = printEventsPage(
      [{ contract: { ...cellOpened, readers: [] }, examples: [{ cellId: 'one' }] }],
      envelope,
    );
    expect(unread).toContain('\n\nNobody reads it yet; it is on record. 暂无读者，仅作记录。\n');
    expect(unread).toContain('| grid | nobody yet |\n');
    expect(section('## Credit 信用分')).toContain('Publishes nothing yet');
  });
});
