import type { IncomingMessage } from 'node:http';
import { failure, readBody } from '@hub/chassis';
import { isDeeperThan, operationLimits } from './limits.ts';

/** The JSON body of a GraphQL request: an object, whose fields the GraphQL server checks. */
export type Question = Readonly<Record<string, unknown>>;

const isQuestion = (value: unknown): value is Question =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The type named by a Content-Type header, and its charset. */
function mediaTypeOf(header: string | undefined): { readonly type: string; readonly charset: string } {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return { type, charset: (charset ?? 'utf-8').replaceAll('"', '') };
}

/** Refuses what is not JSON in UTF-8 before anything of the body is read. */
export function checkHead(request: IncomingMessage): void {
  const { type, charset } = mediaTypeOf(request.headers['content-type']);
  if (type !== 'application/json' || charset !== 'utf-8')
    throw failure(
      'UNSUPPORTED_MEDIA_TYPE',
      'The graph expects `Content-Type: application/json` in UTF-8; another type, or none, came.',
    );
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw failure('UNSUPPORTED_MEDIA_TYPE', 'The graph expects a body that is not compressed; a compressed one came.');
}

const STREAM_TYPES: ReadonlySet<string> = new Set(['text/event-stream', 'text/*', '*/*']);

/** Whether an `Accept` header takes a stream of events; who says nothing takes anything. */
export const acceptsStream = (header: string | undefined): boolean =>
  header === undefined || header.split(',').some((range) => STREAM_TYPES.has(mediaTypeOf(range).type));

/** The object that a JSON text holds. @throws BAD_REQUEST saying what came instead. */
function parseQuestion(text: string): Question {
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    throw failure('BAD_REQUEST', 'The body expects a JSON object with `query`; what came is not JSON.');
  }
  if (Array.isArray(body))
    throw failure('BAD_REQUEST', 'The body expects one JSON object; a list came. Send one operation in each request.');
  if (!isQuestion(body))
    throw failure('BAD_REQUEST', 'The body expects a JSON object with `query`; something else came.');
  return body;
}

/**
 * Reads the body of a request whose head was checked.
 * @throws PAYLOAD_TOO_LARGE without reading to the end, BAD_REQUEST where it is no JSON object.
 */
export async function readQuestion(request: IncomingMessage, bytesMax: number): Promise<Question> {
  const question = parseQuestion((await readBody(request, bytesMax)).toString());
  if (isDeeperThan(question['variables'], operationLimits.variableDepthMax))
    throw failure('BAD_REQUEST', `\`variables\` may nest ${operationLimits.variableDepthMax} levels; more came.`);
  return question;
}
