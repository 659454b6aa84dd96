import { describeConfig, eventsEnvShape } from '@hub/chassis';
import { z } from 'zod';
import type { HubState } from './home.ts';

/** Variables by name. */
type Env = Readonly<Record<string, string | undefined>>;

const KAFKA = /^KAFKA_/;
const kafkaVariables = describeConfig(z.object(eventsEnvShape)).filter(({ name }) => KAFKA.test(name));
/** What may be written down: no secrets, but the paths of files that hold them. */
const REMEMBERED = kafkaVariables.flatMap(({ name, secret }) => [...(secret ? [] : [name]), `${name}_FILE`]);

/** How a hub was told of its Kafka, as far as that may be written down. */
export const kafkaEnvOf = (env: Env): Readonly<Record<string, string>> =>
  Object.fromEntries(
    REMEMBERED.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * The environment of a command beside the running hub. Which log carries events is the hub's to say, not the shell's that
 * the command was typed into: whoever read another log would see nothing, and could build a copy out of it. Only secrets
 * come from the shell.
 */
export function runningEnv({ transport, kafkaEnv }: Pick<HubState, 'transport' | 'kafkaEnv'>, env: Env): Env {
  const own = Object.entries(env).filter(([name]) => !REMEMBERED.includes(name));
  return { ...Object.fromEntries(own), ...(transport === 'kafka' ? kafkaEnv : {}) };
}
