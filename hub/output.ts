import { isatty } from 'node:tty';

/** Everything that the command line says goes through here: text for people, JSON for programs, progress on a terminal only. */

const isTerminal = (): boolean => isatty(process.stderr.fd);
const hasColour = (): boolean => isatty(process.stdout.fd) && process.env['NO_COLOR'] === undefined;

const painted =
  (code: number) =>
  (text: string): string =>
    hasColour() ? `\u001B[${code}m${text}\u001B[0m` : text;
export const bold = painted(1);
export const dim = painted(2);
export const green = painted(32);
export const red = painted(31);

/** One line for people, or for whoever reads the command's result. */
export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** A complaint: what was expected, what came, what to do. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** The result for a program. */
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

/** How wide a text stands in a terminal: Chinese characters take two columns. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character)
        ? 2
        : 1),
    0,
  );

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows as aligned columns. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : padded(cell, widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A running figure on one line of a terminal; silent everywhere else. */
export interface Progress {
  update(done: number): void;
  end(): void;
}

const UPDATE_MS = 100;

/** Shows how far a long work is: rows (or what else it is counted in), how many a second and the time that is left. */
export function createProgress(label: string, total: number, unit = 'rows'): Progress {
  if (!isTerminal()) return { update: () => undefined, end: () => undefined };
  const startedAt = performance.now();
  let shownAt = 0;
  return {
    update(done) {
      const now = performance.now();
      if (now - shownAt < UPDATE_MS) return;
      shownAt = now;
      const seconds = (now - startedAt) / 1000;
      const rate = done / Math.max(seconds, 0.001);
      const percent = Math.min(100, Math.floor((done / Math.max(total, 1)) * 100));
      const left = rate > 0 ? Math.max(0, Math.ceil((total - done) / rate)) : 0;
      process.stderr.write(
        `\r\u001B[K${label}  ${String(percent).padStart(3)} %  ${done.toLocaleString('en')} ${unit}  ${Math.round(rate).toLocaleString('en')} ${unit}/s  ${left} s left`,
      );
    },
    end: () => void process.stderr.write('\r\u001B[K'),
  };
}
