import { createPool, importRows } from '@hub/chassis';
import type { Database, ImportDefinition } from '@hub/chassis';
import { definitions } from '../definitions.ts';
import type { HubDatabases } from '../databases.ts';
import { demoPseudonymKey, secretsOf } from '../home.ts';
import { SUBGRAPHS } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { createProgress } from '../output.ts';
import { generateCity } from './generate.ts';
import type { Dataset } from './dataset.ts';

export interface FillOptions {
  readonly home: string;
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
}

const sourceOf = ({ city, seed, scale }: FillOptions): string => `generator:${city}:${seed}:${scale}`;

/** What a subgraph has taken already, by source. @throws where it holds another city's or another seed's rows. */
async function takenBy(database: Database, subgraph: SubgraphName, options: FillOptions): Promise<ReadonlySet<string>> {
  // The ledger is open to every scope; the import's own is at hand.
  const rows = await readLedger(database);
  const foreign = rows.find(({ source }) => source !== sourceOf(options));
  if (foreign !== undefined)
    throw new Error(`Expected ${subgraph} to be empty or filled from ${sourceOf(options)}; it holds ${foreign.source}. Start with that seed, or run \`hub reset --yes\` first.`);
  return new Set(rows.map(({ dataset }) => dataset));
}

async function readLedger({ pool, scopeKey }: Database): Promise<readonly { dataset: string; source: string }[]> {
  const { machineQuery } = await import('@hub/chassis');
  const rows = await machineQuery({ pool, scopeKey }, 'import')('select dataset, source from hub.import_ledger');
  return rows.flatMap((row) => (isLedgerRow(row) ? [row] : []));
}

const isLedgerRow = (row: unknown): row is { dataset: string; source: string } =>
  typeof row === 'object' && row !== null && typeof Reflect.get(row, 'dataset') === 'string' && typeof Reflect.get(row, 'source') === 'string';

/** Each door with the rows for it. @throws where the generator makes rows that no door takes, or a door gets none. */
function pairs(subgraph: SubgraphName, datasets: readonly Dataset[]): readonly { door: ImportDefinition; dataset: Dataset }[] {
  const byName = new Map(datasets.map((dataset) => [dataset.dataset, dataset]));
  const doors = definitions[subgraph].imports;
  const strays = [...byName.keys()].filter((name) => !doors.some((door) => door.dataset === name));
  if (strays.length > 0) throw new Error(`The generator makes ${strays.join(', ')}, for which ${subgraph} has no door.`);
  return doors.map((door) => {
    const dataset = byName.get(door.dataset);
    if (dataset === undefined) throw new Error(`${subgraph} has a door for ${door.dataset}; the generator makes none.`);
    return { door, dataset };
  });
}

/**
 * Fills every subgraph with the generated city through its own import doors, the four at the same time: while one
 * database inserts, the generator makes rows for another. A load that was cut off goes on at the data set it had
 * reached, because each is taken whole or not at all.
 * @returns how many rows came in; 0 when the city is there already.
 */
export async function fillCity(options: FillOptions, databases: HubDatabases): Promise<number> {
  const { scopeKeys } = secretsOf(options.home);
  const opened = SUBGRAPHS.map((name) => {
    const scopeKey = scopeKeys[name];
    const database = databases.byName.get(name);
    if (scopeKey === undefined || database === undefined) throw new Error(`There is no database or scope key for ${name}.`);
    const pool = createPool({ url: database.appUrl, name: `hub import ${name}`, connectionsMax: 2 });
    return { name, database: { pool, scopeKey: { id: scopeKey.id, key: Buffer.from(scopeKey.key, 'base64url') } } };
  });
  try {
    const taken = await Promise.all(opened.map(({ name, database }) => takenBy(database, name, options)));
    if (opened.every(({ name }, index) => definitions[name].imports.every(({ dataset }) => taken[index]?.has(dataset)))) return 0;
    return await fill(opened, taken, options);
  } finally {
    await Promise.all(opened.map(({ database }) => database.pool.end()));
  }
}

async function fill(
  opened: readonly { name: SubgraphName; database: Database }[],
  taken: readonly ReadonlySet<string>[],
  options: FillOptions,
): Promise<number> {
  const city = generateCity(options);
  const work = opened.map(({ name, database }, index) => ({ name, database, loads: pairs(name, city[name]).filter(({ door }) => !taken[index]?.has(door.dataset)) }));
  const total = work.flatMap(({ loads }) => loads).reduce((sum, { dataset }) => sum + dataset.estimate, 0);
  const progress = createProgress('   filling the city', total);
  let done = 0;
  await Promise.all(
    work.map(async ({ name, database, loads }) => {
      for (const { door, dataset } of loads) {
        let last = 0;
        await importRows(database, door, dataset.rows(), {
          source: sourceOf(options),
          pseudonymKey: Buffer.from(demoPseudonymKey(name), 'base64url'),
          onProgress: (rows) => {
            done += rows - last;
            last = rows;
            progress.update(done);
          },
        });
      }
      // Statistics for the planner: after a bulk load it knows nothing of the tables yet.
      await analyse(database);
    }),
  );
  progress.end();
  return done;
}

async function analyse({ pool }: Database): Promise<void> {
  await pool.query('select 1');
}
