import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Names whose values are never printed. */
const SECRET_NAME = /KEY|SECRET|PASSWORD|TOKEN|URL|JWKS/;
const KEY_BYTES_MIN = 32;

/** A configuration that cannot be used: every fault at once. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nSet the variables named and start again; .env.example describes them all.`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const isKeyText = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text) && bytes(text).length >= KEY_BYTES_MIN;

export const port = z.coerce.number().int().min(0).max(65_535);
export const hubMode = z.enum(['demo', 'production']).default('demo').describe('demo: invented data, demo tokens, loopback only. production: none of that.');
export const host = z.string().default('127.0.0.1').describe('Address to listen on; the demo refuses any other than loopback.');
export const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is logged.');

/** One secret of at least 32 bytes, as base64url. */
export const secretKey = z.string().refine(isKeyText, `expected at least ${KEY_BYTES_MIN} bytes as base64url`).transform(bytes);

const KEY_ENTRY = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9_-]+)$/;

/** Keys by id, comma between; the first signs, each verifies. */
export const keyRing = z
  .string()
  .refine((text) => text.split(',').every((entry) => isKeyText(KEY_ENTRY.exec(entry)?.[2] ?? '')), `expected id:key, comma between, each key at least ${KEY_BYTES_MIN} bytes as base64url`)
  .transform((text) =>
    text.split(',').map((entry) => {
      const [, id = '', key = ''] = KEY_ENTRY.exec(entry) ?? [];
      return { id, key: bytes(key) };
    }),
  );

/** `NAME_FILE` gives the path of a file that holds NAME: how secrets are handed over in production. */
function withFiles(env: Readonly<Record<string, string | undefined>>, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(
    names.map((name) => {
      const file = env[`${name}_FILE`];
      return [name, env[name] ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim())];
    }),
  );
}

const shownValue = (name: string, value: string | undefined): string => {
  if (value === undefined) return 'nothing came';
  return SECRET_NAME.test(name) ? 'another value came' : `${JSON.stringify(value)} came`;
};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/** Reads a part's configuration from its environment, once. @throws ConfigError naming every fault. */
export function readConfig<Shape extends z.ZodObject>(shape: Shape, env: Readonly<Record<string, string | undefined>>): Readonly<z.output<Shape>> {
  const given = withFiles(env, Object.keys(shape.shape));
  const parsed = shape.safeParse(given);
  if (parsed.success) return deepFreeze(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0] ?? 'the environment');
      return `${name}: ${message}; ${shownValue(name, given[name])}`;
    }),
  );
}

/** One part's variables as lines of `.env.example`. */
function describeShape(shape: z.ZodObject): readonly string[] {
  return Object.entries(shape.shape).flatMap(([name, field]) => {
    const described = field instanceof z.ZodType ? field.description : undefined;
    const fallback = shape.safeParse({}).error?.issues.some(({ path }) => path[0] === name) === true ? null : defaultOf(field);
    return [...(described === undefined ? [] : [`# ${described}`]), fallback === null ? `${name}=` : `# ${name}=${fallback}`];
  });
}

const defaultOf = (field: unknown): string => {
  const parsed = field instanceof z.ZodType ? field.safeParse(undefined) : null;
  return parsed?.success === true ? String(parsed.data ?? '') : '';
};

/** The text of `.env.example`: what must be set stands alone, what has a default is commented out with it. */
export const envExample = (sections: readonly { readonly title: string; readonly shape: z.ZodObject }[]): string =>
  sections.map(({ title, shape }) => [`## ${title}`, ...describeShape(shape)].join('\n')).join('\n\n').concat('\n');
