import type { IncomingMessage } from 'node:http';
import { failure } from '@hub/chassis';
import type { HubError } from '@hub/chassis';
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

/** Refuses what is not a POST of JSON before anything of the body is read. */
export function checkHead(request: IncomingMessage): void {
  if (request.method !== 'POST') throw failure('METHOD_NOT_ALLOWED', 'The graph expects POST; another method came.');
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

const tooLarge = (bytesMax: number): HubError =>
  failure('PAYLOAD_TOO_LARGE', `The body may have ${bytesMax} bytes; more came.`);

/** Whether the request itself says that its body is too large. */
export const announcesTooMuch = (request: IncomingMessage, bytesMax: number): boolean =>
  Number(request.headers['content-length'] ?? 0) > bytesMax;

/** Collects the body, and stops at the first byte too many. */
async function readText(request: IncomingMessage, bytesMax: number): Promise<string> {
  if (announcesTooMuch(request, bytesMax)) throw tooLarge(bytesMax);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stop = (outcome: () => void): void => {
      request.off('data', take);
      outcome();
    };
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > bytesMax) stop(() => reject(tooLarge(bytesMax)));
      else chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => stop(() => resolve(Buffer.concat(chunks).toString())));
    request.once('error', () => stop(() => reject(failure('REQUEST_CANCELLED'))));
  });
}

/**
 * Reads the body of a request whose head was checked.
 * @throws PAYLOAD_TOO_LARGE without reading to the end, BAD_REQUEST where it is no JSON object.
 */
export async function readQuestion(request: IncomingMessage, bytesMax: number): Promise<Question> {
  const text = await readText(request, bytesMax);
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
  if (isDeeperThan(body['variables'], operationLimits.variableDepthMax))
    throw failure('BAD_REQUEST', `\`variables\` may nest ${operationLimits.variableDepthMax} levels; more came.`);
  return body;
}
