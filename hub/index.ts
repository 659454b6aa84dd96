import { Command } from 'commander';
import { clockCommand } from './commands/clock.ts';
import { databaseCommand } from './commands/database.ts';
import { doctorCommand } from './commands/doctor.ts';
import { partCommand, runCommand } from './commands/run.ts';
import { resetCommand } from './commands/reset.ts';
import { seedCommand } from './commands/seed.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { stopCommand } from './commands/stop.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyCommand } from './commands/verify.ts';
import { complain } from './output.ts';

/** Exit codes: 0 it is so, 1 a check failed, 2 it could not run. */
export const EXIT = Object.freeze({ ok: 0, failed: 1, cannot: 2 });

function program(): Command {
  const hub = new Command('hub')
    .description(
      "A GraphQL federation hub over a city's grassroots-governance data. State lives in HUB_HOME (default .hub).",
    )
    .showHelpAfterError('Run `hub --help`, or `hub <command> --help`.')
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.cannot;
      throw error;
    });
  for (const command of [
    startCommand,
    stopCommand,
    statusCommand,
    doctorCommand,
    resetCommand,
    seedCommand,
    verifyCommand,
    tokenCommand,
    clockCommand,
    databaseCommand,
    runCommand,
  ])
    hub.addCommand(command());
  // For the launcher itself: one part in this process, configured by its environment alone.
  hub.addCommand(partCommand(), { hidden: true });
  return hub;
}

const isCommanderExit = (error: unknown): boolean =>
  error instanceof Error && 'exitCode' in error && 'code' in error && String(error.code).startsWith('commander.');

/** Runs the command line. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (isCommanderExit(error)) return;
    complain(`hub: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT.cannot;
  }
}
