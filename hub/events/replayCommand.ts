import { Command } from 'commander';
import type { EventOperations } from '@hub/chassis';
import { SUBGRAPHS } from '../names.ts';
import { createProgress, say, sayJson, table } from '../output.ts';
import type { Progress } from '../output.ts';
import { openEventsHub, requireLog, requireSubgraph, withPart } from './eventsHub.ts';

interface Json {
  readonly json?: true;
}

/** Shows how far a reading is whose length is known once it has begun. */
function showReading(label: string): {
  readonly update: (done: number, behind: number) => void;
  readonly end: () => void;
} {
  let progress: Progress | null = null;
  return {
    update(done, behind) {
      progress ??= createProgress(label, done + behind, 'records');
      progress.update(done);
    },
    end: () => progress?.end(),
  };
}

const count = (value: number): string => value.toLocaleString('en');

/** `hub events replay`. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description(
      'Read everything that the topics of a part still hold once more, beside its running consumer, and apply what was not. What has had its effect is remembered and does not have it twice.',
    )
    .argument('<part>', SUBGRAPHS.join(', '))
    .option('--json', 'print the result as JSON')
    .action(async (given: string, { json }: Json) => {
      const part = requireSubgraph(given);
      const { outcomes } = await withPart(await openEventsHub(), part, async ({ eventLog, topics, replay }) => {
        if (topics.length === 0) throw new Error(`Expected a part that reads events; ${part} reads none.`);
        await requireLog(eventLog);
        const reading = showReading(`   replaying ${part}`);
        const done = await replay((now) =>
          reading.update(
            Object.values(now.outcomes).reduce((sum, records) => sum + records, 0),
            now.behind,
          ),
        ).finally(reading.end);
        return done;
      });
      if (json) return sayJson({ part, ...outcomes });
      const { handled, duplicate, skipped, parked, waiting } = outcomes;
      say(
        `${part}: ${count(handled)} handled, ${count(duplicate)} had been, ${count(skipped)} not for it, ${count(parked)} parked, ${count(waiting)} put behind a parked key.`,
      );
    });

/** What was rebuilt, and what that showed. */
interface RebuiltProjection {
  readonly projection: string;
  readonly applied: number;
  readonly refused: number;
  readonly differed: Readonly<Record<string, number>>;
}

/** The projections that are meant. @throws where it does not say which. */
function wantedOf(
  { projections }: EventOperations,
  { part, projection, all }: { readonly part: string; readonly projection: string | undefined; readonly all: boolean },
): readonly string[] {
  const there = projections.join(', ') || 'it has none';
  if (all && projection !== undefined) throw new Error(`Expected a projection or --all; both came.`);
  if (all) return projections;
  if (projection === undefined) throw new Error(`Expected a projection of ${part} (${there}), or --all; nothing came.`);
  if (!projections.includes(projection))
    throw new Error(`Expected a projection of ${part} (${there}); ${projection} came.`);
  return [projection];
}

async function rebuildOne({ rebuild }: EventOperations, projection: string): Promise<RebuiltProjection> {
  const reading = showReading(`   rebuilding ${projection}`);
  const rebuilt = await rebuild(projection, ({ applied, behind }) => reading.update(applied, behind)).finally(
    reading.end,
  );
  return { projection, ...rebuilt };
}

const differing = ({ differed }: RebuiltProjection): number =>
  Object.values(differed).reduce((sum, rows) => sum + rows, 0);

function sayRebuilt(part: string, rebuilt: readonly RebuiltProjection[]): void {
  if (rebuilt.length === 0) return say(`${part} has no projection.`);
  for (const one of rebuilt) {
    const rows = differing(one);
    const found = rows === 0 ? 'no row differed' : `${count(rows)} rows DIFFERED and are right now`;
    say(`${part}, ${one.projection}: ${count(one.applied)} records folded, ${count(one.refused)} refused; ${found}.`);
    for (const line of table(Object.entries(one.differed).map(([name, differed]) => [`  ${name}`, count(differed)])))
      say(line);
  }
}

/** `hub events rebuild`. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'Build a copy of others’ facts anew from the first record, beside the live one, and swap when it has caught up. Tells how many rows of the live one differed; 0 is how it should be.',
    )
    .argument('<part>', SUBGRAPHS.join(', '))
    .argument('[projection]', 'its name')
    .option('--all', 'all projections of the part')
    .option('--json', 'print the result as JSON')
    .action(async (given: string, projection: string | undefined, { all, json }: Json & { readonly all?: true }) => {
      const part = requireSubgraph(given);
      const rebuilt = await withPart(await openEventsHub(), part, async (operations) => {
        const wanted = wantedOf(operations, { part, projection, all: all === true });
        await requireLog(operations.eventLog);
        const done: RebuiltProjection[] = [];
        for (const name of wanted) done.push(await rebuildOne(operations, name));
        return done;
      });
      if (json) return sayJson(rebuilt);
      sayRebuilt(part, rebuilt);
    });
