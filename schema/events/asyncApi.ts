import { PARTITIONS } from './contract.ts';
import type { EventContract } from './contract.ts';
import { schemaOf } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** What is known of the envelope beside the contracts: events know nothing of who carries them. */
export interface EnvelopeFacts {
  /** The attributes, `data` among them as any object. */
  readonly schema: JsonSchema;
  /** The key that samples are signed with, base64url. */
  readonly sampleKey: string;
  /** A signed envelope around example data of a type, as the text that lies in the log. */
  readonly sampleOf: (contract: EventContract, data: Readonly<Record<string, unknown>>) => string;
}

/** A contract with its examples. */
export interface DescribedEvent {
  readonly contract: EventContract;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

type Tree = Readonly<Record<string, unknown>>;

const refTo = (...path: readonly string[]): Tree => ({ $ref: `#/${path.join('/')}` });

/** Tools know the layout of these bindings by this number. */
const BINDING_VERSION = '0.5.0';

/** The topics of contracts, in their order. */
export const topicsOf = (events: readonly DescribedEvent[]): readonly string[] => [
  ...new Set(events.map(({ contract }) => contract.topic)),
];

const onTopic = (events: readonly DescribedEvent[], topic: string): readonly EventContract[] =>
  events.flatMap(({ contract }) => (contract.topic === topic ? [contract] : []));

const keyed = (entries: readonly (readonly [string, unknown])[]): Tree => Object.fromEntries(entries);

function channelOf(topic: string, contracts: readonly EventContract[]): Tree {
  const isState = contracts.every(({ kind }) => kind === 'state');
  return {
    address: topic,
    description: isState
      ? 'How aggregates stand: the last record of each key is kept for ever. 聚合的当前状态，每键保留最新一条。'
      : 'What happened, in order within each key. 已发生的事实，同键有序。',
    messages: keyed(contracts.map(({ type }) => [type, refTo('components', 'messages', type)])),
    bindings: {
      kafka: {
        topic,
        partitions: PARTITIONS,
        topicConfiguration: { 'cleanup.policy': [isState ? 'compact' : 'delete'] },
        bindingVersion: BINDING_VERSION,
      },
    },
  };
}

function operation(
  action: 'send' | 'receive',
  part: string,
  contracts: readonly EventContract[],
): readonly [string, Tree][] {
  const [first] = contracts;
  if (first === undefined) return [];
  const { topic } = first;
  const group = { groupId: { type: 'string', enum: [part] }, bindingVersion: BINDING_VERSION };
  const told = {
    action,
    summary: `${part} ${action === 'send' ? 'writes' : 'reads'} ${topic}.`,
    channel: refTo('channels', topic),
    messages: contracts.map(({ type }) => refTo('channels', topic, 'messages', type)),
    ...(action === 'receive' ? { bindings: { kafka: group } } : {}),
  };
  return [[`${part}.${action}.${topic}`, told]];
}

function operationsOf(events: readonly DescribedEvent[]): Tree {
  const readers = [...new Set(events.flatMap(({ contract }) => contract.readers.map(({ part }) => part)))];
  return keyed(
    topicsOf(events).flatMap((topic) => {
      const contracts = onTopic(events, topic);
      const readBy = (part: string): readonly EventContract[] =>
        contracts.filter((contract) => contract.readers.some((reader) => reader.part === part));
      return [
        ...operation('send', contracts[0]?.producer ?? '', contracts),
        ...readers.flatMap((part) => operation('receive', part, readBy(part))),
      ];
    }),
  );
}

function messageOf({ contract, examples }: DescribedEvent, { sampleOf }: EnvelopeFacts): Tree {
  const { type, producer, key, means, meansZh, data, readers } = contract;
  const only = { source: `/hub/${producer}`, type, dataschema: `urn:hub:event:${type}` };
  const fixed = keyed(Object.entries(only).map(([name, value]) => [name, { const: value }]));
  const reading =
    readers.length === 0 ? 'Nobody reads it yet.' : `Read by ${readers.map(({ part }) => part).join(', ')}.`;
  return {
    name: type,
    title: type,
    summary: `${means} ${meansZh}`,
    description: reading,
    contentType: 'application/cloudevents+json',
    payload: {
      allOf: [
        refTo('components', 'schemas', 'envelope'),
        { type: 'object', properties: { ...fixed, data: refTo('components', 'schemas', type) } },
      ],
    },
    bindings: { kafka: { key: schemaOf(data).properties?.[key], bindingVersion: BINDING_VERSION } },
    examples: examples.map((example, at) => ({
      name: `example${at + 1}`,
      payload: JSON.parse(sampleOf(contract, example)),
    })),
  };
}

/** All topics, messages, writers and readers as one AsyncAPI 3.0 document. */
export const asyncApiOf = (events: readonly DescribedEvent[], envelope: EnvelopeFacts): Tree => ({
  asyncapi: '3.0.0',
  id: 'urn:hub:events',
  info: {
    title: 'Events of the hub',
    version: '1.0.0',
    description:
      'What happens in one part of the hub reaches the others as events. Printed by `npm run generate`; docs/events.md says more. 各域之间的事件约定。',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: keyed(topicsOf(events).map((topic) => [topic, channelOf(topic, onTopic(events, topic))])),
  operations: operationsOf(events),
  components: {
    messages: keyed(events.map((event) => [event.contract.type, messageOf(event, envelope)])),
    schemas: {
      envelope: envelope.schema,
      ...keyed(events.map(({ contract }) => [contract.type, schemaOf(contract.data)])),
    },
  },
});
