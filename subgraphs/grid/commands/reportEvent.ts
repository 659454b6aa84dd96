import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { addDays, failure, newUuid, reaches, rowsOf, toShanghaiIso } from '@hub/chassis';
import type { DomainTime } from '@hub/chassis';
import { absorbedBy, holdsOn, standingCode } from '@hub/schema';
import type { DivisionRow } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import { report } from '../domain/gridEvent.ts';
import type { CategoryNotHere } from '../domain/gridEvent.ts';
import { publishReported } from '../events/publish.ts';
import type { ReportEventInput } from '../generated/schema.ts';
import { reporters } from '../policies.ts';
import type { GridTables } from '../tables.ts';
import { findByExternalId, findCategory, insertEvent } from './gridEventStore.ts';

/** An event was reported, or the sender's number named one that had been. */
export interface ReportedPayload {
  readonly kind: 'ReportEventPayload';
  readonly eventId: string;
  readonly isNew: boolean;
}

const TITLE_LENGTH_MAX = 80;
const EXTERNAL_ID_LENGTH_MAX = 100;
/** How long ago something may have happened that is reported now. */
const DAYS_AGO_MAX = 365;

const badInput = (field: string, expected: string): Error =>
  failure('BAD_USER_INPUT', `\`${field}\` expects ${expected}. Correct it and send the report again.`);

const isWithin = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;

function checkTexts({ title, externalId }: ReportEventInput): void {
  if (!isWithin(title, TITLE_LENGTH_MAX)) throw badInput('title', `1 to ${TITLE_LENGTH_MAX} characters`);
  if (typeof externalId === 'string' && !isWithin(externalId, EXTERNAL_ID_LENGTH_MAX))
    throw badInput('externalId', `1 to ${EXTERNAL_ID_LENGTH_MAX} characters`);
}

/** When it happened, to the second in the city's zone: now unless it is said, and neither to come nor long ago. */
function occurredAtOf({ occurredAt }: ReportEventInput, { now, today }: DomainTime): string {
  if (!occurredAt) return now;
  const at = toShanghaiIso(Date.parse(occurredAt));
  if (at > now || at < addDays(today, -DAYS_AGO_MAX))
    throw badInput('occurredAt', `a moment of the last ${DAYS_AGO_MAX} days, not after ${now}`);
  return at;
}

/**
 * The town or village that the caller may report in: the one that stood for the code on the day that it happened. A device
 * that has not heard of a merger yet reports into the successor.
 * @throws NOT_FOUND alike where it is absent or not his.
 */
function findPlace(
  { division, channel }: ReportEventInput,
  on: string,
  { memory, scope }: CommandContext,
): DivisionRow {
  const register = memory.current();
  const place = register.divisions.get(standingCode(register, division, on));
  const isReached =
    place !== undefined && (scope.kind === 'person' ? channel === 'RESIDENT' : reaches(scope, place.path));
  if (!isReached || !holdsOn(place, on)) throw failure('NOT_FOUND');
  if (place.level !== 'TOWN' && place.level !== 'VILLAGE') throw badInput('division', 'a town or a village');
  return place;
}

/** A cell of a place on a day, or of what was merged into it: cells keep their codes. */
async function findCell(code: string, place: DivisionRow, { db, memory, time }: CommandContext): Promise<string> {
  const { today } = time;
  const places = [place, ...absorbedBy(memory.current(), place.code, today)].map((one) => one.code);
  const [cell] = await rowsOf(
    db,
    sql<{ id: string }>`select id from grid_cells where code = ${code} and division_code = any(${places}::text[])
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`,
  );
  if (cell === undefined) throw badInput('grid', `the code of a grid cell of ${place.code}`);
  return cell.id;
}

/** The number that people know it by: the day that it came in, and a count. */
async function newCode(db: Kysely<GridTables>, today: string): Promise<string> {
  const [row] = await rowsOf(db, sql<{ number: number }>`select nextval('grid_event_number') as number`);
  return `E${today.replaceAll('-', '')}${String(row?.number).padStart(8, '0')}`;
}

/** Reports a matter to the grid (上报). The same number of the same channel is one event, whoever sends it again. */
export async function reportEvent(
  input: ReportEventInput,
  call: CommandContext,
): Promise<ReportedPayload | CategoryNotHere> {
  const { db, time, actor, roles, principal } = call;
  const { channel, title, externalId = null } = input;
  if (!reporters[channel].some((role) => roles.includes(role))) throw failure('FORBIDDEN');
  checkTexts(input);
  const occurredAt = occurredAtOf(input, time);
  const place = findPlace(input, occurredAt.slice(0, 10), call);
  const category = await findCategory(db, input.category);
  if (category === null) throw badInput('category', "a category of the list of the grid's matters");
  const cellId = input.grid ? await findCell(input.grid, place, call) : null;

  const said = { id: newUuid(), code: await newCode(db, time.today), channel, divisionCode: place.code, occurredAt };
  const decision = report(said, category, { actor, post: principal.post, at: time.now });
  if (decision.kind !== 'EventReported') return decision;
  const { event } = decision;
  const isNew = await insertEvent(db, event, { title, externalId, cellId, divisionPath: place.path });
  if (isNew) await publishReported(call, event);
  const eventId = isNew ? event.id : await findByExternalId(db, { channel, externalId });
  return { kind: 'ReportEventPayload', eventId, isNew };
}
