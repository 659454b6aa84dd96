import { z } from 'zod';
import { identityNamed, issueToken } from '../identities.ts';

/** Longer than any answer may take. */
const ASK_TIMEOUT_MS = 60_000;

/** What is asked, and as whom. */
export interface Question {
  readonly identity: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the gateway said: its data, and the codes of its errors. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/** Puts a question to the gateway. */
export type Ask = (question: Question) => Promise<Answer>;

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() })).default([]),
});

/** Nobody listens at the gateway's address: nothing more can be checked. */
export class GatewayUnreachable extends Error {
  override readonly name = 'GatewayUnreachable';
}

const codeOf = ({ message, extensions }: { message: string; extensions?: { code: string } | undefined }): string =>
  extensions?.code ?? message;

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  const read = answerShape.safeParse(body);
  if (!read.success) return { data: null, errors: [`HTTP ${response.status}`] };
  return { data: read.data.data ?? null, errors: [...new Set(read.data.errors.map(codeOf))] };
}

/** Asks the running hub as its identities; the same question is asked once. */
export function createAsk({
  home,
  city,
  gatewayUrl,
}: {
  readonly home: string;
  readonly city: string;
  readonly gatewayUrl: string;
}): Ask {
  const tokens = new Map<string, Promise<string>>();
  const answers = new Map<string, Promise<Answer>>();

  const tokenOf = (name: string): Promise<string> => {
    const token = tokens.get(name) ?? issueToken(home, identityNamed(city, name));
    tokens.set(name, token);
    return token;
  };
  const send = async ({ identity, query, variables }: Question): Promise<Answer> => {
    const response = await fetch(new URL('/graphql', gatewayUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(identity)}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
    }).catch((error: unknown) => {
      // What fetch throws where the connection itself fails; a timeout is the question's own fault.
      if (error instanceof TypeError)
        throw new GatewayUnreachable(
          `Expected the gateway to listen at ${gatewayUrl}; it does not. Look at \`hub status\`.`,
        );
      throw error;
    });
    return readAnswer(response);
  };
  return (question) => {
    const key = JSON.stringify([question.identity, question.query, question.variables]);
    const answer = answers.get(key) ?? send(question);
    answers.set(key, answer);
    return answer;
  };
}

/** The data of an answer that must have no errors. @throws with the codes. */
export async function dataOf(answer: Promise<Answer>): Promise<unknown> {
  const { data, errors } = await answer;
  if (errors.length > 0) throw new Error(`The hub answered ${errors.join(', ')}.`);
  return data;
}
