import type { ImportRow } from '@hub/chassis';
import { CITY_RULE, VILLAGE_RULE, creditFacts, schemeDocuments } from './creditFacts.ts';
import type { Dataset } from './dataset.ts';
import { listText } from './history.ts';
import type { CityPlan } from './plan.ts';
import { planAwardHandles } from './planAwardHandles.ts';
import { keepBooks } from './planBooks.ts';
import type { Account, Appeal, Entry, Redemption, Service } from './pointBooks.ts';
import { registerDatasets } from './register.ts';
import { DAY, dateAt, instantAt } from './time.ts';

const REVERSED_BY = ['信用中心复核员', '镇街信用专员'];

const accountRow =
  (schemes: ReadonlyMap<string, string>) =>
  ({ id, subject, ledger, village, optedInOn }: Account): ImportRow => [
    id,
    subject,
    ledger,
    village.code,
    ledger === 'REDEEMABLE' ? (schemes.get(village.code) ?? null) : null,
    optedInOn,
    null,
  ];

const serviceRow = ({ id, account, activity, hours, servedOn, verifiedOn }: Service): ImportRow => [
  id,
  account.id,
  verifiedOn === null ? 'SERVICE_CLAIMED' : 'SERVICE_VERIFIED',
  activity,
  hours,
  dateAt(servedOn * DAY),
  verifiedOn === null ? null : dateAt(verifiedOn * DAY),
];

/** An award names the rule and the document that it rests on. */
const entryRow =
  ({ id: idOf, scenario }: CityPlan, ofSchemes: ReadonlyMap<string, string>) =>
  ({ id, account, at, points, kind, source, sourceId, reason, reversesId }: Entry): ImportRow => {
    const isOfVillage = account.ledger === 'REDEEMABLE';
    const rule = isOfVillage ? VILLAGE_RULE : CITY_RULE;
    const document = isOfVillage
      ? (ofSchemes.get(account.village.code) ?? null)
      : idOf('document')(scenario.credit.rules[CITY_RULE].document);
    const basis = kind === 'AWARD' ? [idOf('rule')(rule), document] : [null, null];
    const approvedBy = kind === 'REVERSE' ? listText(REVERSED_BY) : '{}';
    return [
      id,
      account.id,
      instantAt(at),
      points,
      kind,
      source,
      sourceId,
      reason,
      ...basis,
      null,
      reversesId,
      approvedBy,
    ];
  };

const redemptionRow = ({ id, account, at, storeId, goodId, points }: Redemption): ImportRow => [
  id,
  account.id,
  instantAt(at),
  storeId,
  goodId,
  points,
  'REDEEMED',
];

/** Reasons and the way to court, where it was decided. */
function decided({ status }: Appeal): readonly [string | null, string | null] {
  if (status === 'DISMISSED') return ['经复核，登记时长属实', '可向人民法院提起诉讼'];
  return [status === 'UPHELD' ? '登记时长有误，已更正' : null, null];
}

const appealRow = (appeal: Appeal): ImportRow => [
  appeal.id,
  appeal.entry.id,
  appeal.status,
  instantAt(appeal.filedAt),
  instantAt(appeal.dueAt),
  appeal.decidedOn === null ? null : dateAt(appeal.decidedOn * DAY),
  ...decided(appeal),
];

const from = <Item>(dataset: string, items: readonly Item[], row: (item: Item) => ImportRow): Dataset => ({
  dataset,
  estimate: items.length,
  *rows() {
    for (const item of items) yield row(item);
  },
});

/** Everything of credit, in the order of its doors. */
export function generateCredit(plan: CityPlan): readonly Dataset[] {
  const { villages, accounts, services, entries, redemptions, appeals } = keepBooks(plan);
  const schemes = new Map(villages.map(({ code }, index) => [code, plan.id('scheme')(index)]));
  return [
    ...registerDatasets(plan),
    ...creditFacts(plan, villages),
    from('pointAccounts', accounts, accountRow(schemes)),
    from('awardHandles', planAwardHandles(plan), ({ handle, account, issuedOn }) => [handle, account.id, issuedOn]),
    from('volunteerServices', services, serviceRow),
    from('pointEntries', entries, entryRow(plan, schemeDocuments(plan, villages))),
    from('redemptions', redemptions, redemptionRow),
    from('appeals', appeals, appealRow),
    { dataset: 'repairs', estimate: 0, rows: () => [] },
  ];
}
