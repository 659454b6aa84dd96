import type { AuthorityObstacle, MergeObstacle, Obstacle } from './division.ts';

/** What a caller is told of an obstacle, in both languages. */
interface Words {
  readonly message: string;
  readonly messageZh: string;
}

const DAY: Words = {
  message: 'A change holds from today at the earliest, and from a day within a year.',
  messageZh: '生效日期不得早于今日，且须在一年以内。',
};
const PLANNED: Words = {
  message: 'Its parent or managing authority changes on that day or later already.',
  messageZh: '该区划的上级或管理主体在该日或之后已有变更。',
};
const NOT_STANDING: Words = {
  message: 'It does not stand around that day without an end: it was merged, is going to be, or begins later.',
  messageZh: '该区划在该日前后并非持续存续：已并入或将并入其他区划，或尚未设立。',
};

const MERGE_WORDS: Readonly<Record<MergeObstacle, Words>> = {
  DAY_OUT_OF_RANGE: DAY,
  SAME_DIVISION: {
    message: 'It is named twice: a division goes into another one, once.',
    messageZh: '区划重复：只能并入另一区划，且只能并入一次。',
  },
  NOT_STANDING,
  LEVELS_DIFFER: {
    message: 'It is of another level than the division that it would go into.',
    messageZh: '与并入的区划层级不同。',
  },
  PARENTS_DIFFER: {
    message: 'It lies under another parent than the division that it would go into, or under none.',
    messageZh: '与并入的区划不属同一上级，或无上级。',
  },
  AUTHORITIES_DIFFER: {
    message: 'Another authority runs it than the division that it would go into. Change the authority first.',
    messageZh: '与并入的区划管理主体不同，请先变更管理主体。',
  },
  CHANGE_PLANNED: PLANNED,
};

const AUTHORITY_WORDS: Readonly<Record<AuthorityObstacle, Words>> = {
  DAY_OUT_OF_RANGE: DAY,
  NOT_STANDING,
  LEVEL_NOT_RUN: {
    message: 'Only a town or a village is run by another than its administrative parent.',
    messageZh: '仅镇街和村居可由其他管理主体代管。',
  },
  AUTHORITY_NOT_STANDING: NOT_STANDING,
  AUTHORITY_LEVEL: {
    message: 'Only a county or a zone runs what is administratively another’s.',
    messageZh: '仅区市或开发区可作为管理主体。',
  },
  AUTHORITY_ABOVE: {
    message: 'The division lies under it administratively. Leave the authority out instead.',
    messageZh: '该主体已是其行政上级，请将管理主体留空。',
  },
  SAME_AUTHORITY: { message: 'It runs the division already.', messageZh: '管理主体未变。' },
  CHANGE_PLANNED: PLANNED,
};

/** Why divisions are not merged, as the graph says it. */
export interface DivisionsNotMergeable extends Obstacle<MergeObstacle>, Words {
  readonly kind: 'DivisionsNotMergeable';
}

/** Why a division does not come under another authority, as the graph says it. */
export interface AuthorityNotChangeable extends Obstacle<AuthorityObstacle>, Words {
  readonly kind: 'AuthorityNotChangeable';
}

/** The refusal of a merger. */
export const refusedMerger = (obstacle: Obstacle<MergeObstacle>): DivisionsNotMergeable => ({
  kind: 'DivisionsNotMergeable',
  ...obstacle,
  ...MERGE_WORDS[obstacle.reason],
});

/** The refusal of another authority. */
export const refusedAuthority = (obstacle: Obstacle<AuthorityObstacle>): AuthorityNotChangeable => ({
  kind: 'AuthorityNotChangeable',
  ...obstacle,
  ...AUTHORITY_WORDS[obstacle.reason],
});
