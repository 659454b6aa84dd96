import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { credit } from '@hub/credit';
import { mediation } from '@hub/mediation';
import { until } from '../../chassis/testing/toyEvents.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { LOGS } from '../support/logs.ts';
import type { TestLog } from '../support/logs.ts';
import { PLACES } from '../support/plantedDisputes.ts';
import {
  PLANTED as BOOKED,
  PLACES as BOOKED_PLACES,
  openPointVillage,
  send,
  uuid as bookedId,
} from '../support/pointVillage.ts';
import { runEvents } from '../support/runningEvents.ts';
import type { RunningTestEvents } from '../support/runningEvents.ts';
import { official } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const HANDLE = 'handle-of-a-helper-0001';
const ACCOUNT = bookedId(58);
const organiser = official([PLACES.villageA], { subject: 's-organiser', roles: ['organiser'] });

const VERIFY = `mutation ($input: VerifyHelperServiceInput!) { verifyHelperService(input: $input) {
  __typename ... on VerifyHelperServicePayload { service { version hours verifiedOn } } ... on Refusal { message } } }`;

let disputes: TestSubgraph;
let points: TestSubgraph;
beforeAll(async () => {
  [disputes, points] = [await openDisputeTown(), await openPointVillage()];
  const account = { id: ACCOUNT, holder: 'p-helper', ledger: 'REDEEMABLE', division_code: BOOKED_PLACES.village };
  await send(points, 'pointAccounts', [{ ...account, scheme_id: BOOKED.scheme, opted_in_on: '2022-01-01' }]);
  await send(points, 'awardHandles', [{ handle: HANDLE, account_id: ACCOUNT, issued_on: '2023-01-01' }]);
}, 60_000);
afterAll(async () => {
  await disputes.close();
  await points.close();
});

/** A service that waits, done by whoever has the handle. @returns its id. */
async function plantService(more: { readonly helper?: string; readonly person?: string | null } = {}): Promise<string> {
  const id = randomUUID();
  const { helper = HANDLE, person = null } = more;
  await disputes.import('helperServices', [
    [id, PLACES.villageA, 1, randomUUID(), helper, person, 'NEIGHBOUR_MEDIATION', '2023-12-20', null, null],
  ]);
  return id;
}

const verify = (id: string, hours: number, input: object = {}, who = organiser) =>
  disputes.ask(who, VERIFY, { input: { idempotencyKey: randomUUID(), id, expectedVersion: 1, hours, ...input } });

/** What credit has booked for some services: hours and points, a row for each. */
async function booked(ids: readonly string[]): Promise<readonly unknown[]> {
  const { rows } = await points.admin.query(
    `select service.account_id as account, service.hours, service.activity, service.verified_on::text as verified, entry.points, entry.kind
     from volunteer_services as service left join point_entries as entry on entry.source_id = service.id
     where service.id = any ($1::uuid[]) order by service.id`,
    [ids],
  );
  return rows;
}

describe.each(LOGS)('over %s', (_, open) => {
  let log: TestLog;
  let running: readonly RunningTestEvents[];
  beforeAll(async () => {
    log = await open();
    running = [await runEvents(mediation, disputes, log), await runEvents(credit, points, log)];
  }, 120_000);
  afterAll(async () => {
    for (const one of running) await one.stop();
    await log.close();
  });

  test("a helper's verified service becomes a service record and an award in credit, once", async () => {
    const id = await plantService();
    const key = { idempotencyKey: randomUUID() };
    const answers = [await verify(id, 4, key), await verify(id, 4, key)];
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]?.data).toEqual({
      verifyHelperService: {
        __typename: 'VerifyHelperServicePayload',
        service: { version: 2, hours: 4, verifiedOn: '2023-12-26' },
      },
    });
    await until(
      () => booked([id]),
      (rows) => rows.length > 0,
    );
    const service = { account: ACCOUNT, hours: 4, activity: '邻里调解', verified: '2023-12-26' };
    expect(await booked([id])).toEqual([{ ...service, points: 1, kind: 'AWARD' }]);
  });

  test('many services of one account are worth what all their hours together are', async () => {
    const given = async (): Promise<number> =>
      (
        await points.admin.query(
          `select sum(points)::int as given from point_entries where account_id = $1 and source = 'VERIFIED_SERVICE'`,
          [ACCOUNT],
        )
      ).rows[0].given;
    const before = await given();
    const ids = await Promise.all(Array.from({ length: 12 }, () => plantService()));
    await Promise.all(ids.map((id) => verify(id, 1.5)));
    await until(
      () => booked(ids),
      (rows) => rows.length === 12,
    );
    // Twelve times an hour and a half is 18 hours; four hours are a point, and what is left over from before may add to it.
    expect([4, 5]).toContain((await given()) - before);
  });

  test('nothing of a case, a party, an outcome or a place goes with it', async () => {
    const { rows } = await disputes.admin.query(
      `select distinct data from hub.outbox where type like 'mediation.helper-served%' limit 1`,
    );
    expect(Object.keys(rows[0].data).toSorted()).toEqual([
      'activity',
      'helper',
      'hours',
      'servedOn',
      'serviceId',
      'version',
    ]);
  });
});

describe('a service is not verified', () => {
  const outcome = ({ data }: Awaited<ReturnType<typeof verify>>) => data?.['verifyHelperService'];
  test('by the helper himself', async () => {
    const id = await plantService({ person: 's-organiser' });
    expect(outcome(await verify(id, 2))).toMatchObject({ __typename: 'VerifierHelped' });
  });
  test('twice, nor on an older version', async () => {
    const id = await plantService();
    await verify(id, 2);
    expect(outcome(await verify(id, 3, { expectedVersion: 2 }))).toMatchObject({ __typename: 'StateForbids' });
    expect(outcome(await verify(id, 3))).toMatchObject({ __typename: 'VersionConflict' });
  });
  test('from another place, which does not learn that it is there', async () => {
    const id = await plantService();
    const stranger = { ...organiser, scope: { kind: 'areas' as const, areas: [PLACES.villageB] } };
    const [hidden, absent] = [await verify(id, 2, {}, stranger), await verify(randomUUID(), 2, {}, stranger)];
    expect(hidden.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(hidden).toEqual(absent);
  });
});
