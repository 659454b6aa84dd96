import type { Act, CaseRouted, DisputeCase, Level, TriageRoute } from './disputeCase.ts';
import { stateForbids } from './refusals.ts';
import type { StateForbids } from './refusals.ts';

export type CentreLevel = 'CITY' | 'COUNTY' | 'ZONE' | 'TOWN' | 'VILLAGE';

/** A centre of the place that decides: of the village, its town, its county or the zone that runs it, or the city. */
export interface CentreOfPlace {
  readonly id: string;
  readonly level: CentreLevel;
}

/** Another centre is competent. */
export interface NotCompetent {
  readonly kind: 'NotCompetent';
  readonly message: string;
  readonly messageZh: string;
  /** The lowest that is; null where the place has none. */
  readonly competentId: string | null;
}

type Route = Exclude<TriageRoute, 'OTHER_ROUTE'>;

/** Levels of the centres that each way leads to. Sectors' committees stand at towns and above; none is aboard. */
const LEVELS: Readonly<Record<Route, readonly CentreLevel[]>> = {
  PLACE: ['VILLAGE', 'TOWN', 'COUNTY', 'ZONE', 'CITY'],
  SECTOR: ['TOWN', 'COUNTY', 'ZONE', 'CITY'],
  FIXED_BERTH: ['TOWN', 'COUNTY', 'ZONE'],
  COUNTY_CENTRE: ['COUNTY', 'ZONE'],
};

/** At sea a town's centre works at the port. */
function levelAt({ isAtSea }: DisputeCase, level: CentreLevel): Level {
  if (level === 'ZONE') return 'COUNTY';
  return isAtSea && level === 'TOWN' ? 'PORT' : level;
}

/**
 * Gives a case to a centre.
 * @param centresOfPlace the centres of the place that decides, from the lowest up: of the dispute or a party, or of the
 * vessel's fixed berth.
 */
export function route(
  dispute: DisputeCase,
  { centreId, centresOfPlace }: { readonly centreId: string; readonly centresOfPlace: readonly CentreOfPlace[] },
  act: Act,
): CaseRouted | NotCompetent | StateForbids {
  const { stage, triageRoute } = dispute;
  if (stage !== 'TRIAGED' || triageRoute === null || triageRoute === 'OTHER_ROUTE')
    return stateForbids(stage, ['TRIAGED']);
  const competent = centresOfPlace.filter(({ level }) => LEVELS[triageRoute].includes(level));
  const centre = competent.find(({ id }) => id === centreId);
  if (centre === undefined)
    return {
      kind: 'NotCompetent',
      message: `That centre is not competent for a case that goes by ${triageRoute}.`,
      messageZh: `该中心对按 ${triageRoute} 分流的案件无管辖权。`,
      competentId: competent[0]?.id ?? null,
    };
  return { kind: 'CaseRouted', act, centreId, level: levelAt(dispute, centre.level) };
}
