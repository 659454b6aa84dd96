import type { Act, CaseTriaged, DisputeCase, OtherRouteReason, OtherRoutesTold, TriageRoute } from './disputeCase.ts';
import { isLabour } from './terms.ts';
import { stateForbids } from './refusals.ts';
import type { StateForbids } from './refusals.ts';

/** Where a dispute goes: to mediation, or, with the reason, to whoever else is there for it. */
type Way =
  | { readonly route: Exclude<TriageRoute, 'OTHER_ROUTE'> }
  | { readonly route: 'OTHER_ROUTE'; readonly reason: OtherRouteReason };

/** What the desk finds. */
export interface Sorting {
  readonly category: string;
  /** Whether the list of categories has it on that day. */
  readonly isInForce: boolean;
  readonly isAtSea: boolean;
  readonly way: Way;
}

/** The list of categories does not have it on that day. */
export interface CategoryNotInForce {
  readonly kind: 'CategoryNotInForce';
  readonly message: string;
  readonly messageZh: string;
  readonly category: string;
}

/** What the dispute is does not go that way. */
export interface RouteUnfit {
  readonly kind: 'RouteUnfit';
  readonly message: string;
  readonly messageZh: string;
  readonly fitting: readonly TriageRoute[];
}

/**
 * Ways that a dispute may go. At sea the fixed berth decides; the skipper stands for the owner, so a dispute about work
 * there goes to the county's centre and is never settled aboard.
 */
function fittingRoutes({ category, isAtSea }: Sorting): readonly TriageRoute[] {
  if (!isAtSea) return ['PLACE', 'SECTOR', 'OTHER_ROUTE'];
  return isLabour(category) ? ['COUNTY_CENTRE', 'OTHER_ROUTE'] : ['FIXED_BERTH', 'COUNTY_CENTRE', 'OTHER_ROUTE'];
}

const categoryNotInForce = (category: string): CategoryNotInForce => ({
  kind: 'CategoryNotInForce',
  message: `${category} is no category of disputes today. Look them up with \`disputeCategories\`.`,
  messageZh: `${category} 不是当前有效的纠纷类别，请查询 disputeCategories。`,
  category,
});

const routeUnfit = (route: TriageRoute, fitting: readonly TriageRoute[]): RouteUnfit => ({
  kind: 'RouteUnfit',
  message: `Such a dispute goes by ${fitting.join(' or ')}, not by ${route}.`,
  messageZh: `此类纠纷应按 ${fitting.join('、')} 分流，不得按 ${route} 分流。`,
  fitting,
});

/** Sorts a case; what is none for mediation is told of the other routes at once. @returns what happened, in order. */
export function triage(
  dispute: DisputeCase,
  sorting: Sorting,
  act: Act,
): readonly (CaseTriaged | OtherRoutesTold)[] | CategoryNotInForce | RouteUnfit | StateForbids {
  const { category, isInForce, isAtSea, way } = sorting;
  if (dispute.stage !== 'INTAKE') return stateForbids(dispute.stage, ['INTAKE']);
  if (!isInForce) return categoryNotInForce(category);
  const fitting = fittingRoutes(sorting);
  if (!fitting.includes(way.route)) return routeUnfit(way.route, fitting);
  const triaged: CaseTriaged = { kind: 'CaseTriaged', act, category, isAtSea, route: way.route };
  return way.route === 'OTHER_ROUTE' ? [triaged, { kind: 'OtherRoutesTold', act, reason: way.reason }] : [triaged];
}
