import { drawResident } from './persons.ts';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import type { Account } from './pointBooks.ts';
import { sample } from './stream.ts';
import type { Stream } from './stream.ts';

/** Villages that have a scheme: the story's first, then others by chance. */
export function schemeVillages({ places, scenario, stream }: CityPlan): readonly Place[] {
  const draw = stream('scheme villages');
  const told = placeOf({ places }, scenario.story.pointsVillage.village);
  const rural = places.villages.filter(({ kind, code }) => kind === 'VILLAGERS_COMMITTEE' && code !== told.code);
  return [told, ...sample(draw, rural.length, scenario.credit.otherVillages).flatMap((place) => rural[place] ?? [])];
}

/** Months in which accounts were opened. */
const MONTHS = 4;

/** Takes accounts in, each person once for each ledger. */
function createOpening(plan: CityPlan, draw: Stream) {
  const ids = plan.id('account');
  const [year, month] = plan.scenario.credit.openedSince.split('-').map(Number);
  const openedOn = (months: number): string =>
    new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months)).toISOString().slice(0, 10);
  const accounts: Account[] = [];
  const seen = new Set<string>();
  const open = (subject: string, village: Place, ledger: Account['ledger']): void => {
    if (seen.has(subject + ledger)) return;
    seen.add(subject + ledger);
    accounts.push({ id: ids(accounts.length), subject, village, ledger, optedInOn: openedOn(draw.between(0, MONTHS)) });
  };
  return { accounts, open };
}

/** Accounts of all who take part: the story's persons have both ledgers, villagers theirs, some townspeople the city's. */
export function openAccounts(plan: CityPlan, villages: readonly Place[]): readonly Account[] {
  const { scenario, stream, places } = plan;
  const { story, credit } = scenario;
  const draw = stream('accounts');
  const { accounts, open } = createOpening(plan, draw);
  for (const one of [story.resident, story.volunteer])
    for (const ledger of ['REDEEMABLE', 'ASSESSMENT'] as const) open(one.subject, placeOf(plan, one.village), ledger);
  const [fewest, most] = credit.accountsPerVillage;
  for (const [number, village] of villages.entries()) {
    const count = number === 0 ? credit.accountsInPointsVillage : draw.between(fewest, most);
    for (let at = 0; at < count; at += 1) open(drawResident(draw), village, 'REDEEMABLE');
  }
  for (let at = 0; at < credit.assessmentAccounts; at += 1)
    open(drawResident(draw), places.drawVillage(draw), 'ASSESSMENT');
  return accounts;
}
