import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import { definitions } from '../definitions.ts';
import { generateCredit } from './generateCredit.ts';
import { planCity } from './plan.ts';

const plan = planCity({ city: 'weihai', seed: 42, scale: 0.1 });
const datasets = generateCredit(plan);
const { lastDay, ranking } = plan.scenario;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a data set, each by the names of its door's columns. */
function rowsOf(dataset: string): readonly Row[] {
  const door = definitions.credit.imports.find((one) => one.dataset === dataset);
  const rows: Iterable<ImportRow> = datasets.find((one) => one.dataset === dataset)?.rows() ?? [];
  const names = Object.keys(door?.columns ?? {});
  return [...rows].map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

const appeals = rowsOf('appeals');
const entries = rowsOf('pointEntries');
const services = rowsOf('volunteerServices');
const entryById = new Map(entries.map((entry) => [entry['id'], entry]));
const serviceById = new Map(services.map((service) => [service['id'], service]));
const dateOf = (instant: unknown): string => String(instant).slice(0, 10);

describe('appeals', () => {
  test('are due at the end of three or of seven working days', () => {
    const terms = new Set(
      appeals.map(({ filed_at: filed, due_at: due }) => workingDaysBetween(dateOf(filed), dateOf(due))),
    );
    expect([...terms].toSorted()).toEqual([3, 7]);
    expect(appeals.filter(({ due_at: due }) => !isWorkingDay(dateOf(due)))).toEqual([]);
  });

  test('are decided within their term, and still open only while it runs on the last day', () => {
    const decided = appeals.filter(({ decided_on: on }) => on !== null);
    expect(decided.filter(({ decided_on: on, due_at: due }) => String(on) > dateOf(due))).toEqual([]);
    const open = appeals.filter(({ status }) => status === 'FLAGGED');
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ filed_at: filed }) => addWorkingDays(dateOf(filed), 7) < lastDay)).toEqual([]);
    expect(decided.length + open.length).toBe(appeals.length);
  });

  const upheld = appeals.filter(({ status }) => status === 'UPHELD');

  test('that are upheld leave one reversal of the whole award', () => {
    const reversed = upheld.map(({ entry_id: id }) =>
      entries.filter(({ reverses_id: of }) => of === id).map(({ points }) => -Number(points)),
    );
    expect(upheld.length).toBeGreaterThan(0);
    expect(reversed).toEqual(upheld.map(({ entry_id: id }) => [entryById.get(id)?.['points']]));
  });

  test('that are upheld leave one right award, for more hours and no fewer points, and no hour counted twice', () => {
    const wrong = upheld.filter(({ entry_id: id, decided_on: on }) => {
      const award = entryById.get(id);
      const old = serviceById.get(award?.['source_id']);
      const right = services.filter((service) => service['verified_on'] === on && isRightOf(service, old));
      const points = entries.filter(({ source_id: source }) => source === right[0]?.['id']).map((one) => one['points']);
      const isRight = right.length === 1 && points.length === 1 && Number(points[0]) >= Number(award?.['points']);
      return !isRight || old?.['status'] !== 'SERVICE_CLAIMED';
    });
    expect(wrong).toEqual([]);
  });
});

/** Whether one registration is of the same service as another, for more hours. */
function isRightOf(service: Row, old: Row | undefined): boolean {
  const sameness = ['account_id', 'activity', 'served_on'];
  return sameness.every((name) => service[name] === old?.[name]) && Number(service['hours']) > Number(old?.['hours']);
}

test('no balance falls below nothing at any time', () => {
  const balances = new Map<unknown, number>();
  const broken = entries
    .toSorted((left, right) => String(left['at']).localeCompare(String(right['at'])))
    .filter(({ account_id: account, points }) => {
      const balance = (balances.get(account) ?? 0) + Number(points);
      balances.set(account, balance);
      return balance < 0;
    });
  expect(broken).toEqual([]);
});

test('each village’s scheme rests on a document of its own, which its awards name', () => {
  const schemes = rowsOf('pointSchemes');
  const documents = new Map(rowsOf('policyDocuments').map(({ id, document_no: number }) => [id, String(number)]));
  const numbers = schemes.map(({ document_id: id }) => documents.get(id));
  expect(new Set(numbers).size).toBe(schemes.length);
  expect(numbers.filter((number) => number?.endsWith('号（虚构）') !== true)).toEqual([]);
  const ofScheme = new Map(schemes.map(({ id, document_id: document }) => [id, document]));
  const schemeOf = new Map(rowsOf('pointAccounts').map(({ id, scheme_id: scheme }) => [id, scheme]));
  const wrong = entries.filter(({ kind, account_id: account, document_id: document }) => {
    const scheme = schemeOf.get(account) ?? null;
    return kind === 'AWARD' && scheme !== null && ofScheme.get(scheme) !== document;
  });
  expect(wrong).toEqual([]);
});

test('more is served on a day off than on a working day', () => {
  const served = services.map(({ served_on: on }) => String(on));
  const dates = [...new Set(served)];
  const meanOf = (isOff: boolean): number =>
    served.filter((date) => isWorkingDay(date) !== isOff).length /
    dates.filter((date) => isWorkingDay(date) !== isOff).length;
  expect(meanOf(true) / meanOf(false)).toBeGreaterThan(2);
});

test('a rank that nobody published says that it is invented', () => {
  const published = rowsOf('creditRankings').filter(({ source }) => source !== ranking.inventedSource);
  expect(published.map(({ month, source }) => [month, source])).toEqual([['2023-10', ranking.source]]);
});
