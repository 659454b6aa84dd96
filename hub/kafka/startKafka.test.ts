import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectJava, javaProgram } from './classPath.ts';
import { serverProperties } from './serverProperties.ts';
import { startKafka } from './startKafka.ts';
import type { RunningKafka } from './startKafka.ts';

let directory: string;
let kafka: RunningKafka;
const said: string[] = [];

/** Whether something takes connections on a port of this machine. */
async function isServed(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hub-kafka-'));
  kafka = await startKafka({ directory, log: (line) => said.push(line) });
}, 120_000);

afterAll(async () => {
  await kafka?.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('a Kafka on this machine', () => {
  test('serves on the loopback interface, and is found by its folder among the processes', async () => {
    const { broker, controller } = kafka.ports;
    expect(kafka.brokers).toEqual([`127.0.0.1:${broker}`]);
    expect(await Promise.all([isServed(broker), isServed(controller)])).toEqual([true, true]);
    const command = execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(kafka.pid())], { encoding: 'utf8' });
    expect(command).toContain(join(directory, 'server.properties'));
    expect(said.some((line) => line.includes('Kafka Server started'))).toBe(true);
  });

  test('starts again on the same ports and data after it was killed', async () => {
    const cluster = (): string =>
      readFileSync(join(directory, 'data', 'meta.properties'), 'utf8').match(/cluster.id=.+/)?.[0] ?? '';
    const [before, pid, { broker }] = [cluster(), kafka.pid(), kafka.ports];
    await kafka.kill();
    await kafka.kill();
    expect([kafka.pid(), await isServed(broker)]).toEqual([null, false]);
    await kafka.restart();
    expect([cluster(), await isServed(broker)]).toEqual([before, true]);
    expect(before).toMatch(/^cluster.id=[\w-]{22}$/);
    expect(kafka.pid()).not.toBe(pid);
  }, 60_000);

  test('writes nothing outside its folder but the list of its jars', () => {
    expect(readdirSync(directory).toSorted()).toEqual(['data', 'server.properties']);
    expect(statSync(join(directory, 'data')).isDirectory()).toBe(true);
  });

  test('ends with whoever started it, however that one ends', async () => {
    const other = mkdtempSync(join(tmpdir(), 'hub-kafka-'));
    const start = `const { startKafka } = await import(${JSON.stringify(new URL('startKafka.ts', import.meta.url).href)});
      console.log((await startKafka({ directory: ${JSON.stringify(other)} })).ports.broker);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', start], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: Buffer[] = await once(parent.stdout, 'data');
    const port = Number(String(line));
    expect(await isServed(port)).toBe(true);
    parent.kill('SIGKILL');
    while (await isServed(port)) await sleep(20);
    rmSync(other, { recursive: true, force: true });
  }, 60_000);

  test('stops in order, and does not run twice on one port', async () => {
    const other = mkdtempSync(join(tmpdir(), 'hub-kafka-'));
    await expect(startKafka({ directory: other, ports: kafka.ports })).rejects.toThrow(
      /did not start[^]*(already in use|BindException)/,
    );
    rmSync(other, { recursive: true });
    await Promise.all([kafka.stop(), kafka.stop()]);
    expect(kafka.pid()).toBeNull();
    expect(existsSync(join(directory, 'data', '.kafka_cleanshutdown'))).toBe(true);
  }, 60_000);
});

describe('what a Kafka needs', () => {
  test('is named where it is missing', async () => {
    expect(javaProgram({})).toBe('java');
    expect(javaProgram({ JAVA_HOME: '/opt/java' })).toBe('/opt/java/bin/java');
    await expect(expectJava('/nowhere/java')).rejects.toThrow(
      'needs Java 17 or newer; /nowhere/java cannot be run. Install it (Debian: openjdk-17-jre-headless)',
    );
  });

  test('is said in its settings: no topic by accident, nothing beyond this machine', () => {
    const lines = serverProperties('/folder', { broker: 9092, controller: 9093 }).split('\n');
    expect(lines).toContain('auto.create.topics.enable=false');
    expect(lines).toContain('listeners=PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093');
    expect(lines).toContain('log.dirs=/folder/data');
  });
});
