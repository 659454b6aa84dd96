import { sql } from 'kysely';
import { createConnectionLoader, inParentArea } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { ConnectionSource, Period } from '@hub/chassis';
import type { MediationReads } from '../context.ts';
import { mediatorColumns } from '../loaders/mediators.ts';
import type { MediatorRow } from '../loaders/mediators.ts';

export interface SessionRow {
  readonly id: string;
  readonly heldOn: string;
  readonly byVideo: boolean;
}
export interface MaritimeTeamRow {
  readonly id: string;
  readonly vesselId: string;
  readonly vesselName: string;
}
export interface VideoConsultationRow {
  readonly id: string;
  readonly vesselId: string;
  readonly lawyer: string;
  readonly startedAt: string;
}
export interface OutreachRow {
  readonly id: string;
  readonly programme: string;
  readonly heldOn: string;
  readonly place: string;
  readonly divisionCode: string;
}

const byId = (
  column: string,
  as: string,
  kind: 'date' | 'instant' | 'text',
  descending: boolean,
): ConnectionSource['keyset'] => ({
  descending,
  columns: [
    { column, as, kind },
    { column: 'id', as: 'id', kind: 'id' },
  ],
});

/** The connections that hang under cases, centres and divisions. */
export function createConnections({ db, register, time, access }: MediationReads) {
  const here = (codes: readonly string[]) =>
    inParentArea('division_path', rangesByCode(register, codes, { on: time.today, basis: 'ADMINISTRATIVE' }));
  return {
    sessions: createConnectionLoader<object, SessionRow>(db, () => ({
      select: sql`id, held_on as "heldOn", is_by_video as "byVideo"`,
      from: sql`mediation_sessions`,
      where: [sql`case_id = parent.id::uuid`],
      keyset: byId('held_on', 'heldOn', 'date', false),
    })),
    mediatorsOfCentre: createConnectionLoader<object, MediatorRow>(
      db,
      () => ({
        select: sql`${mediatorColumns}, mediator.name_key as "nameKey"`,
        from: sql`mediators as mediator`,
        // As a list of keys, for row security forbids a join that would start at the postings: it would look at every mediator.
        where: [
          sql`mediator.id = any(array(select posting.mediator_id from mediator_postings as posting where posting.centre_id = parent.id::uuid
            and posting.valid_from <= ${time.today}::date and (posting.valid_to is null or posting.valid_to >= ${time.today}::date)))`,
        ],
        keyset: {
          descending: false,
          columns: [
            { column: 'mediator.name_key', as: 'nameKey', kind: 'text' },
            { column: 'mediator.id', as: 'id', kind: 'id' },
          ],
        },
      }),
      ({ id }) => access.touch('Mediator', id),
    ),
    maritimeTeams: createConnectionLoader<object, MaritimeTeamRow>(db, (_args, codes) => ({
      select: sql`id, vessel_id as "vesselId", vessel_name as "vesselName"`,
      from: sql`maritime_teams`,
      where: [here(codes)],
      keyset: byId('vessel_name', 'vesselName', 'text', false),
    })),
    videoConsultations: createConnectionLoader<{ period: Period }, VideoConsultationRow>(db, ({ period }, codes) => ({
      select: sql`id, vessel_id as "vesselId", lawyer, started_at as "startedAt"`,
      from: sql`video_consultations`,
      where: [here(codes), sql`started_on between ${period.from}::date and ${period.to}::date`],
      keyset: byId('started_at', 'startedAt', 'instant', true),
    })),
    outreach: createConnectionLoader<{ period: Period }, OutreachRow>(db, ({ period }, codes) => ({
      select: sql`id, programme, held_on as "heldOn", place, division_code as "divisionCode"`,
      from: sql`outreach_activities`,
      where: [here(codes), sql`held_on between ${period.from}::date and ${period.to}::date`],
      keyset: byId('held_on', 'heldOn', 'date', true),
    })),
  };
}
