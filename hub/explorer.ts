import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { EXPLORER_FOLDER, ensureExplorer } from '@hub/console';
import type { ExplorerConfig, ExplorerIdentity, ExplorerSample } from '@hub/console';
import type { GatewayExplorer } from '@hub/gateway';
import { cityFile } from './cities.ts';
import { identitiesOf, identityNamed, issueToken } from './identities.ts';
import { runningState } from './running.ts';
import { acceptanceOf } from './verify/acceptance.ts';
import { createAsk } from './verify/ask.ts';
import { DASHBOARD, createLandmarks, fillVariables } from './verify/landmarks.ts';
import type { Landmarks } from './verify/landmarks.ts';

/** How long a page that opens waits for the hub to name what its samples ask about. */
const FILL_TIMEOUT_MS = 1_500;

const question = z.object({
  id: z.string(),
  operation: z.string(),
  name: z.string(),
  nameZh: z.string(),
  description: z.string(),
  descriptionZh: z.string(),
  identity: z.string(),
  /** Null where only the running hub can tell the value. */
  variables: z.record(z.string(), z.unknown()),
  /** Where the values that are null can be found. */
  variablesFrom: z.string().optional(),
});
/** One of the ten questions that a city asks its hub. */
export type Question = z.infer<typeof question>;

/** A question with the text of its operation. */
type QuestionText = Question & { readonly query: string };

/** The questions of a city, with the text of their operations. */
export function questionsOf(city: string): readonly QuestionText[] {
  const questions = z.array(question).parse(JSON.parse(readFileSync(cityFile(city, 'questions.json'), 'utf8')));
  return questions.map((one) => ({
    ...one,
    query: readFileSync(new URL(`../schema/operations/${one.operation}`, import.meta.url), 'utf8'),
  }));
}

/** Landmarks of the hub that runs; none while it does not. */
function landmarksOf(home: string, city: string): Landmarks | null {
  const state = runningState(home);
  if (state === null) return null;
  const { scope } = identityNamed(city, DASHBOARD);
  const [code = ''] = scope.kind === 'areas' ? scope.areas : [];
  return createLandmarks(createAsk({ home, city, gatewayUrl: state.gatewayUrl }), acceptanceOf(city), code);
}

const isWhole = (variables: Question['variables']): boolean => !Object.values(variables).includes(null);

/** The variables of a question as far as the running hub tells them in time; a page opens without the rest. */
function variablesOf({ variables, identity }: Question, landmarks: Landmarks | null): Promise<Question['variables']> {
  if (landmarks === null || isWhole(variables)) return Promise.resolve(variables);
  return Promise.race([
    fillVariables(variables, landmarks, identity).catch(() => variables),
    after(FILL_TIMEOUT_MS, variables, { ref: false }),
  ]);
}

async function sampleOf(one: QuestionText, landmarks: Landmarks | null): Promise<ExplorerSample> {
  const { id, name, nameZh, description, descriptionZh, identity, query, variablesFrom } = one;
  const variables = await variablesOf(one, landmarks);
  const hint = isWhole(variables) ? null : (variablesFrom ?? null);
  return { id, name, nameZh, description, descriptionZh, identity, query, variables, hint };
}

const explorerIdentities = (home: string, city: string): Promise<readonly ExplorerIdentity[]> =>
  Promise.all(
    identitiesOf(city).map(async (identity) => {
      const { name, label, labelZh, purposes } = identity;
      return { name, label, labelZh, purposes, token: await issueToken(home, identity) };
    }),
  );

/** What a page is told when it opens: the identities with a fresh token each, and the questions as samples. */
export async function explorerConfigOf(home: string, city: string): Promise<ExplorerConfig> {
  const landmarks = landmarksOf(home, city);
  const [identities, samples] = await Promise.all([
    explorerIdentities(home, city),
    Promise.all(questionsOf(city).map((one) => sampleOf(one, landmarks))),
  ]);
  return { title: 'hub', endpoint: '/graphql', identity: DASHBOARD, identities, samples };
}

/** The explorer of a hub: the folder of its page, built if need be, and what the page is told. */
export async function explorerOf(home: string, city: string): Promise<GatewayExplorer> {
  const { directory } = await ensureExplorer([EXPLORER_FOLDER, join(home, 'explorer')]);
  return { directory, config: () => explorerConfigOf(home, city) };
}
