import type { ImportValue } from '@hub/chassis';

/** Divisions of a small city: two towns of a county, and a village by the sea that a zone runs for another. */
export const PLACES = Object.freeze({
  city: '371000000000',
  county: '371002000000',
  townA: '371002001000',
  villageA: '371002001006',
  townB: '371002002000',
  villageB: '371002002001',
  seaCounty: '371082000000',
  seaTown: '371082004000',
  seaVillage: '371082004214',
  zone: 'wh:zone:nanhai',
});

/** The identifier of a planted thing, by its number. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Planted things that tests name. */
export const PLANTED = Object.freeze({
  centres: { city: uuid(10), county: uuid(11), townA: uuid(12), townB: uuid(13), villageA: uuid(14), sea: uuid(15) },
  mediators: { ofA: uuid(21), ofB: uuid(22), ofTwo: uuid(23) },
  assignment: uuid(123),
  event: uuid(501),
  tickets: { mediated: uuid(601), waiting: uuid(602) },
  team: uuid(700),
  /** Words that stand in the confidential store and nowhere else. */
  canary: '金丝雀一号',
});

/** A row by the names of its columns; what is not named is empty. */
export type Values = Readonly<Record<string, ImportValue>>;

/** A dispute of townA's village that came from the grid; what is given takes the place of that. */
const dispute = (number: number, stage: string, more: Values): Values => ({
  id: uuid(100 + number),
  version: 1,
  case_no: `C${number}`,
  stage,
  channel: 'GRID',
  category: 'NEIGHBOUR',
  is_at_sea: false,
  level: 'TOWN',
  is_summary: false,
  is_escalated: false,
  division_code: PLACES.villageA,
  centre_id: PLANTED.centres.townA,
  occurred_at: `2022-06-0${number}T09:00:00+08:00`,
  received_at: `2023-06-0${number}T09:00:00+08:00`,
  sessions_held: 0,
  mediator_ids: '{}',
  history: JSON.stringify([
    { to: 'INTAKE', command: 'receive', at: `2023-06-0${number}T09:00:00+08:00`, by: '网格员' },
    { to: stage, command: 'accept', at: `2023-06-0${number}T10:00:00+08:00`, by: '承办中心' },
  ]),
  ...more,
});
const concluded = (acceptedOn: string, concludedOn: string, isResolved: boolean): Values => ({
  accepted_on: acceptedOn,
  due_on: acceptedOn,
  concluded_on: concludedOn,
  resolved_on: isResolved ? concludedOn : null,
});
const agreement = (effectiveOn: string, applyBy: string): Values => ({
  agreement_form: 'WRITTEN',
  agreement_effective_on: effectiveOn,
  confirmation_apply_by: applyBy,
  performance: 'NOT_DUE',
});
const atB = { division_code: PLACES.villageB, centre_id: PLANTED.centres.townB };
const atSea = { division_code: PLACES.seaVillage, centre_id: PLANTED.centres.sea, is_at_sea: true };

const { mediators, event, tickets } = PLANTED;

/** Disputes of the page's year: settled, in mediation, settled late, handed over. */
const ofTheYear: readonly Values[] = [
  dispute(1, 'AGREED', {
    ...concluded('2023-12-01', '2023-12-10', true),
    ...agreement('2023-12-10', '2024-01-09'),
    level: 'VILLAGE',
    origin_event_id: event,
    mediator_ids: `{${mediators.ofA}}`,
    sessions_held: 2,
  }),
  dispute(2, 'IN_MEDIATION', {
    category: 'LABOUR_WAGES',
    channel: 'HOTLINE_12345',
    accepted_on: '2023-11-01',
    due_on: '2023-11-16',
    is_escalated: true,
    origin_ticket_id: tickets.mediated,
    mediator_ids: `{${mediators.ofTwo}}`,
    sessions_held: 1,
  }),
  dispute(3, 'CLOSED', {
    ...concluded('2022-12-20', '2023-01-10', true),
    ...agreement('2023-01-10', '2023-02-09'),
    ...atB,
    category: 'CONTRACT',
    channel: 'COURT',
    mediator_ids: `{${mediators.ofB}}`,
  }),
  dispute(4, 'TRANSFERRED', {
    ...concluded('2023-06-04', '2023-06-20', false),
    ...atSea,
    category: 'DAMAGES',
    level: 'PORT',
    transfer_to: 'COURT',
    transferred_on: '2023-06-25',
    transfer_reason: 'chosen by the parties',
  }),
];

/** Disputes of other years and other stages. */
const others: readonly Values[] = [
  dispute(5, 'CLOSED', {
    ...concluded('2022-06-05', '2022-06-15', true),
    ...atSea,
    category: 'LABOUR_WAGES',
    level: 'COUNTY',
  }),
  dispute(6, 'FAILED', {
    ...concluded('2022-07-01', '2022-07-20', false),
    ...atSea,
    category: 'DAMAGES',
    level: 'PORT',
  }),
  dispute(7, 'INTAKE', { channel: 'HOTLINE_12345', centre_id: null, origin_ticket_id: tickets.waiting }),
  dispute(8, 'CONFIRMATION_APPLIED', {
    ...concluded('2023-11-20', '2023-12-05', true),
    ...agreement('2023-12-05', '2024-01-04'),
    ...atB,
    category: 'CONTRACT',
    confirmation_applied_on: '2023-12-15',
    confirmation_court: 'Court',
    mediator_ids: `{${mediators.ofB}}`,
  }),
  dispute(9, 'ACCEPTED', { accepted_on: '2023-12-20', due_on: '2024-01-19' }),
];

/** The planted disputes, C1 to C9. */
export const DISPUTES: readonly Values[] = Object.freeze([...ofTheYear, ...others]);
