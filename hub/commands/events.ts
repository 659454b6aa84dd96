import { Command } from 'commander';
import { lagCommand } from '../events/lagCommand.ts';
import { parkedCommand, retryCommand, skipCommand } from '../events/parkedCommand.ts';
import { rebuildCommand, replayCommand } from '../events/replayCommand.ts';
import { tailCommand } from '../events/tailCommand.ts';

/** `hub events …`: what is carried between the parts, and what to do where it does not arrive. */
export function eventsCommand(): Command {
  const events = new Command('events').description(
    'The events between the parts of the running hub: how far each part is, what waits for a person, what comes by, and building anew what was built from them.',
  );
  const commands = [lagCommand, parkedCommand, retryCommand, skipCommand, tailCommand, replayCommand, rebuildCommand];
  for (const command of commands) events.addCommand(command());
  return events;
}
