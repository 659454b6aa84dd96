import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** The operating-system account that PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Where a cluster lies, and who its server runs as. */
export interface Place {
  readonly directory: string;
  /** Null: the account that runs the hub. */
  readonly account: Account | null;
}

/** Bits of a file's mode, as they stand for "others". */
const READ = 4;
const ENTER = 1;

/** Root's own ground for what must lie outside a closed home: on every Unix, and every account may pass through it. */
const ROOT_GROUND = '/var/lib';

/** In this order: the account made for the purpose, then the one that every Unix has. The hub never makes an account. */
const SERVER_ACCOUNTS = ['postgres', 'nobody'];

/** Whether the hub runs as root, which PostgreSQL refuses to be. */
export const runsAsRoot = (): boolean => process.geteuid?.() === 0;

async function readAccounts(): Promise<readonly Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && Number.isInteger(uid) && Number.isInteger(gid));
}

/** Who a new cluster belongs to when root starts it. */
async function chooseAccount(): Promise<Account> {
  const accounts = await readAccounts();
  const chosen = SERVER_ACCOUNTS.map((wanted) => accounts.find(({ name }) => name === wanted)).find(
    (account) => account !== undefined,
  );
  if (chosen !== undefined) return chosen;
  throw new Error(
    `PostgreSQL does not run as root, and /etc/passwd has none of the accounts ${SERVER_ACCOUNTS.join(', ')}. Start the hub as an ordinary user, or set the database URLs.`,
  );
}

/** The code of a system error. (In another realm, as under Jest, such errors are no instances of our Error.) */
export const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The facts of a path, or null where nothing is. A path that may not be looked at is an error. */
async function factsOf(target: string): Promise<{ mode: number; uid: number; gid: number } | null> {
  try {
    return await stat(target);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The mode bits alone decide: an access list may allow more, in which case we only move more than we must. */
function permits(facts: { mode: number; uid: number; gid: number }, account: Account, bits: number): boolean {
  if (facts.uid === account.uid) return ((facts.mode >> 6) & bits) === bits;
  if (facts.gid === account.gid) return ((facts.mode >> 3) & bits) === bits;
  return (facts.mode & bits) === bits;
}

/** The path without symbolic links, also when its last parts do not exist yet. */
export async function resolveLinks(target: string): Promise<string> {
  const whole = path.resolve(target);
  if ((await factsOf(whole)) !== null) return realpath(whole);
  return path.join(await resolveLinks(path.dirname(whole)), path.basename(whole));
}

/**
 * Whether an account may come to a path through all its ancestors and, when it exists, enter it. What does not exist yet
 * counts as reachable: whoever makes it gives it the right mode.
 */
export async function isReachable(target: string, account: Account): Promise<boolean> {
  const whole = await resolveLinks(target);
  const facts = await factsOf(whole);
  if (facts !== null && !permits(facts, account, ENTER)) return false;
  const parent = path.dirname(whole);
  return parent === whole || isReachable(parent, account);
}

/** Whether an account may come to a file and read it, or run it too. */
export async function isUsable(file: string, account: Account, use: 'read' | 'run'): Promise<boolean> {
  const whole = await resolveLinks(file);
  const facts = await factsOf(whole);
  if (facts === null || !permits(facts, account, use === 'run' ? READ | ENTER : READ)) return false;
  return isReachable(path.dirname(whole), account);
}

/** Root's directory for what belongs to a directory that the server's account cannot reach. */
export function rootGround(name: string): string {
  return path.join(ROOT_GROUND, `hub-${name}`);
}

/** Who owns the cluster in a directory; null when there is none. */
async function ownerOf(directory: string): Promise<Account | null> {
  const facts = await factsOf(path.join(directory, 'cluster'));
  if (facts === null) return null;
  const known = (await readAccounts()).find(({ uid }) => uid === facts.uid);
  return { name: known?.name ?? `user ${facts.uid}`, uid: facts.uid, gid: facts.gid };
}

async function placeForUser(directory: string): Promise<Place> {
  const owner = await ownerOf(directory);
  if (owner !== null && owner.uid !== process.geteuid?.()) {
    throw new Error(
      `The cluster in ${directory} belongs to ${owner.name}. Start the hub as ${owner.name} or as root, or choose another state folder (HUB_HOME).`,
    );
  }
  return { directory, account: null };
}

/**
 * Settles where a cluster lies. An ordinary user has it where it is wished. Root gives it to another account, and puts it
 * on root's ground when that account cannot reach the wished directory. A cluster that exists stays where and whose it is,
 * so a change of modes or accounts never shows an empty hub.
 */
export async function settlePlace(wished: string): Promise<Place> {
  const directory = await resolveLinks(wished);
  if (!runsAsRoot()) return placeForUser(directory);
  const moved = rootGround(createHash('sha256').update(directory).digest('hex').slice(0, 12));
  for (const candidate of [directory, moved]) {
    const account = await ownerOf(candidate);
    if (account === null) continue;
    if (await isReachable(candidate, account)) return { directory: candidate, account };
    throw new Error(
      `${account.name}, who owns the cluster in ${candidate}, can no longer reach it. Let others pass through the folders above it (chmod o+x).`,
    );
  }
  const account = await chooseAccount();
  return { directory: (await isReachable(directory, account)) ? directory : moved, account };
}
