/**
 * Keeps a process of the tests on this machine: loaded before anything else (`node --import`), it refuses every
 * connection and every question for a name that leaves loopback, and writes the attempt down where the run's reporter
 * finds it. A refusal alone would not do: what reports home does so quietly, and swallows its errors.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';

const LOOPBACK = /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3})$/i;
const INSTALLED = Symbol.for('hub.test.loopbackOnly');
/** Frames that tell where an attempt came from, without drowning the report. */
const FRAMES = 8;

const isLoopback = (host) => host === undefined || host === null || host === '' || LOOPBACK.test(String(host));
const recordIn = (home) => join(home, 'outside.log');

/** Every attempt of this run to leave the machine, from all its processes. */
export function attemptsOutside(home = process.env.HUB_TEST_HOME) {
  if (home === undefined || !existsSync(recordIn(home))) return [];
  return readFileSync(recordIn(home), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Writes an attempt down. @returns the error that its caller gets instead of a connection. */
function refused(attempt) {
  const error = Object.assign(
    new Error(`Tests stay on this machine: expected a loopback address; ${attempt} came. Use a server of the test.`),
    { code: 'ENETUNREACH' },
  );
  const home = process.env.HUB_TEST_HOME;
  if (home !== undefined) {
    const from = (error.stack ?? '')
      .split('\n')
      .slice(2, 2 + FRAMES)
      .map((frame) => frame.trim());
    appendFileSync(recordIn(home), `${JSON.stringify({ attempt, process: process.argv.slice(1).join(' '), from })}\n`);
  }
  return error;
}

/** Host and port of any of the ways in which `connect` may be called; null for a socket in the file system. */
function targetOf(words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  if (typeof first === 'object' && first !== null) return first.path ? null : { host: first.host, port: first.port };
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return { host: typeof second === 'string' ? second : undefined, port: first };
}

function guardSockets() {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function connectOnLoopback(...words) {
    const target = targetOf(words);
    if (target === null || isLoopback(target.host)) return connect.apply(this, words);
    const error = refused(`a connection to ${target.host}:${target.port}`);
    process.nextTick(() => this.destroy(error));
    return this;
  };
  const send = dgram.Socket.prototype.send;
  dgram.Socket.prototype.send = function sendOnLoopback(...words) {
    const host = words.findLast((word) => typeof word === 'string');
    if (words.length < 3 || isLoopback(host)) return send.apply(this, words);
    throw refused(`a datagram to ${host}`);
  };
}

/** The functions of `dns` that ask somebody for a name; `lookup` may also answer from the machine itself. */
const ASKING = /^(?:lookup|resolve|reverse)/;

function guardNames(names, answersByPromise) {
  for (const [key, ask] of Object.entries(names)) {
    if (!ASKING.test(key) || typeof ask !== 'function') continue;
    names[key] = (name, ...rest) => {
      if (isLoopback(name) || (key === 'lookup' && net.isIP(String(name)) !== 0)) return ask(name, ...rest);
      const error = refused(`the name ${name}`);
      if (answersByPromise) return Promise.reject(error);
      process.nextTick(() => rest.at(-1)(error));
      return undefined;
    };
  }
}

if (!net[INSTALLED]) {
  Object.defineProperty(net, INSTALLED, { value: true });
  guardSockets();
  guardNames(dns, false);
  guardNames(dns.promises, true);
  syncBuiltinESMExports();
}
