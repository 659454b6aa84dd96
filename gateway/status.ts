import { jsonReply } from '@hub/chassis';
import type { Reply } from '@hub/chassis';
import { request } from 'undici';
import type { SubgraphAddress } from './config.ts';

/** How long a subgraph may take to say that it is ready. */
const PROBE_TIMEOUT_MS = 500;
/** Probes are answered from the last one for so long: being asked often costs the subgraphs nothing. */
const PROBE_AGE_MAX_MS = 1_000;

type Reachability = 'ready' | 'not-ready' | 'unreachable';

async function probe({ url }: SubgraphAddress): Promise<Reachability> {
  try {
    const { statusCode, body } = await request(new URL('/ready', url), {
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
      reset: true,
    });
    await body.dump();
    return statusCode === 200 ? 'ready' : 'not-ready';
  } catch {
    return 'unreachable';
  }
}

/** Makes the readiness check: the gateway's own state decides; that of the subgraphs is told, and decides nothing. */
export function createReadiness(
  subgraphs: Readonly<Record<string, SubgraphAddress>>,
): (isServing: boolean) => Promise<Reply> {
  let last: { readonly atMs: number; readonly states: Promise<Readonly<Record<string, Reachability>>> } | null = null;

  const probeAll = async (): Promise<Readonly<Record<string, Reachability>>> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(subgraphs).map(async ([name, address]) => [name, await probe(address)] as const),
      ),
    );

  return async (isServing) => {
    const nowMs = performance.now();
    if (last === null || nowMs - last.atMs > PROBE_AGE_MAX_MS) last = { atMs: nowMs, states: probeAll() };
    return jsonReply(isServing ? 200 : 503, { ready: isServing, part: 'gateway', subgraphs: await last.states });
  };
}
