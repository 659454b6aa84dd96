import type { Deadline } from '../deadline.ts';
import type { DomainTime } from '../domainTime.ts';
import { failure } from '../errors.ts';
import type { PassPoint } from '../events/failPoint.ts';
import { recordEvent } from '../events/outbox.ts';
import type { Principal } from '../identity.ts';
import type { RowScope } from '../postgres/scope.ts';
import { openTransaction } from '../postgres/transaction.ts';
import type { Database, Transaction } from '../postgres/transaction.ts';
import { rolesOf } from './command.ts';
import type { Command, CommandCall, CommandInput, CommandRoles, Outcome, RunCommand } from './command.ts';
import { checkKey, findResult, keepResult } from './commandResults.ts';
import type { AskedCommand } from './commandResults.ts';

/** What the commands of one request are run with. */
export interface CommandRunnerOptions<Memory> {
  readonly database: Database;
  readonly commandRoles: CommandRoles;
  readonly memory: Memory;
  readonly principal: Principal;
  readonly person: string | null;
  /** The rows of the caller. */
  readonly scope: RowScope;
  readonly time: DomainTime;
  readonly deadline: Deadline;
  readonly onStatement: () => void;
  /** W3C trace context that the events go on with. */
  readonly traceparent: string | null;
  readonly passPoint: PassPoint;
}

/** Times that a command is begun where others are in its way. */
const ATTEMPTS_MAX = 3;

/** PostgreSQL ended one of several transactions that stood in each other's way; begun again, it goes through. */
const isCollision = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && /^40(001|P01)$/.test(String(Reflect.get(error, 'code')));

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isCollision(error)) throw error;
    }
}

const isPayload = ({ kind }: Outcome): boolean => kind.endsWith('Payload');

/** The runner as it works inside: a command with what tells it from others. */
interface Asked<Tables, Memory, Input extends CommandInput, Result extends Outcome> extends AskedCommand {
  readonly input: Input;
  readonly command: Command<Tables, Memory, Input, Result>;
}

/**
 * Makes the runner of one request's commands. Each has a write transaction of its own, which is over before the runner
 * returns: whatever the answer reads of the change, it reads of what is committed.
 */
export function createCommandRunner<Tables, Memory>(options: CommandRunnerOptions<Memory>): RunCommand<Tables, Memory> {
  const { database, commandRoles, memory, principal, time, deadline, onStatement, traceparent, passPoint } = options;
  const { client } = principal;
  const roles = rolesOf(principal);
  const actor = options.person ?? `client ${client}`;
  const scope = { ...options.scope, client };

  const callIn = ({ db }: Transaction<Tables>): CommandCall<Tables, Memory> => ({
    db,
    memory,
    principal,
    scope,
    roles,
    actor,
    time,
    async record(shape, { occurredAt = time.now, ...event }) {
      await recordEvent(db, shape, { ...event, occurredAt, knownAt: time.now, traceparent });
    },
  });

  /** Decides in one transaction. @returns the outcome, and whether it is new. */
  async function decide<Input extends CommandInput, Result extends Outcome>(
    asked: Asked<Tables, Memory, Input, Result>,
  ): Promise<{ readonly outcome: Result; readonly isNew: boolean }> {
    const transaction = openTransaction<Tables>(database, { scope, deadline, mode: 'write', onStatement });
    let isNew = false;
    try {
      const known = await findResult<Result>(transaction.db, asked);
      const outcome = known ?? (await asked.command(asked.input, callIn(transaction)));
      isNew = known === null && isPayload(outcome);
      if (isNew) await keepResult(transaction.db, asked, outcome);
      return { outcome, isNew };
    } catch (error) {
      isNew = false;
      throw error;
    } finally {
      await transaction.end(isNew ? 'commit' : 'rollback');
    }
  }

  return async (name, command, input) => {
    if (!commandRoles[name]?.some((role) => roles.includes(role))) throw failure('FORBIDDEN');
    checkKey(input);
    const { outcome, isNew } = await retried(() => decide({ name, client, actor, input, command }));
    if (isNew) passPoint('committed');
    return outcome;
  };
}
