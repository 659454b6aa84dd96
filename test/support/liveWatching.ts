import { once } from 'node:events';
import { connect } from 'node:net';
import type { MacKey } from '@hub/chassis';
import { gridEventState, mediationCaseState } from '@hub/schema';
import { createClient } from 'graphql-sse';
import { untilWithin } from '../../chassis/testing/until.ts';
import type { Identity, LiveHub } from './liveHub.ts';
import { uuid } from './plantedDisputes.ts';

/** Waits until something is so. */
export const until = untilWithin(15_000);

/** A subscriber by the protocol's own client, and what came to him. */
export interface Watching {
  /** The root of each answer. */
  readonly came: readonly unknown[];
  /** Codes of errors, and what the client says where no stream began. */
  readonly refusals: readonly unknown[];
  isOver(): boolean;
  leave(): void;
}
const leaves: (() => void)[] = [];

/** Ends every stream that is open. */
export const leaveAll = (): void => leaves.splice(0).forEach((leave) => leave());

/** Subscribes, or asks, and waits until the stream is open or refused. */
export async function watchLive(
  hub: LiveHub,
  identity: Identity,
  question: { readonly query: string; readonly variables: Record<string, unknown> },
): Promise<Watching> {
  const authorization = `Bearer ${await hub.token(identity)}`;
  const client = createClient({ url: `${hub.url}/graphql/stream`, headers: { authorization }, retryAttempts: 0 });
  const came: unknown[] = [];
  const refusals: unknown[] = [];
  let isOver = false;
  let leave: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    const end = (refusal: readonly unknown[]): void => {
      refusals.push(...refusal);
      isOver = true;
      resolve();
    };
    leave = client.subscribe(
      question,
      {
        next({ data, errors }) {
          if (errors === undefined || errors.length === 0) came.push(Object.values(data ?? {})[0]);
          else refusals.push(...errors.map(({ extensions }) => extensions?.['code']));
        },
        error: (error) => end([String(error)]),
        complete: () => end([]),
      },
      { connected: () => resolve() },
    );
  });
  leaves.push(leave);
  return { came, refusals, isOver: () => isOver, leave };
}

/** A subscriber who takes nothing until he resumes. */
export interface SlowReader {
  resume(): void;
  /** All that he has read. */
  text(): string;
  leave(): void;
}

/** Subscribes by hand, and stops reading when the head of the answer has come. */
export async function openSlowReader(hub: LiveHub, identity: Identity, question: object): Promise<SlowReader> {
  const body = JSON.stringify(question);
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
  const head = [
    'POST /graphql/stream HTTP/1.1',
    'host: x',
    'accept: text/event-stream',
    'content-type: application/json',
    `authorization: Bearer ${await hub.token(identity)}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.write([...head, '', body].join('\r\n'));
  await once(socket, 'data');
  socket.pause();
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.pause();
  return { resume: () => void socket.resume(), text: () => text, leave: () => void socket.destroy() };
}

/** What is changed about an event; `key` signs in place of its owner. */
export interface Change {
  readonly status?: string;
  readonly key?: MacKey;
}

/** How an event stands after it. */
export interface Changed {
  readonly code: string;
  readonly status: string;
  readonly version: number;
}

let version = 100;

/** Changes an event behind the hub's back, and tells the log as grid's relay would. */
export async function changeEvent(
  hub: LiveHub,
  code: string,
  { status = 'VERIFIED', key }: Change = {},
): Promise<Changed> {
  version += 1;
  const now = { code, status, version };
  const { rows } = await hub.grid.admin.query<{ eventId: string; divisionCode: string }>(
    `update grid_events set status = $2, version = $3 where code = $1 returning id as "eventId", division_code as "divisionCode"`,
    [code, status, version],
  );
  const times = {
    occurredAt: '2023-12-01T09:00:00+08:00',
    receivedAt: '2023-12-01T09:30:00+08:00',
    dueAt: null,
    closedAt: null,
  };
  const data = { ...rows[0], ...now, ...times, category: 'ROAD', level: 'VILLAGE', channel: 'WORKER' };
  await hub.tell(gridEventState, data, key);
  return now;
}

/** Makes a planted dispute newer, and tells the log as mediation's relay would. @param number that of `C1`. */
export async function changeCase(
  hub: LiveHub,
  number: number,
  { stage, place }: { readonly stage: string; readonly place: string },
): Promise<void> {
  version += 1;
  const caseId = uuid(100 + number);
  await hub.mediation.admin.query('update dispute_cases set version = $2 where id = $1', [caseId, version]);
  const none = { centreId: null, dueOn: null, originEventId: null, originTicketId: null };
  await hub.tell(mediationCaseState, { caseId, version, divisionCode: place, stage, level: 'VILLAGE', ...none });
}
