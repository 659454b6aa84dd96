import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What a process is given from outside: variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names whose values are never printed; the path of a file is no secret, whatever the file holds. */
const SECRET_NAME = /^(?!.*_FILE$).*(KEY|SECRET|PASSWORD|TOKEN|URL|JWKS)/i;
const KEY_BYTES_MIN = 32;

/** A configuration that cannot be used: every fault at once, one a line. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    const lines = faults.map((fault) => `  ${fault}`).join('\n');
    super(
      `The configuration cannot be used:\n${lines}\nCorrect what is named and start again; .env.example describes every variable.`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const isKeyText = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text) && bytes(text).length >= KEY_BYTES_MIN;

const isWholeNumber = (text: string): boolean => /^-?\d{1,15}$/.test(text);

/** A whole number in decimal digits. Coercion would read `0x50`, `1e3` and blanks as numbers too. */
export const wholeNumber = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .refine(
      (text) => isWholeNumber(text) && Number(text) >= least && Number(text) <= most,
      `expected a whole number from ${least} to ${most}`,
    )
    .transform(Number);

/** A TCP port; 0 lets the system choose. */
export const port: z.ZodType<number, string> = wholeNumber(0, 65_535);

/** Whether this is the demo or the real thing; what protects nobody runs in the demo only. */
export const hubMode = z
  .enum(['demo', 'production'])
  .default('demo')
  .describe('demo: invented data, demo tokens, loopback only. production: none of that.');

/** The address to listen on; `loopbackInDemo` holds the demo to this machine. */
export const host = z
  .string()
  .min(1)
  .default('127.0.0.1')
  .describe('Address to listen on; the demo refuses any other than loopback.');

/** How much is logged. */
export const logLevel = z
  .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  .default('info')
  .describe('How much is logged.');

/** One secret of at least 32 bytes, as base64url. */
export const secretKey = z
  .string()
  .refine(isKeyText, `expected at least ${KEY_BYTES_MIN} bytes as base64url`)
  .transform(bytes);

/** The name of a key, so that several may be valid at a time. */
export const keyId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/, 'expected at most 40 letters, digits, dashes and underscores');

const KEY_ENTRY = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9_-]+)$/;
const keyEntries = (text: string): readonly (readonly [string, string])[] =>
  text.split(',').map((entry) => {
    const [, id = '', key = ''] = KEY_ENTRY.exec(entry) ?? [];
    return [id, key];
  });

/** Keys by id, comma between; the first signs, each verifies. An id names one key, or rotation would fail unseen. */
export const keyRing = z
  .string()
  .refine(
    (text) => keyEntries(text).every(([, key]) => isKeyText(key)),
    `expected id:key, comma between, each key at least ${KEY_BYTES_MIN} bytes as base64url`,
  )
  .refine((text) => {
    const ids = keyEntries(text).map(([id]) => id);
    return ids.includes('') || new Set(ids).size === ids.length;
  }, 'expected another id for each key')
  .transform((text) => keyEntries(text).map(([id, key]) => ({ id, key: bytes(key) })));

/** Addresses that only this machine reaches. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Whether only this machine reaches a host, a name or an address, so that plain HTTP to it is seen by nobody else. */
export const isLoopback = (name: string): boolean => LOOPBACK.test(name.replaceAll(/^\[|\]$/g, ''));

/** Holds a shape with HUB_MODE and HOST to loopback while it is the demo, also when other variables are at fault. */
export const loopbackInDemo = <Shape extends z.ZodObject<{ HUB_MODE: typeof hubMode; HOST: typeof host }>>(
  shape: Shape,
): Shape =>
  shape.refine((env) => env['HUB_MODE'] === 'production' || isLoopback(env['HOST']), {
    path: ['HOST'],
    message: 'expected a loopback address in the demo, whose keys and tokens protect nobody (or HUB_MODE=production)',
    when: ({ value }) => isGiven(value, 'HUB_MODE') && isGiven(value, 'HOST'),
  });

const isGiven = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string';

/** The variables of a shape as they came, and what could not even be read. */
interface Given {
  readonly values: Environment;
  readonly faults: ReadonlyMap<string, string>;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null ? String(Reflect.get(error, 'code')) : 'unreadable';

/**
 * Gathers the variables. An empty one counts as not set, as in a copied `.env.example`. `NAME_FILE` gives the path of a
 * file that holds NAME: how secrets are handed over in production; NAME itself wins over it.
 */
function gather(env: Environment, names: readonly string[]): Given {
  const values: Record<string, string | undefined> = {};
  const faults = new Map<string, string>();
  for (const name of names) {
    values[name] = env[name] || undefined;
    const file = env[`${name}_FILE`];
    if (values[name] !== undefined || !file) continue;
    try {
      values[name] = readFileSync(file, 'utf8').trim() || undefined;
      if (values[name] === undefined)
        faults.set(name, `${name}_FILE: expected the path of a file with a value in it; an empty file came`);
    } catch (error) {
      faults.set(name, `${name}_FILE: expected the path of a readable file; ${codeOf(error)} came of it`);
    }
  }
  return { values, faults };
}

/** What zod says it expected, without its opening words. */
function expectation(message: string): string {
  const words = message.replace(/^Invalid (?!input|option)/, 'expected a valid ');
  const start = words.search(/\bexpect(?:ed|s)\b/);
  return start === -1 ? words : words.slice(start).replace(/, received .*$/, '');
}

/** Shorter than this is no secret, and may well be a word of the message. */
const SECRET_CHARS_MIN = 4;

function faultOf(name: string, message: string, value: string | undefined): string {
  const isSecret = SECRET_NAME.test(name);
  const isEchoed = isSecret && value !== undefined && value.length >= SECRET_CHARS_MIN && message.includes(value);
  const expected = isEchoed ? 'expected another value' : expectation(message);
  if (value === undefined) return `${name}: ${expected}; nothing came. Set it${isSecret ? `, or ${name}_FILE` : ''}.`;
  return `${name}: ${expected}; ${isSecret ? 'something else' : JSON.stringify(value)} came. Correct it.`;
}

function deepFreeze<T>(value: T): T {
  // Bytes cannot be frozen.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** Reads a part's configuration from its environment, once. @throws ConfigError naming every fault. */
export function readConfig<Shape extends z.ZodObject>(shape: Shape, env: Environment): Readonly<z.output<Shape>> {
  const { values, faults } = gather(env, Object.keys(shape.shape));
  const parsed = shape.safeParse(values);
  if (parsed.success && faults.size === 0) return deepFreeze(parsed.data);
  const issues = parsed.error?.issues ?? [];
  const others = issues.flatMap(({ path: [first], message }) => {
    const name = String(first ?? 'the environment');
    return faults.has(name) ? [] : [faultOf(name, message, values[name])];
  });
  throw new ConfigError([...faults.values(), ...others]);
}

/** A variable as documentation shows it. */
export interface ConfigVariable {
  readonly name: string;
  readonly description: string;
  /** As one would write it; null where there is none to write, such as a secret's or a path of this machine. */
  readonly default: string | null;
  readonly secret: boolean;
  /** Whether nothing runs without it. */
  readonly required: boolean;
}

/** A description may stand on the shape itself or under its default. */
function descriptionOf(field: unknown): string {
  if (!(field instanceof z.ZodType)) return '';
  if (field.description !== undefined) return field.description;
  return field instanceof z.ZodDefault || field instanceof z.ZodOptional ? descriptionOf(field.unwrap()) : '';
}

/** A value as one would write it into a variable. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return path.isAbsolute(value) ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

function variableOf(name: string, field: unknown): ConfigVariable {
  const parsed = field instanceof z.ZodType ? field.safeParse(undefined) : { success: false, data: undefined };
  const secret = SECRET_NAME.test(name);
  return {
    name,
    description: descriptionOf(field),
    default: secret ? null : textOf(parsed.data),
    secret,
    required: !parsed.success,
  };
}

/** The variables of a shape, from the shape itself, so that no list of them can go stale. */
export const describeConfig = (shape: z.ZodObject): readonly ConfigVariable[] =>
  Object.entries(shape.shape).map(([name, field]) => variableOf(name, field));

/** One part's variables under its title. */
export interface ConfigSection {
  readonly title: string;
  readonly shape: z.ZodObject;
}

function linesOf(variable: ConfigVariable): readonly string[] {
  const { name, description, secret, required } = variable;
  const notes = [
    ...description.split('\n'),
    required ? 'Required.' : '',
    secret ? `${name}_FILE may name a file that holds it; it is never printed.` : '',
  ];
  const value = variable.default ?? '';
  const written = /^[\w.,:/@+-]*$/.test(value) ? value : JSON.stringify(value);
  return [...notes.filter((note) => note !== '').map((note) => `# ${note}`), `${name}=${written}`, ''];
}

/** The text of `.env.example`: defaults stand as they are; what stays empty counts as not set. */
export const envExample = (sections: readonly ConfigSection[]): string =>
  sections
    .map(({ title, shape }) => [`## ${title}`, '', ...describeConfig(shape).flatMap(linesOf)].join('\n'))
    .join('\n');
