import { wordsOf } from '../rules/elements.ts';
import type { EventContract } from './contract.ts';
import { schemaOf } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** What is wrong with a contract, as `grid.event-reported.v1 title: why`. */
export type ContractRule = (contract: EventContract) => readonly string[];

/** Words that no field is named with, by the reason. */
const DENIED: readonly (readonly [reason: string, words: string])[] = [
  ['a name of somebody', 'name names surname fullname displayname nickname'],
  [
    'words that somebody wrote',
    'title text note notes remark remarks summary description content comment message opinion',
  ],
  ['how to reach somebody', 'phone telephone mobile email mail address contact contacts wechat'],
  ['somebody', 'person people resident citizen caller reporter complainant applicant holder mediator skipper worker'],
  ['a side of a dispute, or the Party', 'party parties side sides political'],
  ['whom it is about, or a pseudonym', 'subject subjects pseudonym identity account idcard'],
  ['what came of a dispute', 'outcome result results agreement agreed satisfied solved performance'],
  ['why somebody did something', 'reason reasons why cause motive'],
  ['who lives where', 'household households family birth birthday sex gender age ethnicity religion health'],
  ['where somebody was', 'latitude longitude position track location coordinates'],
  ['a judgement of somebody', 'score scores rank rating points balance grade'],
];

const reasonOf: ReadonlyMap<string, string> = new Map(
  DENIED.flatMap(([reason, words]) => words.split(' ').map((word): [string, string] => [word, reason])),
);

/** Fields that bear such a word and are harmless, with the reason. */
const HARMLESS: Readonly<Record<string, string>> = {
  'grid.division-state.v1 name': 'the name of a place is open data',
};

interface Field {
  /** `grid.division-state.v1 parents[].parentCode`. */
  readonly place: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

const partsOf = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? [schema];

/** Every field of a shape, also within lists and objects. */
function fieldsOf(schema: JsonSchema, place: string): readonly Field[] {
  return partsOf(schema).flatMap((part) => [
    ...(part.items === undefined ? [] : fieldsOf(part.items, `${place}[]`)),
    ...Object.entries(part.properties ?? {}).flatMap(([name, inner]) => {
      const at = place.endsWith(' ') ? `${place}${name}` : `${place}.${name}`;
      return [{ place: at, name, schema: inner }, ...fieldsOf(inner, at)];
    }),
  ]);
}

const allFields = ({ type, data }: EventContract): readonly Field[] => fieldsOf(schemaOf(data), `${type} `);

/** No field is named as something that stays in its part. */
export const noDeniedNames: ContractRule = (contract) =>
  allFields(contract).flatMap(({ place, name }) => {
    const reason = wordsOf(name)
      .map((word) => reasonOf.get(word))
      .find((found) => found !== undefined);
    return reason === undefined || HARMLESS[place] !== undefined
      ? []
      : [`${place}: is named as ${reason}. Send an id or a code.`];
  });

const SENTENCES = ['Two neighbours quarrel.', '邻里争吵', 'quarrelling neighbours'];

const hasForm = ({ format, enum: listed, const: only, pattern }: JsonSchema): boolean =>
  format !== undefined ||
  listed !== undefined ||
  only !== undefined ||
  (typeof pattern === 'string' && !SENTENCES.some((sentence) => new RegExp(pattern, 'u').test(sentence)));

const takesSentence = (schema: JsonSchema): boolean =>
  partsOf(schema).some((part) =>
    part.type === undefined ? part['enum'] === undefined : part.type === 'string' && !hasForm(part),
  );

/** No field can hold a sentence: a text has a form, a list of values or a pattern that a sentence does not have. */
export const noFreeText: ContractRule = (contract) =>
  allFields(contract)
    .filter(({ place, schema }) => takesSentence(schema) && HARMLESS[place] === undefined)
    .map(({ place }) => `${place}: could hold a sentence. Give it a form, a list of values or a pattern.`);

const isVersion = (schema: JsonSchema | undefined): boolean => schema?.type === 'integer' && schema['minimum'] === 1;

/** Every event says to which version of which aggregate it belongs, so that an older one changes nothing. */
export const versioned: ContractRule = ({ type, key, data }) => {
  const { properties, required } = schemaOf(data);
  const isKeyed = required?.includes(key) === true && properties?.[key]?.type === 'string';
  return [
    ...(required?.includes('version') === true && isVersion(properties?.['version'])
      ? []
      : [`${type}: has no \`version\` of its aggregate, from 1.`]),
    ...(isKeyed ? [] : [`${type}: has no text \`${key}\` to be its key.`]),
  ];
};

/** What may leave mediation for credit: time served, and nothing that leads to a dispute, a party or a place. */
const SERVED: ReadonlySet<string> = new Set(['serviceId', 'version', 'helper', 'activity', 'servedOn', 'hours']);
const REGISTER = /^grid\.division-state\.v\d+$/;
const SERVICE = /^mediation\.helper-served\.v\d+$/;

/** Credit learns of services and places; of no dispute, no call to the hotline, no household, no post. */
export const creditReadsServicesOnly: ContractRule = ({ type, readers, data }) => {
  if (!readers.some(({ part }) => part === 'credit') || REGISTER.test(type)) return [];
  if (!SERVICE.test(type))
    return [`${type}: is read by credit, which may know verified services and the register only.`];
  return Object.keys(data.shape)
    .filter((name) => !SERVED.has(name))
    .map((name) => `${type} ${name}: would tell credit more than the time that a helper served.`);
};

/** What credit knows decides nothing about a dispute or an event. */
export const creditDecidesNothing: ContractRule = ({ type, producer, readers }) =>
  producer !== 'credit'
    ? []
    : readers
        .filter(({ part }) => part === 'grid' || part === 'mediation')
        .map(
          ({ part }) =>
            `${type}: is read by ${part}. Points have no part in triage, routing or the choice of a mediator.`,
        );

/** Live updates are made from how things stand; what a helper did goes to no screen. */
export const gatewayReadsStates: ContractRule = ({ type, kind, readers }) =>
  kind === 'event' && readers.some(({ part }) => part === 'gateway')
    ? [`${type}: is read by the gateway, which follows states only.`]
    : [];

/** A reader is another part, listed once, with a reason. */
export const readersSayWhy: ContractRule = ({ type, producer, readers }) => {
  const parts = readers.map(({ part }) => part);
  return [
    ...readers.filter(({ part }) => part === producer).map(({ part }) => `${type}: ${part} would read its own event.`),
    ...readers.filter(({ why }) => why.trim() === '').map(({ part }) => `${type}: does not say why ${part} reads it.`),
    ...parts.filter((part, at) => parts.indexOf(part) !== at).map((part) => `${type}: lists ${part} twice.`),
  ];
};

const isBilingual = (text: string): boolean => /[A-Za-z]/.test(text) && /\p{Script=Han}/u.test(text);

/** Every event and every field says in both languages what it means. */
export const saidInBothLanguages: ContractRule = (contract) => [
  ...(isBilingual(`${contract.means} ${contract.meansZh}`)
    ? []
    : [`${contract.type}: is not explained in both languages.`]),
  ...allFields(contract)
    .filter(({ schema }) => !isBilingual(schema.description ?? ''))
    .map(({ place }) => `${place}: is not described in both languages.`),
];

const CONTRACT_RULES: readonly ContractRule[] = [
  noDeniedNames,
  noFreeText,
  versioned,
  creditReadsServicesOnly,
  creditDecidesNothing,
  gatewayReadsStates,
  readersSayWhy,
  saidInBothLanguages,
];

/** What is wrong with contracts. */
export const findContractFaults = (contracts: readonly EventContract[]): readonly string[] =>
  contracts.flatMap((contract) => CONTRACT_RULES.flatMap((rule) => rule(contract)));
