import type { IncomingMessage } from 'node:http';
import { failure } from '../errors.ts';
import type { HubError } from '../errors.ts';

const tooLarge = (bytesMax: number): HubError =>
  failure('PAYLOAD_TOO_LARGE', `The body may have ${bytesMax} bytes; more came.`);

/** Whether the request itself says that its body is too large. */
export const announcesTooMuch = (request: IncomingMessage, bytesMax: number): boolean =>
  Number(request.headers['content-length'] ?? 0) > bytesMax;

/**
 * Collects the body, and stops at the first byte too many without breaking the connection, so that the refusal can be
 * read. @throws PAYLOAD_TOO_LARGE, or REQUEST_CANCELLED where the sender left in the middle.
 */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
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
    request.once('end', () => stop(() => resolve(Buffer.concat(chunks))));
    request.once('error', () => stop(() => reject(failure('REQUEST_CANCELLED'))));
  });
}

/** How long the rest of a refused body is read and thrown away, so that its sender sees the refusal. */
const LINGER_MS = 2_000;

/** Throws away what still comes of a refused body; a sender that does not stop is cut off. */
export function lingerOver(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
}
