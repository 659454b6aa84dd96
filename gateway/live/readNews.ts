import { judgeRecord, onEvent } from '@hub/chassis';
import type { EventHandler, LogRecord, MacKey } from '@hub/chassis';
import { eventContracts, mayRead } from '@hub/schema';
import { z } from 'zod';

/** That something stands otherwise than before, as far as the gateway may know. */
export interface News {
  readonly type: string;
  /** The aggregate's id. */
  readonly key: string;
  readonly version: number;
  readonly divisionCode: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** News, nothing that is told on, or what is wrong with the record. */
export type ReadRecord =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'skip' }
  | { readonly kind: 'bad'; readonly reason: string; readonly detail: string };

const placedShape = z.looseObject({ divisionCode: z.string(), version: z.number() });

/** The states that contracts let the gateway read. */
const contracts = eventContracts.filter(({ kind, type }) => kind === 'state' && mayRead('gateway', type));
const handlers: readonly EventHandler<never>[] = contracts.map((shape) =>
  onEvent({ shape, handle: async () => undefined }),
);

/** The topics that live updates follow. */
export const liveTopics: readonly string[] = [...new Set(contracts.map(({ topic }) => topic))].toSorted();

/** Verifies a record of the log, and takes from it what live updates go by. */
export async function readNews(
  record: LogRecord,
  keysOf: (producer: string) => readonly MacKey[],
): Promise<ReadRecord> {
  // Whether the register has the place is asked with where it lies.
  const judged = await judgeRecord(record, { handlers, keysOf, knowsPlaces: async () => true });
  if (judged.kind === 'skip') return judged;
  if (judged.kind === 'park') return { kind: 'bad', reason: judged.reason, detail: judged.detail };
  const { type, key, data } = judged.event;
  const placed = placedShape.safeParse(data);
  if (!placed.success) return { kind: 'skip' };
  const { version, divisionCode } = placed.data;
  return { kind: 'news', news: { type, key, version, divisionCode, data: placed.data } };
}
