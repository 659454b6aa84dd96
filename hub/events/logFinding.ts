import { createLogger, openEventLog } from '@hub/chassis';
import type { EventLog } from '@hub/chassis';
import { eventTopics } from '@hub/schema';
import { isOnKafka } from '../databases.ts';
import { eventsOf } from '../events.ts';
import type { Finding } from '../finding.ts';
import { homeOf } from '../home.ts';
import { runningState } from '../running.ts';
import { openEventsHub } from './eventsHub.ts';

const subject = 'event log';
/** A group that nobody is in: topics are looked at, and nothing is read. */
const LOOKER = 'hub-doctor';

/** Topics that are missing or have other partitions than they should. */
async function misshapen(eventLog: EventLog): Promise<readonly string[]> {
  const faults = await Promise.all(
    eventTopics.map(async ({ topic, partitions }) => {
      const there = await eventLog.lag(LOOKER, [topic]).then(
        ({ length }) => length,
        () => 0,
      );
      return there === partitions ? [] : [`${topic} has ${there} partitions instead of ${partitions}`];
    }),
  );
  return faults.flat();
}

/** Looks at a log, and at its topics where a hub must have made them. */
async function findingOf(eventLog: EventLog, hasTopics: boolean): Promise<Finding> {
  const { description } = eventLog;
  if (!(await eventLog.isReachable()))
    return {
      subject,
      ok: false,
      found: `${description} does not answer`,
      advice: 'Events wait until it does; docs/runbooks/log-away.md says what to look at.',
    };
  const faults = hasTopics ? await misshapen(eventLog) : [];
  return {
    subject,
    ok: faults.length === 0,
    found: faults.length === 0 ? description : faults.join('; '),
    advice:
      faults.length === 0
        ? ''
        : 'A missing topic is made at the next start. One with other partitions must be moved out of the way: their number says where a key lies.',
  };
}

/** Opens the log of the running hub, or the one that the next start would use; null where that is yet to be made. */
async function openLog(): Promise<EventLog | null> {
  const [home, { env }] = [homeOf(process.env), process];
  if (runningState(home) !== null) return (await openEventsHub()).openLog();
  if (!isOnKafka(env)) return null;
  const { address } = eventsOf({ home, env, databases: { eventLog: null } });
  return openEventLog(address, { client: 'hub-command', log: createLogger({ name: 'hub', level: 'silent' }) });
}

/** What `hub doctor` says of the log of events. */
export async function logFinding(): Promise<Finding> {
  const eventLog = await openLog();
  if (eventLog === null)
    return { subject, ok: true, found: 'a log on PostgreSQL (no Kafka), which the start makes', advice: '' };
  try {
    return await findingOf(eventLog, runningState(homeOf(process.env)) !== null);
  } finally {
    await eventLog.close();
  }
}
