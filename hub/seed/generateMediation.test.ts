import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportRow, ImportValue } from '@hub/chassis';
import { invariant } from '@hub/chassis';
import { mediation } from '@hub/mediation';
import type { Dataset } from './dataset.ts';
import { generateMediation } from './generateMediation.ts';
import { planCity } from './plan.ts';
import type { CityPlan } from './plan.ts';

const options = { city: 'weihai', seed: 1, scale: 1 };
const YEAR = { from: '2023-01-01', to: '2023-12-26' };
const YEAR_BEFORE = { from: '2022-01-01', to: '2022-12-26' };
const END = '2023-12-26T18:00:00+08:00';

type Read = (column: string) => ImportValue;
type Reader = (row: ImportRow) => Read;

let plan: CityPlan;
let datasets: ReadonlyMap<string, Dataset>;
/** Disputes by their values' names, made once: every test reads them. */
let disputes: readonly Read[];

const rowsOf = (dataset: string): Iterable<ImportRow> => {
  const found = datasets.get(dataset);
  invariant(found !== undefined, `there are rows of ${dataset}`);
  return found.rows();
};
const readerOf = (dataset: string): Reader => {
  const door = mediation.imports.find((one) => one.dataset === dataset);
  invariant(door !== undefined, `there is a door for ${dataset}`);
  const places = new Map(Object.keys(door.columns).map((name, place) => [name, place]));
  return (row) => (column) => {
    const place = places.get(column);
    invariant(place !== undefined, `${dataset} has a column ${column}`);
    return row[place] ?? null;
  };
};
const known = new Map<string, readonly Read[]>();
/** All rows of a data set, made once. */
const read = (dataset: string): readonly Read[] => {
  const rows = known.get(dataset) ?? Array.from(rowsOf(dataset), readerOf(dataset));
  known.set(dataset, rows);
  return rows;
};
/** The first rows of a data set, without making the others. */
const firstRows = (of: Dataset | undefined, count: number): readonly ImportRow[] => {
  const rows: ImportRow[] = [];
  for (const row of of?.rows() ?? []) if (rows.push(row) === count) break;
  return rows;
};
const text = (of: Read, column: string): string => String(of(column));
const listOf = (of: Read, column: string): readonly string[] => text(of, column).match(/[0-9a-f-]{36}/g) ?? [];
const isIn = (value: ImportValue, { from, to }: { from: string; to: string }): boolean =>
  typeof value === 'string' && value >= from && value <= to;
const historyOf = (of: Read): readonly { to: string; at: string; receivedAt?: string }[] =>
  JSON.parse(text(of, 'history'));
const countOf = (matches: (of: Read) => boolean): number => disputes.filter(matches).length;

beforeAll(() => {
  plan = planCity(options);
  datasets = new Map(generateMediation(plan).map((dataset) => [dataset.dataset, dataset]));
  disputes = read('disputeCases');
});

describe('the doors of mediation', () => {
  test('each get a data set, in their order', () => {
    expect([...datasets.keys()]).toEqual(mediation.imports.map(({ dataset }) => dataset));
  });

  test('get rows as wide as they are', () => {
    for (const { dataset, columns } of mediation.imports)
      for (const row of firstRows(datasets.get(dataset), 1_000)) expect(row).toHaveLength(Object.keys(columns).length);
  });

  test.each([
    ['centreChecks', 'centre_id', 'centres', 'id'],
    ['mediationStudios', 'centre_id', 'centres', 'id'],
    ['mediatorPostings', 'centre_id', 'centres', 'id'],
    ['mediatorPostings', 'mediator_id', 'mediators', 'id'],
    ['disputeCases', 'centre_id', 'centres', 'id'],
    ['disputeCases', 'channel', 'intakeChannels', 'code'],
    ['disputeCases', 'category', 'disputeCategories', 'code'],
    ['disputeCases', 'division_code', 'divisions', 'code'],
    ['caseParties', 'case_id', 'disputeCases', 'id'],
    ['mediationSessions', 'case_id', 'disputeCases', 'id'],
    ['confidentialRecords', 'case_id', 'disputeCases', 'id'],
    ['vessels', 'division_code', 'divisions', 'code'],
    ['maritimeTeams', 'vessel_id', 'vessels', 'id'],
    ['maritimeMembers', 'team_id', 'maritimeTeams', 'id'],
    ['videoConsultations', 'vessel_id', 'vessels', 'id'],
    ['outreachActivities', 'division_code', 'divisions', 'code'],
    ['helperAssists', 'division_code', 'divisions', 'code'],
  ])('%s.%s is empty or names one of %s', (dataset, column, named, key) => {
    const names = new Set(read(named).map((of) => of(key)));
    const strays = read(dataset).filter((of) => of(column) !== null && !names.has(of(column)));
    expect(strays.map((of) => of(column))).toEqual([]);
  });

  test('get the same rows for the same seed, and others for another', () => {
    const again = new Map(generateMediation(planCity(options)).map((dataset) => [dataset.dataset, dataset]));
    const other = new Map(
      generateMediation(planCity({ ...options, seed: 2 })).map((dataset) => [dataset.dataset, dataset]),
    );
    const begin = (from: ReadonlyMap<string, Dataset>, dataset: string): string =>
      JSON.stringify(firstRows(from.get(dataset), 3_000));
    for (const { dataset } of mediation.imports) expect(begin(again, dataset)).toBe(begin(datasets, dataset));
    expect(begin(other, 'disputeCases')).not.toBe(begin(datasets, 'disputeCases'));
  });
});

describe('disputes recounted from the rows', () => {
  test('are as many as the scenario plants, accepted and resolved', () => {
    const { cases } = plan.scenario;
    expect(countOf((of) => isIn(of('accepted_on'), YEAR))).toBe(cases.accepted);
    expect(countOf((of) => isIn(of('resolved_on'), YEAR))).toBe(cases.resolved);
  });

  test('at sea fall between the same days of two years as the scenario says', () => {
    const { atSea, atSeaBefore } = plan.scenario.cases;
    const atSeaIn = (year: typeof YEAR): number =>
      countOf((of) => of('is_at_sea') === true && isIn(of('accepted_on'), year));
    expect([atSeaIn(YEAR_BEFORE), atSeaIn(YEAR)]).toEqual([atSeaBefore, atSea]);
  });

  test('were carried over from the year before, and some are open at the end', () => {
    const openBy = (day: string): number =>
      countOf(
        (of) => isIn(of('accepted_on'), { from: '', to: day }) && !isIn(of('concluded_on'), { from: '', to: day }),
      );
    expect(openBy('2022-12-31')).toBe(plan.scenario.cases.carriedOver);
    expect(openBy(YEAR.to)).toBeGreaterThan(2_000);
    expect(countOf((of) => ['INTAKE', 'TRIAGED', 'ROUTED'].includes(text(of, 'stage')))).toBe(
      plan.scenario.cases.waitingNow,
    );
  });

  test('leave agreements that a court may still be asked to confirm', () => {
    const still = disputes.filter(
      (of) =>
        text(of, 'division_code').startsWith('371002') &&
        ['AGREED', 'CONFIRMATION_APPLIED'].includes(text(of, 'stage')) &&
        isIn(of('confirmation_apply_by'), { from: YEAR.to, to: '2024-01-24' }),
    );
    expect(still.length).toBeGreaterThan(20);
  });

  test('are overdue only in part', () => {
    const open = disputes.filter((of) => ['ACCEPTED', 'IN_MEDIATION'].includes(text(of, 'stage')));
    const overdue = open.filter((of) => text(of, 'due_on') < YEAR.to);
    expect(overdue.length).toBeGreaterThan(50);
    expect(overdue.length).toBeLessThan(open.length / 4);
  });
});

describe('the history of a dispute', () => {
  test('ends in its stage, never goes back, and knows nothing after the last evening', () => {
    const wrong = disputes.filter((of) => {
      const history = historyOf(of);
      const isBack = history.some(({ at }, place) => at < (history[place - 1]?.at ?? ''));
      return history.at(-1)?.to !== of('stage') || isBack || history.some(({ at }) => at > END);
    });
    expect(wrong.map((of) => of('case_no'))).toEqual([]);
  });

  test('agrees with the days of the row', () => {
    const dayOf = (of: Read, ...stages: readonly string[]): string | null =>
      historyOf(of)
        .find(({ to }) => stages.includes(to))
        ?.at.slice(0, 10) ?? null;
    const wrong = disputes.filter(
      (of) =>
        dayOf(of, 'ACCEPTED') !== of('accepted_on') ||
        dayOf(of, 'AGREED', 'PARTLY_AGREED') !== of('resolved_on') ||
        dayOf(of, 'AGREED', 'PARTLY_AGREED') !== of('agreement_effective_on') ||
        dayOf(of, 'AGREED', 'PARTLY_AGREED', 'FAILED') !== of('concluded_on') ||
        dayOf(of, 'CONFIRMATION_APPLIED') !== of('confirmation_applied_on') ||
        dayOf(of, 'CONFIRMED', 'REFUSED') !== of('confirmation_decided_on') ||
        dayOf(of, 'TRANSFERRED') !== of('transferred_on'),
    );
    expect(wrong.map((of) => of('case_no'))).toEqual([]);
  });

  test('has as many sessions as there are rows of them, and a confidential record where there was one', () => {
    const held = new Map<ImportValue, number>();
    for (const of of read('mediationSessions')) held.set(of('case_id'), (held.get(of('case_id')) ?? 0) + 1);
    const wrong = disputes.filter((of) => (held.get(of('id')) ?? 0) !== of('sessions_held'));
    expect(wrong.map((of) => of('case_no'))).toEqual([]);
    expect(
      read('confidentialRecords')
        .map((of) => of('case_id'))
        .toSorted(),
    ).toEqual([...held.keys()].toSorted());
  });
});

describe('disputes at sea', () => {
  test('are the only ones aboard or in port, and those about work are the centre’s', () => {
    const aboard = disputes.filter((of) => ['ABOARD', 'PORT'].includes(text(of, 'level')));
    expect(aboard.length).toBeGreaterThan(300);
    const wrong = aboard.filter((of) => of('is_at_sea') !== true || text(of, 'category').startsWith('LABOUR_'));
    expect(wrong.map((of) => of('case_no'))).toEqual([]);
  });

  test('have a team on every boat of the story’s town', () => {
    const crewed = new Set(read('maritimeTeams').map((of) => of('vessel_id')));
    const there = read('vessels').filter((of) => text(of, 'division_code').startsWith('371002011'));
    expect(there.length).toBeGreaterThan(50);
    expect(there.filter((of) => !crewed.has(of('id')))).toEqual([]);
  });
});

describe('mediators', () => {
  test('are as many persons as the scenario says, each serving on the last day', () => {
    const serving = read('mediatorPostings').filter(
      (of) => text(of, 'valid_from') <= YEAR.to && of('valid_to') === null,
    );
    expect(new Set(read('mediators').map((of) => of('person'))).size).toBe(plan.scenario.mediators.persons);
    expect(new Set(serving.map((of) => of('mediator_id'))).size).toBe(plan.scenario.mediators.persons);
    expect(serving.length).toBeGreaterThan(plan.scenario.mediators.persons);
    expect(read('mediators').filter((of) => of('is_invited') === true)).toHaveLength(plan.scenario.mediators.invited);
  });

  test('are at least three at every village’s platform', () => {
    const villages = new Set(
      read('centres')
        .filter((of) => of('level') === 'VILLAGE')
        .map((of) => of('id')),
    );
    const members = new Map([...villages].map((id) => [id, 0]));
    for (const of of read('mediatorPostings')) {
      const count = members.get(of('centre_id'));
      if (count !== undefined && of('valid_to') === null) members.set(of('centre_id'), count + 1);
    }
    expect(villages.size).toBeGreaterThan(2_700);
    expect(Math.min(...members.values())).toBe(plan.scenario.mediators.perVillageCentre);
  });

  test('have only disputes of a centre where they served by then', () => {
    const since = new Map(
      read('mediatorPostings').map((of) => [
        `${text(of, 'mediator_id')} ${text(of, 'centre_id')}`,
        text(of, 'valid_from'),
      ]),
    );
    const wrong = disputes.filter((of) => {
      const assigned = historyOf(of)
        .find(({ to }) => to === 'IN_MEDIATION')
        ?.at.slice(0, 10);
      const ids = listOf(of, 'mediator_ids');
      return (
        ids.length !== (assigned === undefined ? 0 : 1) ||
        ids.some((id) => (since.get(`${id} ${text(of, 'centre_id')}`) ?? '9') > String(assigned))
      );
    });
    expect(wrong.map((of) => of('case_no'))).toEqual([]);
  });
});

describe('the story', () => {
  test('has one long dispute with its agreement', () => {
    const { sessions, effectiveOn } = plan.scenario.story.longCase;
    const long = disputes.filter(
      (of) => Number(of('sessions_held')) >= 11 && of('agreement_effective_on') === effectiveOn,
    );
    expect(long.map((of) => [of('sessions_held'), of('agreement_form')])).toEqual([[sessions, 'WRITTEN']]);
    expect(Math.max(...disputes.map((of) => Number(of('sessions_held'))))).toBe(sessions);
  });

  test('has a grid worker who mediated as many disputes as it says, under her grid assignment', () => {
    const cell = plan.cells.find(({ isStory }) => isStory);
    const worker = read('mediators').find((of) => of('assignment_id') === cell?.assignmentId);
    const hers = disputes.filter((of) => listOf(of, 'mediator_ids').includes(String(worker?.('id'))));
    expect(hers).toHaveLength(plan.scenario.story.gridWorker.disputes);
    expect(hers.every((of) => isIn(of('resolved_on'), { from: '2023-02-01', to: YEAR.to }))).toBe(true);
  });

  test('has a resident who is a party of one dispute, which came by the hotline', () => {
    const parties = read('caseParties').filter((of) => of('person') === plan.scenario.story.resident.subject);
    const his = disputes.filter((of) => of('id') === parties[0]?.('case_id'));
    expect(parties).toHaveLength(1);
    expect(his.map((of) => [of('channel'), of('origin_ticket_id') === null])).toEqual([['HOTLINE_12345', false]]);
  });

  test('has good neighbours who helped and advised as often as it says', () => {
    const { formedOn, disputes: helped, consultations } = plan.scenario.story.goodNeighbours;
    const [first] = read('helperAssists');
    const theirs = read('helperAssists').filter((of) => of('team_id') === first?.('team_id'));
    const sum = (kind: string): number =>
      theirs.filter((of) => of('kind') === kind).reduce((total, of) => total + Number(of('person_times')), 0);
    expect([sum('DISPUTE'), sum('CONSULTATION')]).toEqual([helped, consultations]);
    expect(theirs.every((of) => isIn(of('assisted_on'), { from: formedOn, to: YEAR.to }))).toBe(true);
  });
});
