import type { JsonSchema } from './jsonSchema.ts';

/** One kind of event as it is published: where it goes, what its data may be, and which examples of it were given. */
export interface PublishedEvent {
  readonly topic: string;
  /** The field of the data that is the record's key. */
  readonly key: string;
  /** Digests of the examples. */
  readonly examples: readonly string[];
  /** Its shape, without descriptions, which may change at any time. */
  readonly data: JsonSchema;
}

/** Events by their types. */
export type PublishedEvents = Readonly<Record<string, PublishedEvent>>;

/** A place within a shape, as it was and as it is. */
interface Change {
  readonly place: string;
  readonly before: JsonSchema;
  readonly after: JsonSchema;
}

/** Finds what data of before would trip over; nothing where all of it can still be read. */
type Rule = (change: Change) => readonly string[];

/** Keywords that mean nothing for what is read. */
const WORDS: ReadonlySet<string> = new Set(['$schema', '$id', 'title', 'description', 'default']);
const LOWER_BOUNDS = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const;
const UPPER_BOUNDS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const;
const FORMS = ['pattern', 'format', 'multipleOf', 'const'] as const;
const STRUCTURE = ['type', 'enum', 'properties', 'required', 'additionalProperties', 'items', 'anyOf'] as const;
const UNDERSTOOD: ReadonlySet<string> = new Set([...WORDS, ...LOWER_BOUNDS, ...UPPER_BOUNDS, ...FORMS, ...STRUCTURE]);

const isNarrower = (before: unknown, after: unknown, sign: 1 | -1): boolean =>
  after !== undefined && (typeof before !== 'number' || typeof after !== 'number' || sign * after > sign * before);

/** A keyword that is not compared here would let a break through unseen. */
const understood: Rule = ({ place, before, after }) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !UNDERSTOOD.has(keyword))
    .map((keyword) => `${place} uses \`${keyword}\`, which nothing here can compare. Say it in plainer words.`);

const bounds: Rule = ({ place, before, after }) =>
  [
    ...LOWER_BOUNDS.filter((keyword) => isNarrower(before[keyword], after[keyword], 1)),
    ...UPPER_BOUNDS.filter((keyword) => isNarrower(before[keyword], after[keyword], -1)),
  ].map((keyword) => `${place} takes less than before: ${keyword} is ${String(after[keyword])} now.`);

// Whether one pattern takes all that another took cannot be told in general.
const forms: Rule = ({ place, before, after }) =>
  FORMS.filter((keyword) => after[keyword] !== undefined && after[keyword] !== before[keyword]).map(
    (keyword) => `${place} has another ${keyword} now; what the old one took may be refused.`,
  );

const valuesOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  Array.isArray(schema['enum']) ? schema['enum'] : undefined;

const values: Rule = ({ place, before, after }) => {
  const [old, taken] = [valuesOf(before), valuesOf(after)];
  if (taken === undefined) return [];
  if (old === undefined) return [`${place} takes a list of values only.`];
  return old.filter((value) => !taken.includes(value)).map((value) => `${place} takes no ${String(value)} any more.`);
};

const fields: Rule = ({ place, before, after }) => {
  const newlyRequired = (after.required ?? []).filter((name) => !(before.required ?? []).includes(name));
  const old = Object.entries(before.properties ?? {});
  return [
    ...newlyRequired.map((name) => `${place} ${name} is required now; older events may lack it.`),
    ...(after['additionalProperties'] === false && before['additionalProperties'] !== false
      ? [`${place} refuses fields that it does not name.`]
      : []),
    ...old.flatMap(([name, schema]) => {
      const now = after.properties?.[name];
      const at = `${place} ${name}`;
      return now === undefined ? [`${at} is gone.`] : findChanges({ place: at, before: schema, after: now });
    }),
  ];
};

const items: Rule = ({ place, before, after }) =>
  after.items === undefined ? [] : findChanges({ place: `${place}[]`, before: before.items ?? {}, after: after.items });

const RULES: readonly Rule[] = [understood, bounds, forms, values, fields, items];

const takesType = (before: JsonSchema, after: JsonSchema): boolean =>
  after.type === undefined || after.type === before.type || (after.type === 'number' && before.type === 'integer');

const choicesOf = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? [schema];

/** What of one choice, such as "or null", none of the choices of now takes. */
function findLost(place: string, choice: JsonSchema, now: readonly JsonSchema[]): readonly string[] {
  const found = now
    .filter((candidate) => takesType(choice, candidate))
    .map((candidate) => RULES.flatMap((rule) => rule({ place, before: choice, after: candidate })))
    .toSorted((left, right) => left.length - right.length);
  return found[0] ?? [`${place} takes no ${choice.type ?? 'other type'} any more.`];
}

const findChanges: Rule = ({ place, before, after }) =>
  choicesOf(before).flatMap((choice) => findLost(place, choice, choicesOf(after)));

function findBreaksOf(type: string, before: PublishedEvent, after: PublishedEvent | undefined): readonly string[] {
  if (after === undefined) return [`${type} is gone; a log may still hold such events.`];
  return [
    ...(before.topic === after.topic ? [] : [`${type} goes to ${after.topic} now, not to ${before.topic}.`]),
    ...(before.key === after.key ? [] : [`${type} has ${after.key} for its key now, not ${before.key}.`]),
    ...before.examples
      .filter((example) => !after.examples.includes(example))
      .map((example) => `${type} lacks an example that was published: ${example}.`),
    ...findChanges({ place: type, before: before.data, after: after.data }),
  ];
}

/**
 * What the current contracts could not read of the events that the published ones allow, or what their readers would miss.
 * There is no way to announce a break, for a log may hold events for ever: what is meant to break is a version of its own
 * beside the old one. It would rather refuse what is harmless than pass over what is not.
 */
export const findEventBreaks = (published: PublishedEvents, current: PublishedEvents): readonly string[] =>
  Object.entries(published).flatMap(([type, before]) => findBreaksOf(type, before, current[type]));
