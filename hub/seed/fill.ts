import pg from 'pg';
import { createPool, importRows, machineQuery } from '@hub/chassis';
import type { Database, ImportDefinition } from '@hub/chassis';
import { z } from 'zod';
import type { HubDatabases } from '../databases.ts';
import { definitions } from '../definitions.ts';
import { demoPseudonymKey, secretsOf } from '../home.ts';
import { SUBGRAPHS } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { createProgress } from '../output.ts';
import type { Dataset } from './dataset.ts';
import { generateCity } from './generate.ts';

export interface FillOptions {
  readonly home: string;
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
}

/** One subgraph's database as the fill sees it. */
interface Target {
  readonly name: SubgraphName;
  readonly database: Database;
  readonly migratorUrl: string;
}

const sourceOf = ({ city, seed, scale }: FillOptions): string => `generator:${city}:${seed}:${scale}`;

const ledger = z.array(z.object({ dataset: z.string(), source: z.string() }));

/** What a subgraph has taken already. @throws where it holds another city's or another seed's rows. */
async function takenBy({ name, database }: Target, options: FillOptions): Promise<ReadonlySet<string>> {
  const rows = ledger.parse(await machineQuery(database, 'import')('select dataset, source from hub.import_ledger'));
  const foreign = rows.find(({ source }) => source !== sourceOf(options));
  if (foreign !== undefined)
    throw new Error(
      `Expected ${name} to be empty or filled from ${sourceOf(options)}; it holds ${foreign.source}. Start with that city, seed and scale, or run \`hub reset --yes\` first.`,
    );
  return new Set(rows.map(({ dataset }) => dataset));
}

/** Each door with the rows for it. @throws where the generator makes rows that no door takes, or a door gets none. */
function pairs(
  name: SubgraphName,
  datasets: readonly Dataset[],
): readonly { readonly door: ImportDefinition; readonly dataset: Dataset }[] {
  const byName = new Map(datasets.map((dataset) => [dataset.dataset, dataset]));
  const doors = definitions[name].imports;
  const strays = [...byName.keys()].filter((dataset) => !doors.some((door) => door.dataset === dataset));
  if (strays.length > 0) throw new Error(`The generator makes ${strays.join(', ')}, for which ${name} has no door.`);
  return doors.map((door) => {
    const dataset = byName.get(door.dataset);
    if (dataset === undefined)
      throw new Error(`${name} has a door for ${door.dataset}; the generator makes nothing for it.`);
    return { door, dataset };
  });
}

function targetsOf({ home }: FillOptions, { byName }: HubDatabases): readonly Target[] {
  const { scopeKeys } = secretsOf(home);
  return SUBGRAPHS.map((name) => {
    const scopeKey = scopeKeys[name];
    const database = byName.get(name);
    if (scopeKey === undefined || database === undefined)
      throw new Error(`There is no database or scope key for ${name}.`);
    const pool = createPool({ url: database.appUrl, name: `hub import ${name}`, connectionsMax: 2 });
    return {
      name,
      migratorUrl: database.migratorUrl,
      database: { pool, scopeKey: { id: scopeKey.id, key: Buffer.from(scopeKey.key, 'base64url') } },
    };
  });
}

/**
 * Fills every subgraph with the generated city through its own import doors, the four at the same time: while one
 * database inserts, the generator makes rows for another. A load that was cut off goes on at the data set it had
 * reached, because each is taken whole or not at all.
 * @returns how many rows came in; 0 when the city is there already.
 */
export async function fillCity(options: FillOptions, databases: HubDatabases): Promise<number> {
  const targets = targetsOf(options, databases);
  try {
    const taken = new Map(
      await Promise.all(targets.map(async (target) => [target.name, await takenBy(target, options)] as const)),
    );
    const isWhole = SUBGRAPHS.every((name) =>
      definitions[name].imports.every(({ dataset }) => taken.get(name)?.has(dataset)),
    );
    return isWhole ? 0 : await fill(targets, taken, options);
  } finally {
    await Promise.all(targets.map(({ database }) => database.pool.end()));
  }
}

async function fill(
  targets: readonly Target[],
  taken: ReadonlyMap<SubgraphName, ReadonlySet<string>>,
  options: FillOptions,
): Promise<number> {
  const city = generateCity(options);
  const work = targets.map((target) => ({
    target,
    loads: pairs(target.name, city[target.name]).filter(({ door }) => !taken.get(target.name)?.has(door.dataset)),
  }));
  const total = work.flatMap(({ loads }) => loads).reduce((sum, { dataset }) => sum + dataset.estimate, 0);
  const progress = createProgress('   filling the city', total);
  let done = 0;
  const load = async (
    { name, database, migratorUrl }: Target,
    loads: (typeof work)[number]['loads'],
  ): Promise<void> => {
    for (const { door, dataset } of loads) {
      let before = 0;
      const onProgress = (rows: number): void => {
        done += rows - before;
        before = rows;
        progress.update(done);
      };
      await importRows(database, door, dataset.rows(), {
        source: sourceOf(options),
        pseudonymKey: Buffer.from(demoPseudonymKey(name), 'base64url'),
        onProgress,
      });
    }
    await analyse(migratorUrl);
  };
  await Promise.all(work.map(({ target, loads }) => load(target, loads)));
  progress.end();
  return done;
}

/** Statistics for the planner, which knows nothing of the tables after a bulk load; only their owner may take them. */
async function analyse(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
