import { beforeAll, describe, expect, test } from '@jest/globals';
import { cadres } from '@hub/cadres';
import { invariant } from '@hub/chassis';
import type { ImportValue } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import { generateCadres } from './generateCadres.ts';
import { plannedWhistles } from './gridEvents.ts';
import { planCity } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { planCentres } from './planCentres.ts';

const options = { city: 'weihai', seed: 42, scale: 1 };
const LAST_DAY = '2023-12-26';
const NEW_YEAR = '2023-01-01';

type Read = (column: string) => ImportValue;

let plan: CityPlan;
let datasets: ReadonlyMap<string, Dataset>;
const known = new Map<string, readonly Read[]>();

const byName = (list: readonly Dataset[]): ReadonlyMap<string, Dataset> =>
  new Map(list.map((dataset) => [dataset.dataset, dataset]));

/** Rows of a data set by the names of their columns, made once. */
function read(dataset: string): readonly Read[] {
  const rows = known.get(dataset);
  if (rows !== undefined) return rows;
  const door = cadres.imports.find((one) => one.dataset === dataset);
  invariant(door !== undefined, `there is a door for ${dataset}`);
  const places = new Map(Object.keys(door.columns).map((name, place) => [name, place]));
  const made = Array.from(datasets.get(dataset)?.rows() ?? [], (row): Read => (column) => {
    const place = places.get(column);
    invariant(place !== undefined, `${dataset} has a column ${column}`);
    return row[place] ?? null;
  });
  known.set(dataset, made);
  return made;
}

const text = (of: Read, column: string): string => String(of(column));
const isActive = (of: Read, day = LAST_DAY): boolean =>
  text(of, 'started_on') <= day && (of('ended_on') === null || text(of, 'ended_on') >= day);
const postsOf = (kind: string, matches: (of: Read) => boolean = () => true): readonly Read[] =>
  read('assignments').filter((of) => of('kind') === kind && matches(of));
const sum = (rows: readonly Read[], column: string): number =>
  rows.reduce((total, of) => total + Number(of(column)), 0);
const holderOf = (post: Read | undefined): string => {
  const holder = read('cadres').find((of) => of('id') === post?.('cadre_id'));
  return holder === undefined ? '' : text(holder, 'person');
};

beforeAll(() => {
  plan = planCity(options);
  datasets = byName(generateCadres(plan));
});

describe('the doors of cadres', () => {
  test('each get a data set, in their order, with rows as wide as they are', () => {
    expect([...datasets.keys()]).toEqual(cadres.imports.map(({ dataset }) => dataset));
    for (const { dataset, columns } of cadres.imports) {
      const width = Object.keys(columns).length;
      // No division has been merged yet.
      const [first = Array.from({ length: dataset === 'divisionSuccessors' ? width : 0 })] =
        datasets.get(dataset)?.rows() ?? [];
      expect(first).toHaveLength(width);
    }
  });

  test.each([
    ['measures', 'lead_unit_id', 'organisations', 'id'],
    ['measureStatuses', 'measure_id', 'measures', 'id'],
    ['staffingQuotas', 'division_code', 'divisions', 'code'],
    ['reservePools', 'division_code', 'divisions', 'code'],
    ['liaisons', 'division_code', 'divisions', 'code'],
    ['assignments', 'cadre_id', 'cadres', 'id'],
    ['assignments', 'division_code', 'divisions', 'code'],
    ['assignments', 'sending_unit_id', 'organisations', 'id'],
    ['assignments', 'batch_id', 'rotationBatches', 'id'],
    ['assignments', 'ended_batch_id', 'rotationBatches', 'id'],
    ['assignments', 'team_id', 'helperTeams', 'id'],
    ['serviceEntries', 'assignment_id', 'assignments', 'id'],
    ['whistleArrivals', 'assignment_id', 'assignments', 'id'],
    ['unitReports', 'unit_id', 'organisations', 'id'],
    ['memberReports', 'cadre_id', 'cadres', 'id'],
    ['memberReports', 'division_code', 'divisions', 'code'],
    ['stewards', 'assignment_id', 'assignments', 'id'],
    ['stewards', 'studio_id', 'stewardStudios', 'id'],
    ['stewards', 'batch_id', 'stewardBatches', 'id'],
    ['stewardDuties', 'steward_id', 'stewards', 'id'],
    ['stewardVisits', 'steward_id', 'stewards', 'id'],
  ])('get in %s.%s nothing, or one of %s', (dataset, column, named, key) => {
    const names = new Set(read(named).map((of) => of(key)));
    const strays = read(dataset).filter((of) => of(column) !== null && !names.has(of(column)));
    expect(read(dataset).length).toBeGreaterThan(0);
    expect(strays.map((of) => of(column))).toEqual([]);
  });

  test('get whistles of grid and centres of mediation by the identifiers that those have', () => {
    const whistles = new Map(Array.from(plannedWhistles(plan), (whistle) => [whistle.id, whistle]));
    expect(read('whistleArrivals').filter((of) => !whistles.has(text(of, 'whistle_id')))).toEqual([]);
    const answered = [...whistles.values()].filter(({ respondedAt }) => respondedAt !== null);
    expect(new Set(read('whistleArrivals').map((of) => of('whistle_id'))).size).toBe(answered.length);
    const centres = new Map(planCentres(plan).map(({ id, division }) => [id, division.code]));
    const stationed = read('assignments').filter((of) => of('centre_id') !== null);
    expect(stationed.length).toBeGreaterThan(70);
    expect(stationed.filter((of) => centres.get(text(of, 'centre_id')) !== of('division_code'))).toEqual([]);
  });

  test('get the same rows for the same seed, and others for another', () => {
    const again = byName(generateCadres(planCity(options)));
    const other = byName(generateCadres(planCity({ ...options, seed: 7 })));
    const begin = (from: ReadonlyMap<string, Dataset>, dataset: string): string => {
      const rows: string[] = [];
      for (const row of from.get(dataset)?.rows() ?? []) if (rows.push(row.join('|')) === 1_000) break;
      return rows.join('\n');
    };
    const differing = cadres.imports.filter(({ dataset }) => begin(again, dataset) !== begin(datasets, dataset));
    expect(differing).toEqual([]);
    expect(begin(other, 'memberReports')).not.toBe(begin(datasets, 'memberReports'));
  });
});

describe('hands on the ground recounted from the rows', () => {
  test('are as many as the scenario plants', () => {
    const { cadres: planted } = plan.scenario;
    expect({
      firstSecretaries: postsOf('FIRST_SECRETARY', isActive).length,
      workTeam: postsOf('WORK_TEAM_MEMBER', isActive).length,
      officers: postsOf('LAW_ENFORCEMENT_OFFICER', isActive).length,
      hired: postsOf('COMMUNITY_WORKER', (of) => isActive(of) && text(of, 'started_on') >= NEW_YEAR).length,
      memberReports: read('memberReports').filter((of) => of('ended_on') === null).length,
      unitReports: read('unitReports').length,
      postsAdded: sum(
        read('staffingQuotas').filter((of) => text(of, 'decided_on') >= NEW_YEAR),
        'delta',
      ),
      reserve: sum(
        read('reservePools').filter((of) => of('valid_to') === null),
        'size',
      ),
      measures: read('measures').length,
    }).toEqual({
      firstSecretaries: planted.firstSecretaries,
      workTeam: planted.workTeam,
      officers: planted.officers,
      hired: planted.communityWorkersHired,
      memberReports: planted.memberReports,
      unitReports: planted.unitReports,
      postsAdded: planted.postsAdded,
      reserve: planted.reserve,
      measures: planted.measures,
    });
  });

  test('rotate without leaving a village empty or doubly filled on any day', () => {
    const { firstSecretaries, rotation } = plan.scenario.cadres;
    for (const day of ['2023-11-02', rotation.completedOn, LAST_DAY]) {
      const villages = postsOf('FIRST_SECRETARY', (of) => isActive(of, day)).map((of) => of('division_code'));
      expect(villages).toHaveLength(firstSecretaries);
      expect(new Set(villages).size).toBe(firstSecretaries);
    }
    const [previous, batch] = read('rotationBatches').map((of) => of('id'));
    expect(postsOf('FIRST_SECRETARY', (of) => of('batch_id') === batch)).toHaveLength(firstSecretaries);
    expect(
      postsOf('FIRST_SECRETARY', (of) => of('batch_id') === previous && of('ended_batch_id') === batch),
    ).toHaveLength(firstSecretaries);
  });

  test('leave out whoever is to come: persons of their own, of each kind that rotates, none of them on post', () => {
    const waiting = read('assignments').filter((of) => text(of, 'started_on') > LAST_DAY);
    const kinds = waiting.map((of) => `${text(of, 'kind')} ${text(of, 'state')}`);
    expect(kinds.slice(0, 3)).toEqual([
      'FIRST_SECRETARY APPOINTED',
      'FIRST_SECRETARY REVIEWED',
      'FIRST_SECRETARY NOMINATED',
    ]);
    expect(kinds).toContain('WORK_TEAM_MEMBER APPOINTED');
    expect(kinds.filter((kind) => kind === 'COMMUNITY_WORKER APPOINTED')).toHaveLength(4);
    const holders = waiting.map((of) => of('cadre_id'));
    const posts = read('assignments').filter((of) => holders.includes(of('cadre_id')));
    expect([posts.length, new Set(holders).size]).toEqual([waiting.length, waiting.length]);
    const { village } = plan.scenario.story.gridWorker;
    expect(waiting.map((of) => of('division_code'))).toContain(village);
  });

  test('have postings in the story town that end within sixty days', () => {
    const { village } = plan.scenario.story.firstSecretary;
    const ending = read('assignments').filter(
      (of) =>
        text(of, 'division_code').startsWith(village.slice(0, 9)) &&
        isActive(of) &&
        text(of, 'planned_end') < '2024-02-24',
    );
    expect(ending.length).toBeGreaterThan(0);
    expect(ending.every((of) => text(of, 'planned_end') > LAST_DAY)).toBe(true);
  });

  test('hold fewer persons than posts, each person once and with one active community', () => {
    const holders = read('assignments').map((of) => of('cadre_id'));
    expect(new Set(holders).size).toBeLessThan(holders.length);
    const persons = read('cadres').map((of) => of('person'));
    expect(new Set(persons).size).toBe(persons.length);
    const reporting = read('memberReports').flatMap((of) => (of('ended_on') === null ? [of('cadre_id')] : []));
    expect(new Set(reporting).size).toBe(reporting.length);
  });

  test('log at most ten entries a quarter for a posting', () => {
    const quarters = new Map<string, number>();
    for (const of of read('serviceEntries')) {
      const day = text(of, 'served_on');
      const quarter = `${text(of, 'assignment_id')} ${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
    }
    expect(Math.max(...quarters.values())).toBeLessThanOrEqual(10);
  });

  test('stay as they are at a larger scale, where more whistles are answered', () => {
    const larger = byName(generateCadres({ ...plan, scale: 2 }));
    const versions = Array.from(larger.get('assignments')?.rows() ?? [], ([, version]) => Number(version));
    expect(versions).toHaveLength(read('assignments').length);
    // Each whistle that an officer answers is a step of his post.
    const answered = sum(read('assignments'), 'version');
    expect(versions.reduce((total, version) => total + version, 0) - answered).toBeGreaterThan(
      read('whistleArrivals').length * 0.9,
    );
  });
});

describe('the persons of the story', () => {
  test('hold the posts that the story gives them', () => {
    const { story } = plan.scenario;
    const secretary = postsOf('FIRST_SECRETARY', isActive).find(
      (of) => of('division_code') === story.firstSecretary.village,
    );
    expect(holderOf(secretary)).toBe(story.firstSecretary.subject);
    const worker = postsOf('COMMUNITY_WORKER').find((of) => holderOf(of) === story.gridWorker.subject);
    expect(worker?.('started_on')).toBe(story.gridWorker.startedOn);
    expect(worker?.('id')).toBe(plan.cells.find(({ isStory }) => isStory)?.assignmentId);
    const [team] = read('helperTeams');
    const helpers = postsOf('GOOD_NEIGHBOUR_MEDIATOR', (of) => of('team_id') === team?.('id'));
    expect(helpers).toHaveLength(story.goodNeighbours.members);
    expect(helpers.map(holderOf)).toContain(story.member.subject);
    const officer = postsOf('LAW_ENFORCEMENT_OFFICER').find((of) => holderOf(of) === story.officer.subject);
    expect(officer?.('division_code')).toBe(story.officer.town);
  });

  test('are stewards, batch after batch, of whom none has left', () => {
    const { batches, subject, studios } = plan.scenario.story.stewards;
    const recruited = read('stewardBatches').map(
      (batch) => read('stewards').filter((of) => of('batch_id') === batch('id')).length,
    );
    expect(recruited).toEqual(batches.map(([, count]) => count));
    expect(postsOf('STEWARD', isActive)).toHaveLength(read('stewards').length);
    expect(holderOf(postsOf('STEWARD')[0])).toBe(subject);
    expect(read('stewardStudios')).toHaveLength(studios.length);
    const { street, contacts } = plan.scenario.story.liaison;
    const liaisons = read('liaisons').filter((of) => of('division_code') === street);
    expect(liaisons.map((of) => of('contact_count'))).toEqual([contacts]);
  });
});
