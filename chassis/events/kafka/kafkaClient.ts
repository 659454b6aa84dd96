import { readFileSync } from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';
import { Kafka } from 'kafkajs';
import type { ISocketFactory, RetryOptions, SASLOptions } from 'kafkajs';
import type { Logger } from '../../telemetry.ts';
import type { KafkaAddress } from '../eventsConfig.ts';
import { kafkaLogCreator, kafkaLogLevel } from './kafkaLogCreator.ts';
import { patchRequestQueue } from './patchRequestQueue.ts';

patchRequestQueue();

/** A cluster, and what its brokers call this client in their logs and quotas. */
export type KafkaClientAddress = KafkaAddress & { readonly clientId: string };

/** kafkajs, and a way to be rid of it. */
export interface KafkaClient {
  readonly kafka: Kafka;
  /**
   * Breaks every connection and allows no new one, so that nothing of what was still to be sent arrives later, behind
   * what others send after this.
   */
  readonly cut: () => void;
}

const CONNECT_TIMEOUT_MS = 3_000;
/** Short, for whoever uses a client makes a new one after these. */
export const RETRY: Readonly<RetryOptions> = { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000 };
const KEEP_ALIVE_MS = 60_000;

const read = <Name extends string>(name: Name, file: string | undefined): { readonly [key in Name]?: Buffer } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript widens the name of a computed field
  (file === undefined ? {} : { [name]: readFileSync(file) }) as { readonly [key in Name]?: Buffer };

function tlsOptions(files: KafkaAddress['tls']): { readonly ssl?: tls.ConnectionOptions } {
  if (files === null) return {};
  const { caFile, certFile, keyFile } = files;
  return { ssl: { ...read('ca', caFile), ...read('cert', certFile), ...read('key', keyFile) } };
}

/** Each mechanism is a type of its own to kafkajs. */
function saslOptions(sasl: KafkaAddress['sasl']): { readonly sasl?: SASLOptions } {
  if (sasl === null) return {};
  const { mechanism, ...who } = sasl;
  if (mechanism === 'plain') return { sasl: { mechanism, ...who } };
  if (mechanism === 'scram-sha-256') return { sasl: { mechanism, ...who } };
  return { sasl: { mechanism, ...who } };
}

interface Sockets {
  readonly factory: ISocketFactory;
  readonly cut: () => void;
}

function createSockets(): Sockets {
  const open = new Set<net.Socket>();
  let isCut = false;
  return {
    factory({ host, port, ssl, onConnect }) {
      if (isCut) throw new Error('this client was let go');
      const named = net.isIP(host) === 0 ? { servername: host } : {};
      const socket = ssl
        ? tls.connect({ host, port, ...named, ...ssl }, onConnect)
        : net.connect({ host, port }, onConnect);
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      // kafkajs writes small requests while others are under way; held back for an acknowledgement, each costs 40 ms.
      socket.setNoDelay(true);
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return socket;
    },
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy(new Error('this client was let go'));
    },
  };
}

/**
 * Makes a client with connections of its own. Members of one group never share one: kafkajs keeps the offsets of a group
 * once for each client, and members would overwrite each other's.
 */
export function createKafkaClient(
  { brokers, clientId, tls: files, sasl }: KafkaClientAddress,
  { log, requestTimeoutMs }: { readonly log: Logger; readonly requestTimeoutMs: number },
): KafkaClient {
  const { factory, cut } = createSockets();
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId,
    ...tlsOptions(files),
    ...saslOptions(sasl),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: requestTimeoutMs,
    retry: RETRY,
    socketFactory: factory,
    logLevel: kafkaLogLevel(log),
    logCreator: kafkaLogCreator(log),
  });
  return { kafka, cut };
}
