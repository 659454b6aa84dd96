import { addDays } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import type { Place } from './places.ts';
import { daysOf, placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf, instantAt, minutesOf } from './time.ts';

/** Somebody aboard who belongs to its team. */
interface PlannedMember {
  readonly role: 'SKIPPER' | 'FIRST_MATE' | 'CHIEF_ENGINEER';
  readonly subject: string;
  readonly name: string;
}

/** A fishing vessel with its fixed berth, and the team aboard (海上调解小组); null where it has none. */
export interface PlannedVessel {
  readonly id: string;
  readonly name: string;
  readonly berth: Place;
  readonly team: { readonly id: string; readonly members: readonly PlannedMember[] } | null;
}

/** Members of a team aboard; the skipper leads it. */
const ROLES = ['SKIPPER', 'FIRST_MATE', 'CHIEF_ENGINEER'] as const;

/** Boats of every coastal town. In the story's town each has a team, and the story's skipper has the first boat. */
export function planVessels(plan: CityPlan): readonly PlannedVessel[] {
  const { scenario, places, stream, id } = plan;
  const draw = stream('vessels');
  const ids = { vessel: id('vessel'), team: id('maritime team') };
  const { skipper } = scenario.story;
  const slots = scenario.places.coastalTowns.flatMap((town) => {
    const villages = places.coastal.filter(({ parentCode }) => parentCode === town);
    const [low, high] = scenario.sea.vesselsOfCoastalTown;
    return Array.from({ length: draw.between(low, high + 1) }, (_, number) => ({ town, number, villages }));
  });
  return slots.map(({ town, number, villages }, index): PlannedVessel => {
    const isTold = town === skipper.town && number === 0;
    const members = ROLES.map((role): PlannedMember => {
      const member = { role, subject: `v-${index}-${role.toLowerCase()}`, name: plan.inventName(draw) };
      return isTold && role === 'SKIPPER' ? { role, subject: skipper.subject, name: skipper.name } : member;
    });
    const hasTeam = draw.chance(scenario.sea.teamsElsewhere) || town === scenario.sea.teamsOnEveryBoat;
    return {
      id: ids.vessel(index),
      name: `${scenario.sea.vesselName}${String(index + 1).padStart(4, '0')}`,
      berth: villages.length > 0 ? draw.pick(villages) : placeOf(plan, town),
      team: hasTeam ? { id: ids.team(index), members } : null,
    };
  });
}

/** Vessels as rows. */
export function* vesselRows(vessels: readonly PlannedVessel[]): Iterable<ImportRow> {
  for (const { id, berth, name } of vessels) yield [id, berth.code, name];
}

/** Teams aboard as rows. */
export function* maritimeTeamRows(vessels: readonly PlannedVessel[]): Iterable<ImportRow> {
  for (const { id, team } of vessels) if (team !== null) yield [team.id, id];
}

/** Their members as rows. */
export function* maritimeMemberRows(vessels: readonly PlannedVessel[]): Iterable<ImportRow> {
  for (const { team } of vessels)
    if (team !== null) for (const { role, subject, name } of team.members) yield [team.id, role, subject, name];
}

/** How many of something happen in all the days of the data at a rate of a year. */
const inAllDays = (plan: CityPlan, perYear: number): number => Math.round((perYear * plan.scale * daysOf(plan)) / 365);

/** Boats that asked a lawyer by video (网络入海), as rows. */
export function* videoConsultationRows(plan: CityPlan, vessels: readonly PlannedVessel[]): Iterable<ImportRow> {
  const { scenario, stream, id } = plan;
  const draw = stream('video consultations');
  const ids = id('video consultation');
  const lawyers = Array.from({ length: 24 }, () => plan.inventName(draw));
  const withTeam = vessels.filter(({ team }) => team !== null);
  const minute = minutesOf(draw, scenario.firstDay, addDays(scenario.lastDay, -1));
  for (let index = 0; index < inAllDays(plan, scenario.sea.consultationsPerYear); index += 1)
    yield [ids(index), draw.pick(withTeam).id, draw.pick(lawyers), instantAt(minute())];
}

/** Outreach as rows: officials and professionals at fishing ports, other programmes anywhere. */
export function* outreachRows(plan: CityPlan): Iterable<ImportRow> {
  const { scenario, places, stream, id } = plan;
  const { programme, programmePerYear, otherProgrammes, otherPerYear } = scenario.sea;
  const draw = stream('outreach');
  const ids = id('outreach');
  const atPorts = inAllDays(plan, programmePerYear);
  const on = (from: Stream): string =>
    dateAt(from.between(dayOf(scenario.firstDay), dayOf(scenario.lastDay) + 1) * DAY);
  for (let index = 0; index < atPorts; index += 1) {
    const village = draw.pick(places.coastal);
    yield [ids(index), village.code, programme, on(draw), `${places.townOf(village).name}渔港`];
  }
  for (let index = 0; index < inAllDays(plan, otherPerYear); index += 1)
    yield [
      ids(atPorts + index),
      places.drawVillage(draw).code,
      draw.pick(otherProgrammes),
      on(draw),
      draw.pick(['社区广场', '村委会会议室', '党群服务中心']),
    ];
}
