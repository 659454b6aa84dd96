import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ensureExplorer } from '@hub/console';
import type { GatewayExplorer } from '@hub/gateway';
import { identitiesOf, issueToken } from './identities.ts';

const question = z.object({
  id: z.string(),
  operation: z.string(),
  name: z.string(),
  nameZh: z.string(),
  description: z.string(),
  descriptionZh: z.string(),
  identity: z.string(),
  variables: z.record(z.string(), z.unknown()),
});
/** One of the ten questions that a city asks its hub. */
export type Question = z.infer<typeof question>;

/** The questions of a city, with the text of their operations. */
export function questionsOf(city: string): readonly (Question & { readonly query: string })[] {
  const file = new URL(`../cities/${city}/questions.json`, import.meta.url);
  const questions = z.array(question).parse(JSON.parse(readFileSync(file, 'utf8')));
  return questions.map((one) => ({
    ...one,
    query: readFileSync(new URL(`../schema/operations/${one.operation}`, import.meta.url), 'utf8'),
  }));
}

/** What the explorer is given: its files, the identities with a token each, and the questions as samples. */
export async function explorerOf(home: string, city: string): Promise<GatewayExplorer> {
  const { directory } = await ensureExplorer();
  const identities = await Promise.all(
    identitiesOf(city).map(async (identity) => ({
      name: identity.name,
      label: identity.label,
      labelZh: identity.labelZh,
      token: await issueToken(home, identity),
      purpose: identity.purposes[0] ?? 'statistics',
    })),
  );
  const samples = questionsOf(city).map(
    ({ id, name, nameZh, description, descriptionZh, identity, query, variables }) => ({
      id,
      name,
      nameZh,
      description,
      descriptionZh,
      identity,
      query,
      variables,
    }),
  );
  return { directory, config: { endpoint: '/graphql', title: 'hub', mode: 'demo', identities, samples } };
}
