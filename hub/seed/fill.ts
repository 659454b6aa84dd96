import pg from 'pg';
import { createPool, importRows, machineQuery } from '@hub/chassis';
import type { Database, ImportDefinition } from '@hub/chassis';
import { z } from 'zod';
import type { HubDatabases } from '../databases.ts';
import { definitions } from '../definitions.ts';
import { pseudonymKeyOf, secretsOf } from '../home.ts';
import { SUBGRAPHS } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { createProgress } from '../output.ts';
import type { Dataset } from './dataset.ts';
import { generateCity } from './generate.ts';

/** Which city is wished, and where. */
export interface FillOptions {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly city: string;
  readonly seed: number;
  readonly scale: number;
}

/** What a fill came to. */
export interface Filled {
  /** Rows that came in; 0 when a city was there already. */
  readonly rows: number;
  /** Which city the databases hold now, for people. */
  readonly told: string;
}

/** One subgraph's database as the fill sees it. */
interface Target {
  readonly name: SubgraphName;
  readonly database: Database;
  readonly migratorUrl: string;
}

/** What the doors of one subgraph have taken, and from which source. */
interface Taken {
  readonly datasets: ReadonlySet<string>;
  readonly sources: readonly string[];
}

/** How every source that this generator writes begins. */
const GENERATED = 'generator:';
const sourceOf = ({ city, seed, scale }: FillOptions): string => `${GENERATED}${city}:${seed}:${scale}`;

/** `generator:weihai:42:1` → `weihai, seed 42, scale 1`. */
const told = (source: string): string => {
  const [, city, seed, scale] = source.split(':');
  return `${city}, seed ${seed}, scale ${scale}`;
};

const ledger = z.array(z.object({ dataset: z.string(), source: z.string() }));

async function takenBy({ database }: Target): Promise<Taken> {
  const rows = ledger.parse(await machineQuery(database, 'import')('select dataset, source from hub.import_ledger'));
  return {
    datasets: new Set(rows.map(({ dataset }) => dataset)),
    sources: [...new Set(rows.map(({ source }) => source))],
  };
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

const targetsOf = (home: string, { byName }: HubDatabases): readonly Target[] =>
  SUBGRAPHS.map((name) => {
    const { id, key } = secretsOf(home).scopeKeys[name];
    const { appUrl, migratorUrl } = byName[name];
    const pool = createPool({ url: appUrl, name: `hub import ${name}`, connectionsMax: 2 });
    return { name, migratorUrl, database: { pool, scopeKey: { id, key: Buffer.from(key, 'base64url') } } };
  });

/** Keeps invented people out of production. @throws where a database holds rows of this generator. */
export async function refuseGenerated(home: string, databases: HubDatabases): Promise<void> {
  const targets = targetsOf(home, databases);
  try {
    for (const target of targets) {
      const { sources } = await takenBy(target);
      const invented = sources.find((source) => source.startsWith(GENERATED));
      if (invented !== undefined)
        throw new Error(
          `Expected databases without invented people, for this is production; ${target.name} holds ${told(invented)}. Use other databases, or another HUB_HOME.`,
        );
    }
  } finally {
    await Promise.all(targets.map(({ database }) => database.pool.end()));
  }
}

/**
 * Fills every subgraph with the generated city through its own import doors, the four at the same time: while one
 * database inserts, the generator makes rows for another. A load that was cut off goes on at the data set it had
 * reached, because each is taken whole or not at all. A whole city of another seed is left as it is, and told.
 * @throws where the databases hold a part of another city: nobody could tell the two apart.
 */
export async function fillCity(options: FillOptions, databases: HubDatabases): Promise<Filled> {
  const targets = targetsOf(options.home, databases);
  try {
    const taken = new Map(
      await Promise.all(targets.map(async (target) => [target.name, await takenBy(target)] as const)),
    );
    const sources = [...new Set([...taken.values()].flatMap((one) => one.sources))];
    const isWhole = SUBGRAPHS.every((name) =>
      definitions[name].imports.every(({ dataset }) => taken.get(name)?.datasets.has(dataset)),
    );
    const wished = sourceOf(options);
    const other = sources.find((source) => source !== wished);
    if (other === undefined) return { rows: isWhole ? 0 : await fill(targets, taken, options), told: told(wished) };
    if (isWhole && sources.length === 1)
      return {
        rows: 0,
        told: `${told(other)}, as it was (to build ${told(wished)}, run \`hub reset --yes\` first)`,
      };
    throw new Error(
      `Expected databases that are empty or hold ${told(wished)}; they hold a part of ${told(other)}. Start with that one, or run \`hub reset --yes\` first.`,
    );
  } finally {
    await Promise.all(targets.map(({ database }) => database.pool.end()));
  }
}

async function fill(
  targets: readonly Target[],
  taken: ReadonlyMap<SubgraphName, Taken>,
  options: FillOptions,
): Promise<number> {
  const city = generateCity(options);
  const work = targets.map((target) => ({
    target,
    loads: pairs(target.name, city[target.name]).filter(
      ({ door }) => !taken.get(target.name)?.datasets.has(door.dataset),
    ),
  }));
  const total = work.flatMap(({ loads }) => loads).reduce((sum, { dataset }) => sum + dataset.estimate, 0);
  const progress = createProgress('   filling the city', total);
  let done = 0;
  const load = async (
    { name, database, migratorUrl }: Target,
    loads: (typeof work)[number]['loads'],
  ): Promise<void> => {
    const pseudonymKey = Buffer.from(pseudonymKeyOf(name, options.env), 'base64url');
    for (const { door, dataset } of loads) {
      let before = 0;
      const onProgress = (rows: number): void => {
        done += rows - before;
        before = rows;
        progress.update(done);
      };
      await importRows(database, door, dataset.rows(), { source: sourceOf(options), pseudonymKey, onProgress });
    }
    await analyse(migratorUrl);
  };
  try {
    await Promise.all(work.map(({ target, loads }) => load(target, loads)));
  } finally {
    progress.end();
  }
  return done;
}

/** Statistics for the planner, which knows nothing of the tables after a bulk load; only their owner may take them. */
async function analyse(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ names: string }>(
      `select string_agg(oid::regclass::text, ', ') as names from pg_class where relkind = 'r' and relowner = current_user::regrole`,
    );
    await client.query(`analyze ${rows[0]?.names}`);
  } finally {
    await client.end();
  }
}
