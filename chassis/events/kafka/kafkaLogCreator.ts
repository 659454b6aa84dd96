import { createRequire } from 'node:module';
import { logLevel } from 'kafkajs';
import type { LogEntry, logCreator } from 'kafkajs';
import { z } from 'zod';
import type { Logger } from '../../telemetry.ts';

const require = createRequire(import.meta.url);
const protocolErrors = z.object({
  errorCodes: z.array(z.object({ type: z.string(), message: z.string(), retriable: z.boolean() })),
});

/** What a member of a group meets whenever another comes or goes; kafkajs joins again by itself. */
const GROUP_CHANGES = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'MEMBER_ID_REQUIRED',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/** The texts of errors after which kafkajs tries again; its log has the text of an error, and nothing else of it. */
const passingErrors: ReadonlySet<string> = new Set(
  protocolErrors
    .parse(require('kafkajs/src/protocol/error'))
    .errorCodes.filter(({ type, retriable }) => retriable || GROUP_CHANGES.has(type))
    .map(({ message }) => message),
);

/**
 * What is said whenever a broker is away or a group changes, again at each attempt. Whoever uses the log says once that
 * it is away.
 */
const PASSING =
  /^(?:Connection (?:error|timeout)|Failed to connect|Failed to send messages|Crash: KafkaJS|Restarting the consumer|The group is rebalancing|The coordinator is not aware of this member|Limiting retries for the idempotent producer|Response without match)/;

const isPassing = ({ log }: LogEntry): boolean =>
  PASSING.test(log.message) ||
  passingErrors.has(log.message) ||
  (typeof log['error'] === 'string' && passingErrors.has(log['error']));

/** What of an entry is logged; kafkajs adds whole requests and stacks. */
const FIELDS = ['groupId', 'topic', 'partition', 'offset', 'broker', 'error', 'retryCount', 'retryTime'] as const;

/** The level at which an entry of kafkajs is logged here: its `info` is what we call `debug`. */
function levelOf(entry: LogEntry): 'error' | 'warn' | 'debug' | 'trace' {
  if (entry.level === logLevel.DEBUG) return 'trace';
  if (entry.level === logLevel.INFO || isPassing(entry)) return 'debug';
  return entry.level === logLevel.WARN ? 'warn' : 'error';
}

/** Writes what kafkajs says into a log of ours, and errors that pass by themselves no louder than they are. */
export const kafkaLogCreator =
  (log: Logger): logCreator =>
  () =>
  (entry) => {
    const { namespace } = entry;
    const fields = FIELDS.filter((name) => entry.log[name] !== undefined).map(
      (name) => [name, entry.log[name]] as const,
    );
    log[levelOf(entry)]({ kafkajs: namespace, ...Object.fromEntries(fields) }, entry.log.message);
  };

/** The level that kafkajs is asked for: what would not be written is not made. */
export const kafkaLogLevel = (log: Logger): logLevel => (log.isLevelEnabled('trace') ? logLevel.DEBUG : logLevel.INFO);
