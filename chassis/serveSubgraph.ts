import { readConfig } from './config.ts';
import type { Subgraph } from './subgraph.ts';
import { subgraphConfigOf, subgraphEnv } from './subgraphConfig.ts';
import { createSubgraphServer } from './subgraphServer.ts';
import { runPart } from './runPart.ts';
import { createLogger, createMetrics } from './telemetry.ts';

/** Runs a subgraph as a process of its own until it is told to stop. */
export async function serveSubgraph(
  subgraph: Subgraph,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const config = subgraphConfigOf(readConfig(subgraphEnv, env));
  const log = createLogger({ name: subgraph.name, level: config.logLevel });
  await runPart(createSubgraphServer(subgraph, config, { log, metrics: createMetrics(subgraph.name) }), log);
}
