import { readFileSync } from 'node:fs';
import type { DivisionLevel } from '@hub/schema';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';

/** A division as the generator sees it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly kind: string;
  readonly path: string;
  readonly parentCode: string | null;
  /** How much happens there, roughly as people live there. */
  readonly weight: number;
}

/** All divisions of the city, and ways to draw from them. */
export interface Places {
  readonly all: readonly Place[];
  readonly city: Place;
  readonly counties: readonly Place[];
  readonly towns: readonly Place[];
  readonly villages: readonly Place[];
  readonly byCode: ReadonlyMap<string, Place>;
  /** Codes of the villages that a zone runs without being their administrative parent. */
  readonly managed: readonly string[];
  /** Villages by the sea, where the fishing ports are. */
  readonly coastal: readonly Place[];
  drawVillage(stream: Stream): Place;
  townOf(place: Place): Place;
  countyOf(place: Place): Place;
}

/** What the list of divisions does not say, as the city's own file gives it. */
export interface PlaceFacts {
  readonly managedZone: {
    readonly code: string;
    readonly name: string;
    readonly manages: readonly string[];
    readonly leavesOut: readonly string[];
  };
  readonly coastalTowns: readonly string[];
}

const LEVELS: Readonly<Record<string, DivisionLevel>> = { prefecture: 'CITY', township: 'TOWN', village: 'VILLAGE' };
const KINDS: Readonly<Record<string, string>> = {
  地级市: 'PREFECTURE',
  statutory: 'STATUTORY_COUNTY',
  'stat-only development zone': 'STATISTICAL_ZONE',
  街道: 'STREET',
  镇: 'TOWN',
  '类似乡级单位(400-599)': 'TOWN_LIKE_UNIT',
  居委会: 'RESIDENTS_COMMITTEE',
  村委会: 'VILLAGERS_COMMITTEE',
  '类似村级单位(400+)': 'VILLAGE_LIKE_UNIT',
};
const WEIGHTS: Readonly<Record<string, number>> = {
  RESIDENTS_COMMITTEE: 7,
  VILLAGERS_COMMITTEE: 1,
  VILLAGE_LIKE_UNIT: 2,
};

const trimmed = (code: string): string => code.replace(/(000)+$/, '');

/** The label of a division under its parent: what its code adds to the parent's, or the code itself where it adds to none. */
function labelOf(code: string, parent: string | null): string {
  const own = trimmed(code);
  const base = parent === null ? '' : trimmed(parent);
  return parent !== null && own.startsWith(base) && own.length > base.length ? own.slice(base.length) : own;
}

const levelOf = (level: string, kind: string): DivisionLevel =>
  LEVELS[level] ?? (kind === 'STATUTORY_COUNTY' ? 'COUNTY' : 'ZONE');

/** Makes a place of a line: code, level, kind, name, parent. @throws where the kind is unknown. */
function readPlace(line: string, known: ReadonlyMap<string, Place>): Place {
  const [code = '', level = '', listed = '', name = '', parent = ''] = line.trim().split(',');
  const kind = KINDS[listed];
  if (kind === undefined)
    throw new Error(`divisions.csv: ${code} is of the kind ${listed}, which has no meaning here.`);
  const above = known.get(parent);
  return { code, name, level: levelOf(level, kind), kind, weight: WEIGHTS[kind] ?? 0, ...placedUnder(above, code) };
}

const placedUnder = (above: Place | undefined, code: string): Pick<Place, 'path' | 'parentCode'> =>
  above === undefined
    ? { path: trimmed(code), parentCode: null }
    : { path: `${above.path}/${labelOf(code, above.code)}`, parentCode: above.code };

/** Reads the list of divisions of a city. Parents stand before their children in it. */
export function readPlaces(file: URL, { managedZone, coastalTowns }: PlaceFacts): Places {
  const byCode = new Map<string, Place>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const place = readPlace(line, byCode);
    byCode.set(place.code, place);
  }
  const city = [...byCode.values()].find(({ level }) => level === 'CITY');
  if (city === undefined) throw new Error('divisions.csv has no city.');
  const zone: Place = {
    code: managedZone.code,
    name: managedZone.name,
    level: 'ZONE',
    kind: 'MANAGED_ZONE',
    path: `${city.path}/${managedZone.code.split(':').slice(1).join(':')}`,
    parentCode: city.code,
    weight: 0,
  };
  byCode.set(zone.code, zone);
  const all = [...byCode.values()];
  const villages = all.filter(({ level }) => level === 'VILLAGE');
  const drawn = cumulate(villages.map(({ weight }) => weight));
  const above = (place: Place): Place => byCode.get(place.parentCode ?? '') ?? city;
  const leftOut = new Set(managedZone.leavesOut);
  const managed = villages
    .filter(
      ({ code, parentCode }) =>
        managedZone.manages.includes(code) || (managedZone.manages.includes(parentCode ?? '') && !leftOut.has(code)),
    )
    .map(({ code }) => code);
  return {
    all,
    city,
    counties: all.filter(({ level }) => level === 'COUNTY' || level === 'ZONE'),
    towns: all.filter(({ level }) => level === 'TOWN'),
    villages,
    byCode,
    managed,
    coastal: villages.filter(({ parentCode }) => coastalTowns.includes(parentCode ?? '')),
    drawVillage(stream) {
      const village = villages[stream.index(drawn)];
      if (village === undefined) throw new Error('There are no villages.');
      return village;
    },
    townOf: above,
    countyOf: (place) => above(above(place)),
  };
}
