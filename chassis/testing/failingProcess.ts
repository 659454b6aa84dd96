import { FAIL_POINTS, createFailPoints, parseFailAt } from '../events/failPoint.ts';

/** Passes the steps that are its arguments, saying each beforehand, with the failure that its environment plans. */
const pass = createFailPoints(parseFailAt(process.env['FAIL_AT'] ?? ''));
const say = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(text, undefined, undefined, () => resolve());
  });
for (const step of process.argv.slice(2)) {
  await say(step);
  const point = FAIL_POINTS.find((known) => known === step);
  if (point !== undefined) pass(point);
}
await say('the end');
process.disconnect();
