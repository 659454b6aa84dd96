import { readState } from './home.ts';
import type { HubState } from './home.ts';

/** How long a part may take to say that it is ready. */
const READY_TIMEOUT_MS = 3_000;

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
};

/** Whether a part answers that it is ready. */
export const isReady = (url: string): Promise<boolean> =>
  fetch(new URL('/ready', url), { signal: AbortSignal.timeout(READY_TIMEOUT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The state of the hub of a home, where its process still lives. */
export function runningState(home: string): HubState | null {
  const state = readState(home);
  return state !== null && isAlive(state.pid) ? state : null;
}

/** The same. @throws when no hub runs. */
export function requireRunning(home: string): HubState {
  const state = runningState(home);
  if (state === null) throw new Error(`Expected a running hub for ${home}; none runs. Start one with \`npm start\`.`);
  return state;
}
