import type { Kysely } from 'kysely';
import type { DomainTime } from '../domainTime.ts';
import type { EventShape } from '../events/outbox.ts';
import type { Principal } from '../identity.ts';
import type { RowScope } from '../postgres/scope.ts';

/** What every command's input holds. */
export interface CommandInput {
  /** Chosen by the client, 1 to 100 characters: the same command under the same key has its effect once. */
  readonly idempotencyKey: string;
}

/**
 * How a command ended, as the graph's union has it: a kind that ends in `Payload` is committed and remembered, any other
 * is a refusal, of which nothing stays. It is kept as JSON, so a payload names by id what was changed, and no more.
 */
export interface Outcome {
  readonly kind: string;
}

/** What happened to a thing, to be told to others. */
export interface Happened<Data> {
  /** The id of the thing, whose row is locked or new in this transaction. */
  readonly key: string;
  /** When it happened, RFC 3339; now where nothing was offline. */
  readonly occurredAt?: string;
  readonly data: Data;
}

/** What a command acts with: one write transaction, under the rows of whoever asks. */
export interface CommandCall<Tables, Memory> {
  readonly db: Kysely<Tables>;
  /** What the subgraph keeps between requests. */
  readonly memory: Memory;
  readonly principal: Principal;
  /** The rows that row security gives the caller. */
  readonly scope: RowScope;
  /** The caller's roles; a partner's relation is one, too: `partner:<relation>`. */
  readonly roles: readonly string[];
  /** Who acts, so that two can be told apart: the person's pseudonym here, or the program where it acts for nobody. */
  readonly actor: string;
  readonly time: DomainTime;
  /** Writes an event to the outbox, in the same transaction, as known now. */
  readonly record: <Data>(shape: EventShape<Data>, event: Happened<Data>) => Promise<void>;
}

/** One command of a subgraph: it loads and locks, lets the domain decide, saves, and records what happened. */
export type Command<Tables, Memory, Input extends CommandInput, Result extends Outcome> = (
  input: Input,
  call: CommandCall<Tables, Memory>,
) => Promise<Result>;

/** Runs commands of one request, by the names of their mutations. */
export type RunCommand<Tables, Memory> = <Input extends CommandInput, Result extends Outcome>(
  name: string,
  command: Command<Tables, Memory, Input, Result>,
  input: Input,
) => Promise<Result>;

/** The roles that may use each command; who has none of them is refused, and so is everybody where a command is missing. */
export type CommandRoles = Readonly<Record<string, readonly string[]>>;

/** A caller's roles, with the relation of a partner among them. */
export const rolesOf = ({ roles, scope }: Principal): readonly string[] =>
  scope.kind === 'partner' ? [...roles, `partner:${scope.relation}`] : roles;
