/** The thing's state does not allow the command. */
export interface StateForbids {
  readonly kind: 'StateForbids';
  readonly message: string;
  readonly messageZh: string;
  readonly state: string;
}

/** Refuses a command for the state that the thing is in. @param allowed the states that it is allowed in. */
export const stateForbids = (state: string, allowed: readonly string[]): StateForbids => ({
  kind: 'StateForbids',
  message: `It is ${state}; this is done from ${allowed.join(' or ')} only.`,
  messageZh: `当前状态为 ${state}，仅 ${allowed.join('、')} 状态可执行该操作。`,
  state,
});
