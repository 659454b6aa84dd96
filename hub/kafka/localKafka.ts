import { execFile } from 'node:child_process';
import { rm, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Logger } from '@hub/chassis';
import { freePort } from '../ports.ts';
import { isAlive } from '../running.ts';
import { startKafka } from './startKafka.ts';

/** Where clients look for a Kafka first; a taken port moves on. */
const WISHED_PORT = 9092;
const END_TIMEOUT_MS = 15_000;
const LOOK_MS = 50;

/** The Kafka of one hub. */
export interface LocalKafka {
  /** As KAFKA_BROKERS takes it. */
  readonly brokers: string;
  /** For people. */
  readonly description: string;
  readonly stop: () => Promise<void>;
}

const folderOf = (home: string): string => join(home, 'kafka');
const pidFile = (home: string): string => join(folderOf(home), 'broker.pid');

/** Whether a process is the broker of a folder, which stands on its command line; numbers of processes are used again. */
async function isBrokerOf(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const printed = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => null);
  return printed?.stdout.includes(join(folder, 'server.properties')) ?? false;
}

/** Ends the broker that a killed hub left behind, on systems that do not end a child with its parent. */
export async function endOrphanKafka(home: string): Promise<void> {
  const pid = Number(await readFile(pidFile(home), 'utf8').catch(() => '0'));
  if (!(pid > 0) || !(await isBrokerOf(pid, folderOf(home)))) return;
  process.kill(pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < END_TIMEOUT_MS; waitedMs += LOOK_MS) {
    if (!isAlive(pid)) return;
    await sleep(LOOK_MS);
  }
  process.kill(pid, 'SIGKILL');
}

/** Removes the records of a home's Kafka, which must not run; what it takes to start it quickly stays. */
export const dropKafkaRecords = (home: string): Promise<void> =>
  rm(join(folderOf(home), 'data'), { recursive: true, force: true });

/** Starts a Kafka for one hub, with its records in the hub's home. @throws where Java 17 or Maven is missing. */
export async function startLocalKafka(home: string, log: Logger): Promise<LocalKafka> {
  const directory = folderOf(home);
  await endOrphanKafka(home);
  const broker = await freePort(WISHED_PORT, new Set());
  const controller = await freePort(broker + 1, new Set());
  const kafka = await startKafka({
    directory,
    ports: { broker, controller },
    log: (line) => log.debug({ line }, 'kafka'),
  });
  await writeFile(pidFile(home), String(kafka.pid() ?? 0));
  return {
    brokers: kafka.brokers.join(','),
    description: `Apache Kafka at ${kafka.brokers.join(', ')} (process ${kafka.pid() ?? 0}), data in ${directory}`,
    async stop() {
      await kafka.stop();
      await rm(pidFile(home), { force: true });
    },
  };
}
