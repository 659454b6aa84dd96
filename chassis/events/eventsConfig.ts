import { z } from 'zod';
import { keyId, keyRing, secretKey, wholeNumber } from '../config.ts';
import type { MacKey } from '../identity.ts';
import { parseFailAt } from './failPoint.ts';
import type { PlannedFailure } from './failPoint.ts';

const optionalFile = (what: string): z.ZodOptional<z.ZodString> => z.string().min(1).optional().describe(what);

const brokerList = z
  .string()
  .transform((text) => text.split(',').map((broker) => broker.trim()))
  .refine(
    (brokers) => brokers.every((broker) => /^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/.test(broker)),
    'expected host:port, comma between',
  );

const RING_OF = /^([a-z]+)=(.+)$/;

/** Keys by producer: `orders=k1:…,k2:…;bills=k1:…`. */
const producerKeys = z.string().transform((text, context): ReadonlyMap<string, readonly MacKey[]> => {
  const rings = new Map<string, readonly MacKey[]>();
  for (const entry of text.split(';')) {
    const [, producer, ring] = RING_OF.exec(entry.trim()) ?? [];
    const parsed = keyRing.safeParse(ring ?? '');
    if (producer !== undefined && parsed.success) rings.set(producer, parsed.data);
    else
      context.addIssue({
        code: 'custom',
        message: 'expected <producer>=<id>:<key>, semicolon between, each key at least 32 bytes as base64url',
      });
  }
  return rings;
});

/** What a part needs to send and receive events, as its environment gives it. */
export const eventsEnvShape = {
  KAFKA_BROKERS: brokerList
    .optional()
    .describe(
      'Brokers of the Kafka cluster that carries events, host:port, comma between; none: the log on PostgreSQL.',
    ),
  KAFKA_REPLICATION: wholeNumber(1, 9)
    .optional()
    .describe('Copies of each partition of a topic that is made; by default 3, or as many as there are brokers.'),
  KAFKA_TLS: z.enum(['on', 'off']).default('off').describe('Whether brokers are reached by TLS.'),
  KAFKA_TLS_CA_FILE: optionalFile('File with the certificate authorities of the brokers; none: those of the system.'),
  KAFKA_TLS_CERT_FILE: optionalFile('File with the certificate that this client shows to brokers.'),
  KAFKA_TLS_KEY_FILE: optionalFile('File with its private key.'),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
    .optional()
    .describe('How this client tells brokers who it is; none: it does not.'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().describe('Name at the brokers.'),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional().describe('Password at the brokers.'),
  EVENT_LOG_DATABASE_URL: z
    .url()
    .optional()
    .describe('The database of the log on PostgreSQL, as its application role; unused with Kafka.'),
  EVENT_LOG_SCOPE_KEY: secretKey.optional().describe('Key that scopes of that database are signed with, base64url.'),
  EVENT_LOG_SCOPE_KEY_ID: keyId.default('k1').describe('Id of that key in the database.'),
  EVENT_KEYS: producerKeys
    .optional()
    .describe(
      'Keys that events are signed with, as <producer>=<id>:<base64url>, semicolon between producers; the first of each signs.',
    ),
  FAIL_AT: z
    .string()
    .refine((text) => parseFailAt(text) !== null, 'expected <step> or <step>:<passing>, such as published:3')
    .transform(parseFailAt)
    .optional()
    .describe('Tests of crashes only, refused in production: the step of an event at which this process kills itself.'),
} as const;

const eventsEnv = z.object(eventsEnvShape);

/** How brokers are reached. */
export interface KafkaAddress {
  /** host:port of some brokers of the cluster; they name the others. */
  readonly brokers: readonly string[];
  /** Null: without TLS. Files that are absent are those of the system, and none of this client. */
  readonly tls: {
    readonly caFile?: string | undefined;
    readonly certFile?: string | undefined;
    readonly keyFile?: string | undefined;
  } | null;
  /** Null: brokers are not told who this is. */
  readonly sasl: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

/** Which log carries events, and how it is reached. */
export type LogAddress =
  | (KafkaAddress & { readonly kind: 'kafka'; readonly replication: number | null })
  | { readonly kind: 'pglog'; readonly databaseUrl: string; readonly scopeKey: MacKey };

/** The same in the words of the code. */
export interface EventsConfig {
  /** Null: events stay in the outbox, and none are read. */
  readonly address: LogAddress | null;
  /** The keys that a producer signs with; none for a stranger. */
  readonly keysOf: (producer: string) => readonly MacKey[];
  readonly failAt: PlannedFailure | null;
}

/** A part that sends and receives nothing: its events stay in the outbox. */
export const noEvents: EventsConfig = Object.freeze({ address: null, keysOf: () => [], failAt: null });

type EventsEnv = z.infer<typeof eventsEnv>;

function saslOf(env: EventsEnv): KafkaAddress['sasl'] {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = env;
  if (mechanism === undefined) return null;
  if (username === undefined || password === undefined)
    throw new Error('Expected KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD beside KAFKA_SASL_MECHANISM; set both.');
  return { mechanism, username, password };
}

function addressOf(env: EventsEnv): LogAddress | null {
  if (env.KAFKA_BROKERS !== undefined) {
    const files = { caFile: env.KAFKA_TLS_CA_FILE, certFile: env.KAFKA_TLS_CERT_FILE, keyFile: env.KAFKA_TLS_KEY_FILE };
    return {
      kind: 'kafka',
      brokers: env.KAFKA_BROKERS,
      replication: env.KAFKA_REPLICATION ?? null,
      tls: env.KAFKA_TLS === 'on' ? files : null,
      sasl: saslOf(env),
    };
  }
  const { EVENT_LOG_DATABASE_URL: databaseUrl, EVENT_LOG_SCOPE_KEY: key, EVENT_LOG_SCOPE_KEY_ID: id } = env;
  if (databaseUrl === undefined && key === undefined) return null;
  if (databaseUrl === undefined || key === undefined)
    throw new Error(
      'Expected EVENT_LOG_DATABASE_URL and EVENT_LOG_SCOPE_KEY, or neither; one came. Set the other too.',
    );
  return { kind: 'pglog', databaseUrl, scopeKey: { id, key } };
}

/**
 * Names the parts of a checked environment.
 * @throws where half of a pair came, where events have no keys, and for a planned failure in production.
 */
export function eventsConfigOf(env: EventsEnv & { readonly HUB_MODE: 'demo' | 'production' }): EventsConfig {
  if (env.FAIL_AT && env.HUB_MODE === 'production')
    throw new Error('Expected no FAIL_AT in production; it kills this process. Take it out.');
  const address = addressOf(env);
  if (address !== null && env.EVENT_KEYS === undefined)
    throw new Error('Expected EVENT_KEYS, the keys that events are signed with; nothing came.');
  return { address, keysOf: (producer) => env.EVENT_KEYS?.get(producer) ?? [], failAt: env.FAIL_AT ?? null };
}
