import { instantAt } from './time.ts';

/** A dated step of an event, a ticket or a case. */
export interface Step {
  readonly to: string;
  readonly command: string;
  readonly at: number;
  readonly by: string;
  /** When the hub heard of it, where that was later. */
  readonly receivedAt?: number;
}

/** A history as the import doors take it: JSON, oldest first. Everything in it is plain text without quotes. */
export function historyJson(steps: readonly Step[]): string {
  let json = '';
  for (const { to, command, at, by, receivedAt } of steps) {
    const heard = receivedAt === undefined ? '' : `"receivedAt":"${instantAt(receivedAt)}",`;
    json += `${json === '' ? '[' : ','}{"to":"${to}","command":"${command}","at":"${instantAt(at)}",${heard}"by":"${by}"}`;
  }
  return `${json === '' ? '[' : json}]`;
}

/** The steps that had happened by a minute: what comes later is not known yet. */
export function stepsUntil(steps: readonly Step[], end: number): readonly Step[] {
  if (steps.every(({ at }) => at <= end)) return steps;
  const known = steps.filter(({ at }) => at <= end);
  return known.length > 0 ? known : steps.slice(0, 1);
}

/** A PostgreSQL list of plain texts. */
export const listText = (items: readonly string[]): string => `{${items.map((item) => `"${item}"`).join(',')}}`;
