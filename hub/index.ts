import { Command } from 'commander';
import { complain } from './output.ts';

/** Exit codes: 0 it is so, 1 a check failed, 2 it could not run. */
export const EXIT = Object.freeze({ ok: 0, failed: 1, cannot: 2 });

/**
 * Every command and how it is loaded: asking whether the hub runs need not load the whole hub. The last one is for
 * the launcher itself, one part in this process, configured by its environment alone.
 */
const COMMANDS = Object.freeze({
  start: async () => (await import('./commands/start.ts')).startCommand,
  stop: async () => (await import('./commands/stop.ts')).stopCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  reset: async () => (await import('./commands/reset.ts')).resetCommand,
  seed: async () => (await import('./commands/seed.ts')).seedCommand,
  events: async () => (await import('./commands/events.ts')).eventsCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  clock: async () => (await import('./commands/clock.ts')).clockCommand,
  database: async () => (await import('./commands/database.ts')).databaseCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  part: async () => (await import('./commands/run.ts')).partCommand,
});
type CommandName = keyof typeof COMMANDS;
const HIDDEN: CommandName = 'part';

const isCommandName = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(COMMANDS, word);

async function program(asked: string | undefined): Promise<Command> {
  const hub = new Command('hub')
    .description(
      "A GraphQL federation hub over a city's grassroots-governance data. State lives in HUB_HOME (default .hub).",
    )
    .showHelpAfterError('Run `hub --help`, or `hub <command> --help`.')
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.cannot;
      throw new SaidAlready(error.message);
    });
  const names = isCommandName(asked) ? [asked] : Object.keys(COMMANDS).filter(isCommandName);
  for (const name of names) {
    const command = (await COMMANDS[name]())();
    hub.addCommand(command, { hidden: name === HIDDEN });
    // It came ready made, so what it does with a wrong option is told to it here; some have commands of their own.
    for (const one of [command, ...command.commands]) one.copyInheritedSettings(hub);
  }
  return hub;
}

/** The end of a command line that commander has answered itself: help, a version, a wrong option. */
class SaidAlready extends Error {}

/** A reader that has seen enough, such as `head`, closes its end: that is no failure of the command, nor of a running hub. */
function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

/** An empty variable counts as not set, as it comes from a copied `.env.example`. */
function forgetEmptyVariables(): void {
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
}

/** Runs the command line. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    allowClosedPipes();
    forgetEmptyVariables();
    await (await program(argv[2])).parseAsync(argv);
  } catch (error) {
    if (error instanceof SaidAlready) return;
    complain(`hub: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT.cannot;
  }
}
