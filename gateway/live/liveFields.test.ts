import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findContract, mayRead } from '@hub/schema';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { checkDivisionCodes } from '../admission/divisionCodes.ts';
import { liveFields } from './liveFields.ts';
import { liveTopics } from './readNews.ts';

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const schema = buildSchema(supergraph, { assumeValid: true });
const queries = schema.getQueryType()?.getFields() ?? {};

test('every subscription of the graph is answered by a query that gives the same, and no other is', () => {
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  const answered = Object.values(fields).map(({ name, type, args }) => {
    const { query = '', argument = '' } = liveFields[name] ?? {};
    const asked = queries[query];
    const takesKey = asked?.args.some((arg) => arg.name === argument && String(arg.type).startsWith('ID'));
    return [
      name,
      args.map((arg) => `${arg.name}: ${String(arg.type)}`),
      String(type) === String(asked?.type),
      takesKey,
    ];
  });
  expect(answered.toSorted()).toEqual(
    Object.keys(liveFields)
      .toSorted()
      .map((name) => [name, ['within: ID!'], true, true]),
  );
});

test('things are told of by states that the gateway may read, and whose data name what is asked for', () => {
  const things = Object.values(liveFields).flatMap((field) => (field.kind === 'things' ? [field] : []));
  const found = things.map(({ type, valueIn }) => {
    const contract = findContract(type);
    return [
      type,
      mayRead('gateway', type),
      liveTopics.includes(contract?.topic ?? ''),
      valueIn in (contract?.data.shape ?? {}),
    ];
  });
  expect(found).toEqual([
    ['grid.event-state.v1', true, true, true],
    ['mediation.case-state.v1', true, true, true],
  ]);
});

test.each(Object.keys(liveFields))('%s refuses a malformed code at the door', (name) => {
  const document = parse(`subscription { ${name}(within: "Weihai") { __typename } }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected an operation.');
  expect(() => checkDivisionCodes(document, operation, {})).toThrow(
    `Argument "within" of "${name}" expects a division code`,
  );
});
