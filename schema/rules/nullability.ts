import { Kind } from 'graphql';
import { atField, fieldsOf, hasDirective, isRoot, keysOf, namedTypeOf, objectsOf, refusesNull } from './elements.ts';
import type { FieldPlace, Finding, ObjectNode, SchemaRule, SubgraphDocument } from './elements.ts';

/** Owners of the entities that several parts have and that their shape does not tell: none of them is a Node. */
const OWNERS: Readonly<Record<string, string>> = { Division: 'grid', ServiceSummary: 'cadres', Whistle: 'grid' };

const isNonNull = ({ field }: FieldPlace): boolean => field.type.kind === Kind.NON_NULL_TYPE;

/** A root field that fails blanks itself, not the whole answer. */
export const rootsNullable: SchemaRule = (subgraphs) =>
  fieldsOf(subgraphs)
    .filter((place) => isRoot(place.type.name.value) && isNonNull(place))
    .map((place) => atField(place, 'is a root field and refuses null. Drop the outer `!`.'));

/** What stands under a root that several parts answer is nullable: a part that is down leaves its fields out. */
export const sharedRootsNullable: SchemaRule = (subgraphs) => {
  const fields = fieldsOf(subgraphs);
  const sharedTypes = new Set(
    fields.filter(({ type }) => hasDirective(type, 'shareable')).map(({ type }) => type.name.value),
  );
  const under = new Set(
    fields
      .filter(({ field }) => hasDirective(field, 'shareable'))
      .map(({ field }) => namedTypeOf(field.type))
      .filter((name) => !sharedTypes.has(name)),
  );
  return fields
    .filter((place) => under.has(place.type.name.value) && isNonNull(place))
    .map((place) => atField(place, 'stands directly under a shared field and refuses null. Drop the outer `!`.'));
};

interface EntityPlace {
  readonly subgraph: string;
  readonly type: ObjectNode;
}

const entitiesOf = (subgraphs: readonly SubgraphDocument[]): ReadonlyMap<string, readonly EntityPlace[]> => {
  const places = new Map<string, readonly EntityPlace[]>();
  for (const subgraph of subgraphs)
    for (const type of objectsOf(subgraph).filter((object) => keysOf(object).length > 0))
      places.set(type.name.value, [...(places.get(type.name.value) ?? []), { subgraph: subgraph.name, type }]);
  return places;
};

const isWholeNode = ({ type }: EntityPlace): boolean =>
  (type.interfaces ?? []).some(({ name }) => name.value === 'Node') &&
  keysOf(type).some(({ isResolvable }) => isResolvable);

/** The part that an entity belongs to: the only one, the one that has it as a Node, or the one named above. */
function ownerOf(name: string, places: readonly EntityPlace[]): string | undefined {
  const whole = places.filter(isWholeNode);
  const [only] = places.length === 1 ? places : whole.length === 1 ? whole : [];
  return only?.subgraph ?? OWNERS[name];
}

const isKeyField = ({ type, field }: FieldPlace): boolean =>
  keysOf(type).some(({ fields }) => fields.includes(field.name.value));

/** Every entity has one owner; without it the other rules about entities could not hold. */
export const entitiesOwned: SchemaRule = (subgraphs) =>
  [...entitiesOf(subgraphs)]
    .filter(([name, places]) => ownerOf(name, places) === undefined)
    .flatMap(([name, places]) =>
      places.map(({ subgraph }): Finding => ({
        subgraph,
        coordinate: name,
        message:
          'is an entity of several parts and none is its owner. Make it a Node in one, or name its owner in the rule.',
      })),
    );

/** What crosses parts is nullable, items of lists too: one part's fault must not blank another's rows. */
export const crossingNullable: SchemaRule = (subgraphs) => {
  const entities = entitiesOf(subgraphs);
  const isForeign = (name: string, subgraph: string): boolean => {
    const places = entities.get(name);
    return places !== undefined && ownerOf(name, places) !== subgraph;
  };
  return fieldsOf(subgraphs)
    .filter(({ field }) => refusesNull(field.type))
    .flatMap((place) => {
      if (isForeign(place.type.name.value, place.subgraph) && !isKeyField(place))
        return [atField(place, "is added to another part's entity and refuses null. Drop every `!`, at items too.")];
      if (isForeign(namedTypeOf(place.field.type), place.subgraph))
        return [atField(place, "gives another part's entity and refuses null. Drop every `!`, at items too.")];
      return [];
    });
};
