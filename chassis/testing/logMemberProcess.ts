import { z } from 'zod';
import { eventsConfigOf, eventsEnvShape } from '../events/eventsConfig.ts';
import { openEventLog } from '../events/openEventLog.ts';
import { invariant } from '../invariant.ts';
import { createLogger } from '../telemetry.ts';

/**
 * A member of a consumer group as a process of its own, for tests that kill it. It says each record that it has handled,
 * and holds on to the one whose text its second argument names, as a handler does that never ends.
 */
const [, , words = '[]', heldText = ''] = process.argv;
const [group = '', ...topics] = z.array(z.string()).parse(JSON.parse(words));
const env = z.object({ ...eventsEnvShape, HUB_MODE: z.enum(['demo', 'production']) }).parse(process.env);
const { address } = eventsConfigOf(env);
invariant(address !== null, 'the environment names a log');
const eventLog = await openEventLog(address, {
  client: 'member process',
  log: createLogger({ name: 'member', level: 'silent' }),
});
eventLog.consume({
  group,
  topics,
  from: 'beginning',
  lanesMax: 4,
  async handle({ value }) {
    const text = value?.toString() ?? '';
    process.send?.({ state: text === heldText ? 'holds' : 'handled', text });
    if (text === heldText) await new Promise(() => undefined);
  },
});
// It does not outlive the test that started it.
process.on('disconnect', () => process.exit());
