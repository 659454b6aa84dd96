import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { failure } from '../errors.ts';
import { rowsOf } from '../rowsOf.ts';
import type { CommandInput, Outcome } from './command.ts';

/** A command as it is told from others: what is asked, by whom, and under which key. */
export interface AskedCommand {
  readonly name: string;
  /** The program that chose the key. */
  readonly client: string;
  /** Who acts: another person's command is another one, whatever it says. */
  readonly actor: string;
  readonly input: CommandInput;
}

const KEY_LENGTH_MAX = 100;

/** Refuses a key that could not be kept. @throws BAD_USER_INPUT */
export function checkKey({ idempotencyKey: { length } }: CommandInput): void {
  if (length < 1 || length > KEY_LENGTH_MAX)
    throw failure(
      'BAD_USER_INPUT',
      `\`idempotencyKey\` expects 1 to ${KEY_LENGTH_MAX} characters; ${length} came. Use a new UUID for each command.`,
    );
}

/** Inputs come with their fields in the schema's order, so the same one has the same text. */
const digestOf = ({ actor, input }: AskedCommand): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([actor, input]))
    .digest();

/**
 * Takes a command's key for this transaction, waiting for another that has it.
 * @returns what was answered under the key; null where it is new.
 * @throws IDEMPOTENCY_KEY_REUSED where it was used for another command.
 */
export async function findResult<Result extends Outcome>(
  db: QueryExecutorProvider,
  asked: AskedCommand,
): Promise<Result | null> {
  const [known] = await rowsOf(
    db,
    sql<{ answer: Result; isSame: boolean }>`
      select answer, command = ${asked.name} and body_sha256 = ${digestOf(asked)} as "isSame"
      from hub.take_command_key(${asked.input.idempotencyKey})`,
  );
  if (known === undefined) return null;
  if (!known.isSame) throw failure('IDEMPOTENCY_KEY_REUSED');
  return known.answer;
}

/** Keeps what a command answers, in the transaction of its change. */
export async function keepResult(db: QueryExecutorProvider, asked: AskedCommand, answer: Outcome): Promise<void> {
  const { name, client, input } = asked;
  await sql`insert into hub.command_results (client, idempotency_key, command, body_sha256, answer)
    values (${client}, ${input.idempotencyKey}, ${name}, ${digestOf(asked)}, ${JSON.stringify(answer)})`.execute(db);
}
