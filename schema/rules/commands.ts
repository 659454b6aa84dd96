import { Kind, print } from 'graphql';
import type { DefinitionNode } from 'graphql';
import { atField, fieldsOf } from './elements.ts';
import type { FieldPlace, Finding, SchemaRule, SubgraphDocument } from './elements.ts';

/** The definition of a name in one subgraph, where it is of a kind. */
function definitionOf<Wanted extends DefinitionNode['kind']>(
  { document }: SubgraphDocument,
  kind: Wanted,
  name: string,
): Extract<DefinitionNode, { readonly kind: Wanted }> | undefined {
  const isWanted = (node: DefinitionNode): node is Extract<DefinitionNode, { readonly kind: Wanted }> =>
    node.kind === kind && 'name' in node && node.name?.value === name;
  return document.definitions.find(isWanted);
}

const KEY = 'idempotencyKey: String!';

/** What is wrong with the input of a command. */
function inputFaults(subgraph: SubgraphDocument, { field }: FieldPlace, verbNoun: string): readonly string[] {
  const [input, ...more] = field.arguments ?? [];
  const type = `${verbNoun}Input`;
  if (input?.name.value !== 'input' || print(input.type) !== `${type}!` || more.length > 0)
    return [`takes other arguments than one \`input: ${type}!\`.`];
  const fields = definitionOf(subgraph, Kind.INPUT_OBJECT_TYPE_DEFINITION, type)?.fields ?? [];
  const hasKey = fields.some(({ name, type: keyType }) => `${name.value}: ${print(keyType)}` === KEY);
  return hasKey ? [] : [`has an input without \`${KEY}\`. Sent again, it would be done again.`];
}

/** What is wrong with the result of a command: a payload, and refusals that say why. */
function resultFaults(subgraph: SubgraphDocument, { field }: FieldPlace, verbNoun: string): readonly string[] {
  const [result, payload] = [`${verbNoun}Result`, `${verbNoun}Payload`];
  const union = definitionOf(subgraph, Kind.UNION_TYPE_DEFINITION, result);
  if (print(field.type) !== result || union === undefined) return [`does not give a union \`${result}\`.`];
  const members = (union.types ?? []).map(({ name }) => name.value);
  const strangers = members.filter((member) => {
    const interfaces = definitionOf(subgraph, Kind.OBJECT_TYPE_DEFINITION, member)?.interfaces ?? [];
    return member !== payload && !interfaces.some(({ name }) => name.value === 'Refusal');
  });
  return [
    ...(members.includes(payload) ? [] : [`gives a union without \`${payload}\`.`]),
    ...strangers.map((member) => `gives ${member}, which is neither \`${payload}\` nor a Refusal.`),
  ];
}

/**
 * Every mutation is a command: `verbNoun(input: VerbNounInput!): VerbNounResult`, done once under its key, and what the
 * domain may answer is a member of its union.
 */
export const mutationsAreCommands: SchemaRule = (subgraphs) =>
  subgraphs.flatMap((subgraph): readonly Finding[] =>
    fieldsOf([subgraph])
      .filter(({ type }) => type.name.value === 'Mutation')
      .flatMap((place) => {
        const { value } = place.field.name;
        const verbNoun = `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
        const faults = [...inputFaults(subgraph, place, verbNoun), ...resultFaults(subgraph, place, verbNoun)];
        return faults.map((message) => atField(place, message));
      }),
  );
