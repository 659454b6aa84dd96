import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { inProject, readProjectFile } from './project.ts';

/** The rules of the linter that are budgets: a number that code stays under. */
export const BUDGETS = Object.freeze([
  'complexity',
  'max-depth',
  'max-lines',
  'max-lines-per-function',
  'max-params',
] as const);

const exception = z.object({
  file: z.string(),
  rule: z.enum([...BUDGETS, 'domain-words', 'test-case-lines']),
  /** What was measured, greatest first: one number for each place in the file that is over. */
  found: z.array(z.number().int().positive()).min(1),
  reason: z.string().min(20),
});

/** Files that are over a budget, how much exactly, and why that is better than being under it. */
export const exceptions = z.array(exception).parse(JSON.parse(readProjectFile('test/architecture/exceptions.json')));

/** What is over, and by how much. */
export interface Over {
  readonly file: string;
  readonly found: readonly number[];
}

/** The recorded exceptions to one rule, in the order of their files. */
export const exceptionsTo = (rule: z.infer<typeof exception>['rule']): readonly Over[] =>
  exceptions
    .filter((record) => record.rule === rule)
    .map(({ file, found }) => ({ file, found }))
    .toSorted((left, right) => (left.file < right.file ? -1 : 1));

const override = z.object({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) });
const lintConfig = z.object({ rules: z.record(z.string(), z.unknown()), overrides: z.array(override) });

/** The linter's own configuration. */
export const readLintConfig = (): z.infer<typeof lintConfig> =>
  lintConfig.parse(JSON.parse(readProjectFile('.oxlintrc.json')));

const isBudget = (rule: string): boolean => BUDGETS.some((budget) => budget === rule);

const report = z.object({
  diagnostics: z.array(z.object({ message: z.string(), code: z.string(), filename: z.string() })),
});

/** Runs the linter with the budgets alone and without any exception. @returns what is over, by rule. */
export async function measureBudgets(): Promise<ReadonlyMap<string, readonly Over[]>> {
  const { rules, overrides } = readLintConfig();
  const onlyBudgets = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(given).filter(([rule, setting]) => isBudget(rule) && setting !== 'off'));
  const folder = await mkdtemp(join(tmpdir(), 'hub-budgets-'));
  const config = join(folder, 'budgets.json');
  const settings = overrides.map(({ files, rules: own }) => ({ files, rules: onlyBudgets(own) }));
  await writeFile(
    config,
    JSON.stringify({ categories: { correctness: 'off' }, rules: onlyBudgets(rules), overrides: settings }),
  );
  try {
    const words = ['-c', config, '-f', 'json', '--ignore-pattern', 'subgraphs/*/generated/'];
    const run = promisify(execFile)(inProject('node_modules/.bin/oxlint'), words, { cwd: inProject('.') });
    // It exits with 1 when something is over, and says what in either case.
    const { stdout } = await run.catch((error: unknown) => z.object({ stdout: z.string() }).parse(error));
    return byRule(report.parse(JSON.parse(stdout)).diagnostics);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function byRule(
  diagnostics: readonly { readonly message: string; readonly code: string; readonly filename: string }[],
): ReadonlyMap<string, readonly Over[]> {
  const found = new Map<string, Map<string, number[]>>();
  for (const { message, code, filename } of diagnostics) {
    const rule = /\((.+)\)/.exec(code)?.[1] ?? code;
    const value = Number(/(?:complexity of |\()(\d+)/.exec(message)?.[1]);
    const files = found.get(rule) ?? new Map<string, number[]>();
    files.set(
      filename,
      [...(files.get(filename) ?? []), value].toSorted((left, right) => right - left),
    );
    found.set(rule, files);
  }
  return new Map(
    [...found].map(([rule, files]) => [
      rule,
      [...files]
        .map(([file, values]) => ({ file, found: values }))
        .toSorted((left, right) => (left.file < right.file ? -1 : 1)),
    ]),
  );
}
