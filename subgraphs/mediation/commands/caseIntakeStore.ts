import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { civilDateOf, invariant, newUuid, rowsOf, toShanghaiIso } from '@hub/chassis';
import type { DisputeCase, Level } from '../domain/disputeCase.ts';
import { receive } from '../domain/receive.ts';
import type { Reference } from '../domain/receive.ts';
import type { MediationTables } from '../tables.ts';
import { insertCase } from './disputeCaseStore.ts';

/** What another part knows of a dispute that it found. */
export interface FoundDispute extends Pick<
  Reference,
  'channel' | 'externalRef' | 'originEventId' | 'originTicketId' | 'divisionCode' | 'occurredAt' | 'post'
> {
  /** In the words of whoever found it. */
  readonly category: string | null;
  /** Null where nobody said: then it is the level of its place. */
  readonly level: Level | null;
  /** When it was found, RFC 3339. */
  readonly knownAt: string;
}

/** Where nothing better is known a case is one of the others (其他), until the desk sorts it. */
const UNSORTED = 'OTHER';

interface Place {
  readonly path: string;
  readonly level: Level;
  readonly category: string | null;
  readonly number: number;
}

/** Where it belongs, the category if the list has such a one, and the next number. */
async function placeOf(
  db: Kysely<MediationTables>,
  { divisionCode, category }: FoundDispute,
  on: string,
): Promise<Place> {
  const [place] = await rowsOf(
    db,
    sql<Place>`select path, case level when 'ZONE' then 'COUNTY' else level end as level,
        (select code from dispute_categories where code = ${category} and valid_from <= ${on}::date
           and (valid_to is null or valid_to >= ${on}::date)) as category,
        nextval('dispute_case_number') as number
      from divisions where code = ${divisionCode}`,
  );
  invariant(place !== undefined, 'the place of a dispute was looked up before it is taken in');
  return place;
}

/** Takes in a dispute that another part found. @returns the new case; null where it has been taken in before. */
export async function takeIn(db: Kysely<MediationTables>, found: FoundDispute): Promise<DisputeCase | null> {
  const knownAtMs = Date.parse(found.knownAt);
  const on = civilDateOf(knownAtMs);
  const place = await placeOf(db, found, on);
  const { channel, externalRef, originEventId, originTicketId, divisionCode, occurredAt, post } = found;
  const dispute = receive({
    id: newUuid(),
    caseNo: `C${on.replaceAll('-', '')}${String(place.number).padStart(8, '0')}`,
    channel,
    externalRef,
    originEventId,
    originTicketId,
    category: place.category ?? UNSORTED,
    level: found.level ?? place.level,
    divisionCode,
    occurredAt,
    receivedAt: toShanghaiIso(knownAtMs),
    post,
  });
  return (await insertCase(db, dispute, place.path)) ? dispute : null;
}
