import { runPart } from '../runPart.ts';
import { createLogger } from '../telemetry.ts';

/** A process of one part, for the test of runPart; what is wrong with the part is its first argument. */
const [, , fault] = process.argv;
const log = createLogger({ name: 'toy', level: 'info' });
const turning = setInterval(() => undefined, 1_000);

const part = {
  name: 'toy',
  url: () => 'http://toy.invalid',
  async start() {
    if (fault === 'does not start') throw new Error('the part does not start');
  },
  async stop() {
    if (fault === 'does not stop') await new Promise(() => undefined);
    clearInterval(turning);
    log.info('the part has drained');
  },
};
await runPart(part, log, { stopTimeoutMs: 200 });
