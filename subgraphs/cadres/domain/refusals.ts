import type { Assignment } from './assignment.ts';

/** The thing's state does not allow the command. */
export interface StateForbids {
  readonly kind: 'StateForbids';
  readonly message: string;
  readonly messageZh: string;
  readonly state: string;
}

/** Refuses a command for the state that an assignment is in. @param allowed the states that it is allowed in. */
export const stateForbids = ({ id, state }: Assignment, allowed: readonly string[]): StateForbids => ({
  kind: 'StateForbids',
  message: `Assignment ${id} is ${state}; this is done from ${allowed.join(' or ') || 'no state of its kind'} only.`,
  messageZh: `任职 ${id} 当前状态为 ${state}，仅 ${allowed.join('、') || '其他类别的'} 状态可执行该操作。`,
  state,
});

/** The village has a first secretary, and hands over to nobody yet. */
export interface VillageTaken {
  readonly kind: 'VillageTaken';
  readonly message: string;
  readonly messageZh: string;
  readonly assignmentId: string;
}

/** Refuses a second first secretary. @param by the one who is there. */
export const villageTaken = ({ id, divisionCode }: Pick<Assignment, 'id' | 'divisionCode'>): VillageTaken => ({
  kind: 'VillageTaken',
  message: `${divisionCode} has a first secretary. Name his assignment as the predecessor, with the days of handing over.`,
  messageZh: `村（${divisionCode}）已有在任第一书记，请指明前任任职并填写交接期。`,
  assignmentId: id,
});

/** Rules by which somebody may not take over a post. */
export type PostingRule = 'ONE_VILLAGE_POST' | 'SAME_POST' | 'ONE_SUCCESSOR' | 'HANDOVER_WINDOW';

/** As of when the rules are; it grows when one of them changes. */
export const POSTING_RULES_VERSION = 1;

/** Days of handing over, both ends among them; no law says how many. */
export const HANDOVER_DAYS_MAX = 31;

/** A rule keeps an assignment from taking over a post. */
export interface NotEligible {
  readonly kind: 'NotEligible';
  readonly message: string;
  readonly messageZh: string;
  readonly rule: PostingRule;
  readonly ruleVersion: number;
  readonly assignmentId: string;
}

const RULES: Readonly<Record<PostingRule, Pick<NotEligible, 'message' | 'messageZh'>>> = {
  ONE_VILLAGE_POST: {
    message: 'Its holder is full-time in a village already. End that assignment first.',
    messageZh: '任职人已在村全职任职，请先结束该任职。',
  },
  SAME_POST: {
    message: 'Whoever follows holds a post of the same kind in the same place.',
    messageZh: '继任者须与前任同岗位类别、同任职地。',
  },
  ONE_SUCCESSOR: {
    message: 'The predecessor has a successor already.',
    messageZh: '前任已有继任者。',
  },
  HANDOVER_WINDOW: {
    message: `The predecessor is on post: days of handing over are expected, at most ${HANDOVER_DAYS_MAX}, the first day on post among them.`,
    messageZh: `前任仍在岗，须填写交接期，至多${HANDOVER_DAYS_MAX}天，且含到岗日。`,
  },
};

/** Refuses an assignment by a rule. */
export const notEligible = ({ id }: Assignment, rule: PostingRule): NotEligible => ({
  kind: 'NotEligible',
  ...RULES[rule],
  rule,
  ruleVersion: POSTING_RULES_VERSION,
  assignmentId: id,
});

/** Nobody would hold what the assignment holds. */
export interface OpenWorkLeft {
  readonly kind: 'OpenWorkLeft';
  readonly message: string;
  readonly messageZh: string;
  /** The post itself, a grid cell, a roster: as far as this part knows of them. */
  readonly duties: number;
}

/** Refuses to leave duties to nobody. */
export const openWorkLeft = ({ id }: Assignment, duties: number): OpenWorkLeft => ({
  kind: 'OpenWorkLeft',
  message: `Assignment ${id} holds ${duties} duties that nobody would hold. Post a successor first, or name one.`,
  messageZh: `任职 ${id} 尚有 ${duties} 项职责无人接手，请先安排或指明继任者。`,
  duties,
});

/** Whoever is sent to a village stays for two years, unless there is a reason. */
export interface TermTooShort {
  readonly kind: 'TermTooShort';
  readonly message: string;
  readonly messageZh: string;
  readonly earliestOn: string;
  readonly assignmentId: string;
}

/** Refuses an end before the term is over. @param earliestOn the last day of the term. */
export const termTooShort = ({ id }: Assignment, earliestOn: string): TermTooShort => ({
  kind: 'TermTooShort',
  message: `The term of assignment ${id} lasts until ${earliestOn}. Wait for it, or give the reason.`,
  messageZh: `任职 ${id} 的任期至 ${earliestOn}，请届时办理或说明理由。`,
  earliestOn,
  assignmentId: id,
});

/** A rotation would leave posts to nobody. */
export interface VillageLeftEmpty {
  readonly kind: 'VillageLeftEmpty';
  readonly message: string;
  readonly messageZh: string;
  readonly divisionCodes: readonly string[];
}

/** Refuses a rotation that leaves posts to nobody. */
export const villageLeftEmpty = (divisionCodes: readonly string[]): VillageLeftEmpty => ({
  kind: 'VillageLeftEmpty',
  message: `Nobody would follow in ${divisionCodes.join(', ')}. Name who comes, for each who goes.`,
  messageZh: `${divisionCodes.join('、')} 将无人接任，请为每名离任者指明继任者。`,
  divisionCodes,
});
