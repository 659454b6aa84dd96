import { questionsOf } from '../explorer.ts';
import { identityNamed } from '../identities.ts';
import { acceptanceOf, operationText } from './acceptance.ts';
import type { Figure } from './acceptance.ts';
import { GatewayUnreachable, createAsk } from './ask.ts';
import type { Ask } from './ask.ts';
import { compare } from './compare.ts';
import { ExpressionError, evaluate, isRecord, parseExpression } from './expression.ts';
import { DASHBOARD, createLandmarks, fillVariables } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import { sideFaults } from './sideFacts.ts';
import { tellsNothing } from './tellsNothing.ts';
import { createTrapDesk } from './trap.ts';
import type { Trap, TrapDesk } from './trap.ts';
import { traps } from './traps.ts';

/** One figure, question or trap, and how the hub stood it; programs rely on this shape. */
export interface Finding {
  readonly id: string;
  readonly words: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly ok: boolean;
  /** A file of schema/operations, or the text itself. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly identity: string;
}

interface Check {
  readonly id: string;
  run(): Promise<Finding>;
}
type Verdict = Pick<Finding, 'expected' | 'actual' | 'ok'>;

/** A fault of one check is its result, not the end of the others; a gateway that cannot be reached ends them all. */
const messageOf = (error: unknown): string => {
  if (error instanceof GatewayUnreachable) throw error;
  return error instanceof Error ? error.message : String(error);
};

function judgeFigure(
  figure: Figure,
  { data, errors }: { readonly data: unknown; readonly errors: readonly string[] },
): Verdict {
  try {
    const judgement = compare(figure, evaluate(parseExpression(figure.at), data));
    const faults = sideFaults(figure, data);
    return faults.length === 0
      ? judgement
      : { expected: judgement.expected, actual: [judgement.actual, ...faults], ok: false };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { expected } = compare(figure, null);
    return { expected, actual: errors.length === 0 ? error.message : errors.join(', '), ok: false };
  }
}

async function checkFigure(figure: Figure, ask: Ask, landmarks: Landmarks): Promise<Finding> {
  const { id, quote: words, operation } = figure;
  const finding = { id, words, operation, identity: DASHBOARD };
  try {
    const variables = await fillVariables(figure.variables, landmarks, DASHBOARD);
    const answer = await ask({ identity: DASHBOARD, query: operationText(operation), variables });
    return { ...finding, variables, ...judgeFigure({ ...figure, variables }, answer) };
  } catch (error) {
    return {
      ...finding,
      variables: figure.variables,
      expected: compare(figure, null).expected,
      actual: messageOf(error),
      ok: false,
    };
  }
}

/** The root fields of an answer that tell nothing; the whole answer where there are none. */
const silentFields = (data: unknown): readonly string[] =>
  isRecord(data) && Object.keys(data).length > 0
    ? Object.entries(data).flatMap(([field, value]) => (tellsNothing(value) ? [field] : []))
    : ['the answer'];

const ANSWERED = 'answered';

async function checkQuestion(
  question: ReturnType<typeof questionsOf>[number],
  ask: Ask,
  landmarks: Landmarks,
): Promise<Finding> {
  const { id, name, nameZh, operation, identity, query } = question;
  const finding = { id, words: `${nameZh} ${name}`, operation, identity, expected: ANSWERED };
  try {
    const variables = await fillVariables(question.variables, landmarks, identity);
    const { data, errors } = await ask({ identity, query, variables });
    const silent = errors.length === 0 ? silentFields(data) : [];
    const actual = [...errors, ...silent.map((field) => `${field} is empty`)].join(', ');
    return { ...finding, variables, actual: actual === '' ? ANSWERED : actual, ok: actual === '' };
  } catch (error) {
    return { ...finding, variables: question.variables, actual: messageOf(error), ok: false };
  }
}

async function checkTrap({ id, words, check }: Trap, desk: TrapDesk): Promise<Finding> {
  try {
    const claims = await check(desk);
    const sides = (side: 'expected' | 'actual') => Object.fromEntries(claims.map((claim) => [claim.name, claim[side]]));
    return {
      id,
      words,
      expected: sides('expected'),
      actual: sides('actual'),
      ok: claims.every(({ ok }) => ok),
      ...desk.asked(),
      identity: DASHBOARD,
    };
  } catch (error) {
    return { id, words, expected: null, actual: messageOf(error), ok: false, ...desk.asked(), identity: DASHBOARD };
  }
}

const idKey = (id: string): string =>
  id
    .trim()
    .toUpperCase()
    .replace(/^([AQT])0*(?=\d)/, '$1');

const isWanted = (wanted: string, id: string): boolean => idKey(id) === wanted || id.charAt(0) === wanted;

/** The checks that are wanted: `A07` or `A7`, or a letter for all of its kind. @throws for an id of which there is nothing. */
function select(checks: readonly Check[], only: readonly string[]): readonly Check[] {
  const unknown = only.filter((wanted) => !checks.some(({ id }) => isWanted(idKey(wanted), id)));
  if (unknown.length > 0)
    throw new Error(
      `Expected ids such as A07, Q03 or T12, or a letter for all of its kind; ${unknown.join(', ')} came.`,
    );
  return only.length === 0 ? checks : checks.filter(({ id }) => only.some((wanted) => isWanted(idKey(wanted), id)));
}

/** Which hub to verify, and which of its checks. */
export interface VerifyOptions {
  readonly home: string;
  /** Folder of cities/. */
  readonly city: string;
  readonly gatewayUrl: string;
  /** Ids to check; empty for all. */
  readonly only: readonly string[];
}

/** Asks the running hub for the city's figures, its questions and its traps. */
export async function verifyHub({ home, city, gatewayUrl, only }: VerifyOptions): Promise<readonly Finding[]> {
  const acceptance = acceptanceOf(city);
  const ask = createAsk({ home, city, gatewayUrl });
  const { scope } = identityNamed(city, DASHBOARD);
  const code = (scope.kind === 'areas' ? scope.areas[0] : undefined) ?? '';
  const landmarks = createLandmarks(ask, acceptance, code);
  const checks: readonly Check[] = [
    ...acceptance.figures.map((figure) => ({ id: figure.id, run: () => checkFigure(figure, ask, landmarks) })),
    ...questionsOf(city).map((question) => ({ id: question.id, run: () => checkQuestion(question, ask, landmarks) })),
    ...traps.map((trap) => ({
      id: trap.id,
      run: () => checkTrap(trap, createTrapDesk(ask, { acceptance, landmarks, city: code })),
    })),
  ];
  const findings: Finding[] = [];
  // One after another: the hub is checked, not loaded.
  for (const check of select(checks, only)) {
    const { id, words, expected, actual, ok, operation, variables, identity } = await check.run();
    findings.push({ id, words, expected, actual, ok, operation, variables, identity });
  }
  return findings;
}
