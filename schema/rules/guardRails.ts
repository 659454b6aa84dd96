import { elementsOf, hasDirective, keysOf, objectsOf, wordsOf } from './elements.ts';
import type { Element, SchemaRule, SubgraphDocument } from './elements.ts';

/** Makes a rule of what is wrong with one named thing. */
const eachElement =
  (wrongWith: (element: Element) => string | null): SchemaRule =>
  (subgraphs) =>
    subgraphs.flatMap(elementsOf).flatMap((element) => {
      const message = wrongWith(element);
      return message === null ? [] : [{ subgraph: element.subgraph, coordinate: element.coordinate, message }];
    });

const hasWord = (name: string, words: ReadonlySet<string>): boolean => wordsOf(name).some((word) => words.has(word));

/** Things are reached by what they are, under a right; a root for any id would ask nobody why. */
export const noNodeRoot: SchemaRule = eachElement(({ coordinate }) =>
  coordinate === 'Query.node' || coordinate === 'Query.nodes'
    ? 'reaches anything by its id. Give each thing a root of its own.'
    : null,
);

const ORDERS: ReadonlySet<string> = new Set(['orderBy', 'order', 'sortBy', 'sort']);
const RANKS: ReadonlySet<string> = new Set([
  'rank',
  'ranks',
  'ranked',
  'ranking',
  'rankings',
  'score',
  'scores',
  'leaderboard',
]);
/** The city's own published rank: of a city, from outside. */
const CITY_RANK: ReadonlySet<string> = new Set(['CreditRanking', 'CreditRanking.rank', 'Division.creditRanking']);

/** Nobody is ranked: no order by points, no score, no list of the best. */
export const nobodyRanked: SchemaRule = eachElement(({ kind, name, coordinate }) => {
  if ((kind === 'argument' || kind === 'inputField') && ORDERS.has(name))
    return 'lets a caller order rows. Lists have one order, told in their description.';
  if (CITY_RANK.has(coordinate) || !hasWord(name, RANKS)) return null;
  return "ranks. Only the city's published rank may stand in the graph.";
});

const PERSON_TYPE = /^(Resident|Citizen)([A-Z]|$)/;
const PERSON_NUMBERS: ReadonlySet<string> = new Set([
  'citizenNumber',
  'citizenNo',
  'identityNumber',
  'idCard',
  'idCardNumber',
  'idNumber',
]);

/** There is no resident to join data on, and no number that would make one. */
export const noJoinableResident: SchemaRule = eachElement(({ kind, name }) => {
  if (kind === 'type' && PERSON_TYPE.test(name))
    return 'would join what the domains hold on one person. Only `me` does, for the person.';
  return kind !== 'type' && PERSON_NUMBERS.has(name) ? 'is the number of a person. It never enters the graph.' : null;
});

const JOINING_KEYS: ReadonlySet<string> = new Set(['assignmentId']);

/** What joins a person's work across parts stays between them; pseudonyms do not even leave their part. */
export const joiningKeysHidden: SchemaRule = eachElement(({ kind, name, directives }) => {
  if (kind === 'type' || kind === 'value') return null;
  if (hasWord(name, new Set(['pseudonym']))) return 'is a pseudonym. None leaves its part.';
  if (!JOINING_KEYS.has(name) || hasDirective({ directives }, 'inaccessible')) return null;
  return 'joins a person across parts and is not @inaccessible.';
});

const PARTY_TYPES: ReadonlySet<string> = new Set(['Assignment', 'UnitReport', 'MemberReport']);
const PARTY_WORDS: ReadonlySet<string> = new Set(['party', 'parties']);
const POLITICAL = /party(Member|Since|Branch|Cell|Organi|Committee|Post|Role)|political|communist/i;

/** Party matters stand on postings and reports only. Elsewhere than in mediation, `party` can only be the Party. */
export const partyOnPostingsOnly: SchemaRule = eachElement(({ subgraph, kind, name, owner }) => {
  if (kind === 'type' || PARTY_TYPES.has(owner)) return null;
  const isDisputeParty = subgraph === 'mediation' && !POLITICAL.test(name.replaceAll('_', ''));
  if (isDisputeParty || !(hasWord(name, PARTY_WORDS) || POLITICAL.test(name.replaceAll('_', '')))) return null;
  return `tells of the Party. That stands on ${[...PARTY_TYPES].join(', ')} only.`;
});

const BARRED_SOURCE =
  /MEDIAT|DISPUTE|CONFLICT|PETITION|HOTLINE|TICKET|COMPLAIN|RELIGI|FAITH|HEALTH|MEDICAL|ILLNESS|FAMILY|MARRIAGE|DIVORCE/;

/** Points come from nothing of mediation, petitions, the hotline, religion, health or family. */
export const pointSourcesClosed: SchemaRule = eachElement(({ kind, owner, name }) =>
  kind === 'value' && owner === 'PointSource' && BARRED_SOURCE.test(name) ? 'may never be a source of points.' : null,
);

const CREDIT_JOINS: ReadonlySet<string> = new Set(['Division']);

const entityNames = (subgraph: SubgraphDocument): readonly string[] =>
  objectsOf(subgraph)
    .filter((type) => keysOf(type).length > 0)
    .map((type) => type.name.value);

/** Credit and the other parts meet at divisions alone: no entity lets a dispute reach a balance, or a balance a dispute. */
export const creditJoinsDivisionsOnly: SchemaRule = (subgraphs) => {
  const others = new Set(subgraphs.filter(({ name }) => name !== 'credit').flatMap(entityNames));
  return subgraphs
    .filter(({ name }) => name === 'credit')
    .flatMap(entityNames)
    .filter((name) => others.has(name) && !CREDIT_JOINS.has(name))
    .map((name) => ({
      subgraph: 'credit',
      coordinate: name,
      message: 'joins credit to another part. Only Division may.',
    }));
};
