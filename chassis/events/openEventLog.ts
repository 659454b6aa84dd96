import type { Logger } from '../telemetry.ts';
import type { LogAddress } from './eventsConfig.ts';
import type { EventLog } from './log.ts';

/** Who uses the log, as it knows its clients. */
interface LogClient {
  readonly client: string;
  readonly log: Logger;
}

/** Opens the log of an address; an adapter is loaded only where it is used. It connects when it is first needed. */
export async function openEventLog(address: LogAddress, { client, log }: LogClient): Promise<EventLog> {
  if (address.kind === 'kafka') {
    const { createKafkaLog } = await import('./kafka/kafkaLog.ts');
    return createKafkaLog({ ...address, clientId: client, log });
  }
  const { createPglog } = await import('./pglog/pglog.ts');
  return createPglog({ ...address, name: client, log });
}
