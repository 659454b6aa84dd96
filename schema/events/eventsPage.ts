import { topicsOf } from './asyncApi.ts';
import type { DescribedEvent, EnvelopeFacts } from './asyncApi.ts';
import { PARTITIONS, PRODUCERS } from './contract.ts';
import type { EventContract, Producer } from './contract.ts';
import { schemaOf } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';

// A reader of Markdown takes <city> for a tag.
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const BOUNDS: readonly (readonly [keyword: string, words: string])[] = [
  ['minimum', 'from'],
  ['exclusiveMinimum', 'above'],
  ['maximum', 'to'],
  ['minLength', 'at least'],
  ['maxLength', 'at most'],
  ['maxItems', 'at most'],
];

const boundsOf = (schema: JsonSchema): string =>
  BOUNDS.flatMap(([keyword, words]) =>
    schema[keyword] === undefined ? [] : [` ${words} ${JSON.stringify(schema[keyword])}`],
  ).join('');

const listed = (values: unknown): string =>
  [values]
    .flat()
    .map((value) => `\`${String(value)}\``)
    .join(' ');

/** What a value looks like, in few words. */
function formOf(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(formOf).join(' or ');
  const { enum: values, const: only, format, pattern, type = 'any value' } = schema;
  if (values !== undefined) return listed(values);
  if (only !== undefined) return listed(only);
  if (typeof format === 'string') return format;
  return `${type}${boundsOf(schema)}${typeof pattern === 'string' ? ` \`${pattern}\`` : ''}`;
}

/** A row for each field, and for each field of what is in a list. */
function fieldRows({ properties = {}, required = [] }: JsonSchema, above = ''): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    [
      `\`${above}${name}\``,
      `${formOf(schema)}${required.includes(name) ? '' : ', optional'}`,
      schema.description ?? '',
    ],
    ...(schema.items === undefined ? [] : fieldRows(schema.items, `${above}${name}[].`)),
  ]);
}

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

function readersOf({ readers }: EventContract): string {
  if (readers.length === 0) return 'Nobody reads it yet; it is on record. 暂无读者，仅作记录。';
  return ['Read by:', '', ...readers.map(({ part, why }) => `- **${part}**: ${why}`)].join('\n');
}

const sectionOf = ({ contract, examples }: DescribedEvent): string =>
  [
    `### ${contract.type}`,
    `${contract.means} ${contract.meansZh}`,
    `Topic \`${contract.topic}\`, key \`${contract.key}\`.`,
    table(['field', 'form', 'meaning'], fieldRows(schemaOf(contract.data))),
    readersOf(contract),
    ...examples.slice(0, 1).map(json),
  ].join('\n\n');

const NAMES: Readonly<Record<Producer, string>> = {
  grid: 'Grid 网格',
  mediation: 'Mediation 调解',
  credit: 'Credit 信用分',
  cadres: 'Cadres 干部',
};

function partOf(producer: Producer, events: readonly DescribedEvent[]): string {
  const own = events.filter(({ contract }) => contract.producer === producer);
  const body =
    own.length === 0 ? ['Publishes nothing yet: what it books is nobody else’s. 暂不发布事件。'] : own.map(sectionOf);
  return [`## ${NAMES[producer]}`, ...body].join('\n\n');
}

const OPENING = `# Events 事件

<!-- Printed from schema/events and chassis/events by \`npm run generate\`; do not edit. -->

What happens in one part of the hub reaches the others as events, over Kafka or over the log on PostgreSQL, alike. This
page is for people; tools read \`schema/events/asyncapi.json\` (AsyncAPI 3.0) and \`schema/events/json/\` (JSON Schema
2020-12, one for each type). An event carries ids, versions, times, places and what its readers need to decide; never a
name of a person, a text, a reason in words or anything that a part keeps to itself.`;

function topicsSection(events: readonly DescribedEvent[]): string {
  const rows = topicsOf(events).map((topic) => {
    const own = events.filter(({ contract }) => contract.topic === topic).map(({ contract }) => contract);
    const readers = [...new Set(own.flatMap(({ readers: list }) => list.map(({ part }) => part)))];
    const isState = own.every(({ kind }) => kind === 'state');
    return [
      `\`${topic}\``,
      isState ? 'how aggregates stand 当前状态' : 'what happened 事实',
      isState ? 'the last record of each key, for ever' : 'all, for the time set for the log',
      own[0]?.producer ?? '',
      readers.join(', ') || 'nobody yet',
    ];
  });
  return `## Topics 主题

${table(['topic', 'holds', 'kept', 'written by', 'read by'], rows)}

Each has ${PARTITIONS} partitions. The key of a record is the id of the aggregate, and the partition is Kafka's own hash
(murmur2) of the key, so the number of partitions is never changed.`;
}

const RELIANCE = `## What a reader can rely on 可依赖的约定

- **Order** holds within a key, and nowhere else. 同键有序。
- **At least once**: an event may come again, with the same \`id\`. Whoever keeps the ids that it has handled, in the
  transaction of their effect, sees each once. 至少一次投递，以 \`id\` 去重。
- **\`version\`** grows with each change of the aggregate, so an older record changes nothing. State records may skip versions.
- **Time**: \`time\` is when it happened and \`recordedtime\` when the producer knew; a boat tells days later.
- **Codes of places** stay those under which a thing happened; the register resolves old ones for ever.
- **Growth**: a new field or a new value of a list may come at any time; ignore what you do not know. Anything that an older
  reader or an older event would trip over is a new version, \`.v2\`, beside the old one. \`schema/events/published.json\`
  holds what was published, \`schema/events/examples/\` an example of every shape, and the tests hold the contracts to both.`;

/** `,"mac":"` … `"}` around 43 characters. */
const MAC_BYTES = 53;

function envelopeSection({ schema, sampleOf, sampleKey }: EnvelopeFacts, sample: DescribedEvent | undefined): string {
  const text = sample?.examples[0] === undefined ? '' : sampleOf(sample.contract, sample.examples[0]);
  return `## The envelope 信封

CloudEvents 1.0 in structured JSON (\`application/cloudevents+json\`), with the extensions \`recordedtime\`, \`sequence\`,
\`traceparent\`, \`keyid\` and \`mac\`.

${table(['attribute', 'form', 'meaning'], fieldRows(schema))}

## Verifying an event 验证

1. Take the value of the record as it is, in bytes. Parsed and printed anew it is another text.
2. Its last ${MAC_BYTES} bytes are \`,"mac":"\`, 43 characters and \`"}\`. What stands before them is signed.
3. Compute HMAC-SHA-256 of it with the key that \`keyid\` names among the keys of the producer in \`source\`, as base64url
   without padding, and compare it with the 43 characters in constant time.
4. \`type\` begins with the producer in \`source\`. Refuse the event otherwise.

\`\`\`js
const signed = value.subarray(0, -${MAC_BYTES});
const mac = value.subarray(-45, -2);
const isGenuine = timingSafeEqual(createHmac('sha256', key).update(signed).digest('base64url'), mac); // as buffers
\`\`\`

To try it: with the key \`${sampleKey}\` (base64url; it signs nothing but this page) the following is genuine.

\`\`\`text
${text}
\`\`\`

A key that verifies can sign, too. Hand it only to somebody whose word you would take for the producer's; for anybody else,
verify at your edge and pass on what passed. 能验证者亦能签名，密钥只交给可信的一方。`;
}

const FORBIDDEN = `## What never flows 禁止的数据流

| from | to | why | what holds it |
| --- | --- | --- | --- |
| parties, cases and outcomes of mediation | credit | A dispute lowers nobody's credit. 纠纷不影响信用。 | Credit reads the register and \`mediation.helper-served\` only, which has an award handle, a day, hours and a kind of activity, but no case, party, outcome or place. |
| the hotline, petitions | credit | Asking for help costs nothing. 求助不扣分。 | No event of the hotline lists credit as a reader. |
| credit | triage, routing, the choice of a mediator | Points decide nothing about a dispute. 积分不影响办理。 | Grid and mediation may read no event of credit. |
| membership of the Party | anything about a resident | Nobody is treated by it. 不按政治面貌区别对待。 | No field carries it. |
| household information of the grid | credit, cadres | It was given for another purpose. 目的限定。 | No field carries it. |
| anything of a single person | dashboards | They show places and figures. 看板不含个人数据。 | The gateway reads states only, and those name nobody. |

\`schema/events/guardRails.ts\` holds the rules: a field named as a person, a text, a reason, an outcome or a judgement, a
text without a form, and a reader that a rule forbids each fail the tests. A part handles no event that does not list it.`;

/** The text of \`docs/events.md\`. */
export const printEventsPage = (events: readonly DescribedEvent[], envelope: EnvelopeFacts): string =>
  `${[
    OPENING,
    topicsSection(events),
    envelopeSection(envelope, events[0]),
    RELIANCE,
    FORBIDDEN,
    ...PRODUCERS.map((producer) => partOf(producer, events)),
  ].join('\n\n')}\n`;
