import { Command } from 'commander';
import { homeOf } from '../home.ts';
import { bold, green, red, say, sayJson, table } from '../output.ts';
import { requireRunning } from '../running.ts';
import { shown } from '../verify/shown.ts';
import { verifyHub } from '../verify/verifyHub.ts';

interface VerifyCommandOptions {
  readonly only?: string;
  readonly json?: true;
}

/** Most characters that a value which is as it should be takes; of one that is not, all is shown. */
const CELL_MAX = 60;

function cell(value: unknown, ok: boolean): string {
  const text = shown(value);
  return ok && text.length > CELL_MAX ? `${text.slice(0, CELL_MAX)}…` : text;
}

/** `hub verify`: the running hub against the city's figures, questions and traps. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      "Ask the running hub for the year-end page's figures (A01…), the ten questions (Q01…) and the traps in the numbers (T1…). Exit code 1 when one is not as it should be.",
    )
    .option('--only <ids>', 'such as A07,Q03 or T for all traps')
    .option('--json', 'print the result as JSON')
    .action(async ({ only, json }: VerifyCommandOptions) => {
      const home = homeOf(process.env);
      const { city, gatewayUrl, mode } = requireRunning(home);
      if (mode === 'production')
        throw new Error(
          'Expected the demo; in production the hub issues no tokens to ask with, and its figures are its own.',
        );
      const findings = await verifyHub({ home, city, gatewayUrl, only: only === undefined ? [] : only.split(',') });
      const failed = findings.filter(({ ok }) => !ok).length;
      if (failed > 0) process.exitCode = 1;
      if (json) return sayJson(findings);
      say(bold('expected → came'));
      for (const line of table(
        findings.map(({ id, ok, words, expected, actual }) => [
          id,
          ok ? green('✔') : red('✘'),
          words,
          `${cell(expected, ok)} → ${cell(actual, ok)}`,
        ]),
      ))
        say(line);
      say(
        failed === 0
          ? `All ${findings.length} are as they should be.`
          : `${failed} of ${findings.length} are not as they should be.`,
      );
    });
