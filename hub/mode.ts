const MODES = ['demo', 'production'] as const;
/** Whether this is the demo or the real thing. */
export type HubMode = (typeof MODES)[number];

/** The mode that the environment names, the demo where it names none. @throws for a word that is neither: nobody gets the demo by a slip. */
export function modeOf(env: Readonly<Record<string, string | undefined>>): HubMode {
  const given = env['HUB_MODE'];
  if (given === undefined) return 'demo';
  const mode = MODES.find((known) => known === given);
  if (mode === undefined) throw new Error(`Expected HUB_MODE to be ${MODES.join(' or ')}; ${given} came.`);
  return mode;
}
