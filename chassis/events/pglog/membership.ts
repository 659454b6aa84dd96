import type pg from 'pg';
import { z } from 'zod';
import type { ConsumeOptions } from '../log.ts';
import { groupChannel } from './channels.ts';
import { fairShare } from './fairShare.ts';
import type { PartitionPlace } from './partitionReader.ts';

/** A topic as a group reads it. */
export interface Reading {
  readonly id: number;
  readonly topic: string;
  readonly places: readonly PartitionPlace[];
}

/** A session's part in a group, for as long as the session lasts. */
export interface Membership {
  /** The process id of its session. */
  readonly me: number;
  readonly readings: readonly Reading[];
  /** Looks who is there. @returns what to do so that this member has its share. */
  readonly survey: (held: readonly PartitionPlace[]) => Promise<readonly ShareChange[]>;
  /** Takes partitions that nobody has. @returns those that were still free, with the position of each. */
  readonly claim: (places: readonly PartitionPlace[]) => Promise<readonly ClaimedPlace[]>;
  /** Lets go of partitions, and tells the others. Their positions must have been committed. */
  readonly letGo: (places: readonly PartitionPlace[]) => Promise<void>;
  /** Leaves the group, and tells the others. */
  readonly leave: () => Promise<void>;
}

/** How many partitions of a topic are too many here, or which could be taken. */
export interface ShareChange {
  readonly reading: Reading;
  readonly excess: number;
  readonly wanted: readonly PartitionPlace[];
}

/** A partition that is ours from now on. */
export interface ClaimedPlace {
  readonly place: PartitionPlace;
  readonly position: number;
}

const MAKE_READINGS = `insert into log_readings (group_name, topic) select $1, topic from log_topics where topic = any ($2)
  order by topic on conflict do nothing`;
/** All positions are there from the first member on: a group that begins at the end begins everywhere at the same time. */
const MAKE_POSITIONS = `insert into log_positions (reading, partition, position)
  select reading.id, ending.partition, case $3 when 'end' then ending.next_offset else 0 end
  from log_readings as reading join log_partitions as ending using (topic)
  where group_name = $1 and topic = any ($2) order by 1, 2 on conflict do nothing`;
const READ_PLACES = `select reading.id as reading, topic, ending.partition, ending.id as "partitionId"
  from log_readings as reading join log_partitions as ending using (topic)
  where group_name = $1 and topic = any ($2) order by 1, 3`;
/** The lock of a member is minus its session's process id, so that it is never that of a partition. */
const JOIN = `select pg_backend_pid() as me, bool_and(pg_try_advisory_lock(reading, -pg_backend_pid())) as joined
  from unnest($1::int[]) as reading`;
const SURVEY = `select classid::int as reading, objid::int as item from pg_locks
  where locktype = 'advisory' and objsubid = 2 and granted and classid = any ($1::oid[])
  and database = (select oid from pg_database where datname = current_database())`;
const CLAIM = `select claimed.reading, claimed.partition, pg_try_advisory_lock(claimed.reading, claimed.partition) as won
  from unnest($1::int[], $2::int[]) as claimed (reading, partition)`;
const READ_POSITIONS = `select reading, reached.partition, position from log_positions as reached
  join unnest($1::int[], $2::int[]) as claimed (reading, partition) using (reading, partition)`;
const LET_GO = `select pg_advisory_unlock(held.reading, held.partition) from unnest($1::int[], $2::int[]) as held (reading, partition)`;

const placeRows = z.array(
  z.object({ reading: z.number(), topic: z.string(), partition: z.number(), partitionId: z.number() }),
);
const itemRows = z.array(z.object({ reading: z.number(), item: z.number() }));
const joinedRow = z.tuple([z.object({ me: z.number(), joined: z.literal(true) })]);
const claimRows = z.array(z.object({ reading: z.number(), partition: z.number(), won: z.boolean() }));
const positionRows = z.array(z.object({ reading: z.number(), partition: z.number(), position: z.coerce.number() }));

/** Places as the two lists that a statement takes. */
export const listsOf = (places: readonly PartitionPlace[]): [number[], number[]] => [
  places.map(({ reading }) => reading),
  places.map(({ partition }) => partition),
];

function readingsOf(rows: readonly PartitionPlace[]): readonly Reading[] {
  const ids = [...new Set(rows.map(({ reading }) => reading))];
  return ids.flatMap((id) => {
    const places = rows.filter(({ reading }) => reading === id);
    const [first] = places;
    return first === undefined ? [] : [{ id, topic: first.topic, places }];
  });
}

/** Each place with its position. @throws where one has none: it could be held, and nothing would ever be read. */
const withPositions = (
  places: readonly PartitionPlace[],
  positions: z.infer<typeof positionRows>,
): readonly ClaimedPlace[] =>
  places.map((place) => {
    const found = positions.find((row) => row.reading === place.reading && row.partition === place.partition);
    if (found === undefined) throw new Error('The group was deleted while a member joined it.');
    return { place, position: found.position };
  });

/** Joins a group on a session of its own. @throws where a topic is not there yet. */
export async function joinGroup(
  client: pg.Client,
  { group, topics, from }: Pick<ConsumeOptions, 'group' | 'topics' | 'from'>,
): Promise<Membership> {
  const ask = async (text: string, values: unknown[]): Promise<unknown> => (await client.query(text, values)).rows;
  const names = [...topics];
  await ask(MAKE_READINGS, [group, names]);
  await ask(MAKE_POSITIONS, [group, names, from]);
  const readings = readingsOf(placeRows.parse(await ask(READ_PLACES, [group, names])));
  const missing = names.find((name) => readings.every(({ topic }) => topic !== name));
  if (missing !== undefined) throw new Error(`The log has no topic ${missing} yet.`);
  const ids = readings.map(({ id }) => id);
  const [{ me }] = joinedRow.parse(await ask(JOIN, [ids]));
  const tell = (): Promise<unknown> => ask('select pg_notify($1, $2)', [groupChannel(group), '']);
  await tell();

  return {
    me,
    readings,
    async survey(held) {
      const items = itemRows.parse(await ask(SURVEY, [ids]));
      return readings.map((reading) => {
        const locks = items.filter((lock) => lock.reading === reading.id).map(({ item }) => item);
        const members = locks.filter((item) => item < 0).toSorted((left, right) => left - right);
        const share = fairShare({ partitions: reading.places.length, members, me: -me, turn: reading.id });
        const mine = held.filter((place) => place.reading === reading.id).length;
        const free = reading.places.filter(({ partition }) => !locks.includes(partition));
        // Members that come together begin at different places, so that few ask for what another has just taken.
        const start = Math.floor((members.indexOf(-me) * free.length) / Math.max(1, members.length));
        return {
          reading,
          excess: Math.max(0, mine - share),
          wanted: [...free.slice(start), ...free.slice(0, start)].slice(0, Math.max(0, share - mine)),
        };
      });
    },
    async claim(places) {
      const won = claimRows.parse(await ask(CLAIM, listsOf(places))).filter((claim) => claim.won);
      const mine = places.filter((place) =>
        won.some(({ reading, partition }) => reading === place.reading && partition === place.partition),
      );
      // Read once the lock is there: whoever had it before has committed by then.
      const positions = positionRows.parse(await ask(READ_POSITIONS, listsOf(mine)));
      return withPositions(mine, positions);
    },
    async letGo(places) {
      await ask(LET_GO, listsOf(places));
      await tell();
    },
    async leave() {
      await client.query('select pg_advisory_unlock_all()');
      await tell();
    },
  };
}
