import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { date, id, levelField, placeField, versionField, word } from './fields.ts';

const STAGES = [
  'INTAKE',
  'MERGED',
  'LINKED',
  'TRIAGED',
  'INFORMED',
  'ROUTED',
  'DECLINED',
  'ACCEPTED',
  'IN_MEDIATION',
  'AGREED',
  'PARTLY_AGREED',
  'FAILED',
  'CONFIRMATION_APPLIED',
  'CONFIRMED',
  'REFUSED',
  'PERFORMING',
  'PERFORMED',
  'BREACHED',
  'TRANSFERRED',
  'CLOSED',
] as const;

// Stage, centre and due date, and nothing more: what a dispute is about, and between whom, stays in mediation.
const caseFields = {
  caseId: id().describe('Dispute case. 纠纷案件。'),
  version: versionField,
  divisionCode: placeField,
  centreId: id().nullable().describe('Centre that has it; null before it is routed. 承办中心，未分流则为空。'),
  dueOn: date()
    .nullable()
    .describe('Day on which mediation is to be over; null before it is accepted. 调解期限，未受理则为空。'),
  originEventId: id().nullable().describe('Grid event that it came of; null otherwise. 来源网格事件，无则为空。'),
  originTicketId: id().nullable().describe('Hotline ticket that it came of; null otherwise. 来源热线工单，无则为空。'),
};

/** A case reached another stage (案件阶段变更). */
export const mediationCaseStageChanged = defineEvent({
  producer: 'mediation',
  name: 'case-stage-changed',
  version: 1,
  kind: 'event',
  key: 'caseId',
  means: 'A dispute case reached another stage.',
  meansZh: '纠纷案件进入新的阶段。',
  readers: [{ part: 'grid', why: 'answers "where is it?" for the event or ticket that the case came of' }],
  data: z.object({
    ...caseFields,
    from: z.enum(STAGES).nullable().describe('Stage that it left; null for a new case. 原阶段，新案件为空。'),
    to: z.enum(STAGES).describe('Stage that it reached. 新阶段。'),
  }),
});

/** How a case stands. */
export const mediationCaseState = defineEvent({
  producer: 'mediation',
  name: 'case-state',
  version: 1,
  kind: 'state',
  key: 'caseId',
  means: 'How a dispute case stands now.',
  meansZh: '纠纷案件的当前状态。',
  readers: [
    { part: 'grid', why: 'shows the stage, centre and due date of what came of its events and tickets' },
    { part: 'gateway', why: 'tells those who watch cases or figures of the place' },
  ],
  data: z.object({
    ...caseFields,
    stage: z.enum(STAGES).describe('Stage that it is in. 所处阶段。'),
    level: levelField,
  }),
});

/** A helper's service was verified (群众调解志愿服务已核实). */
export const mediationHelperServed = defineEvent({
  producer: 'mediation',
  name: 'helper-served',
  version: 1,
  kind: 'event',
  key: 'serviceId',
  means: 'The service of a helper who takes part in the points scheme was verified. Time is rewarded, never success.',
  meansZh: '参与积分的帮手的服务已核实。只计服务时长，不计调解结果。',
  readers: [{ part: 'credit', why: 'books the service and its award to the account behind the handle' }],
  data: z.object({
    serviceId: id().describe(
      'The service: a random id that leads to no case; it is awarded once. 服务记录的随机标识，仅奖励一次。',
    ),
    version: versionField,
    helper: z
      .string()
      .regex(/^[\w-]{16,64}$/)
      .describe('Handle that credit gave the helper, drawn at random. 由信用分系统随机发放的帮手代号。'),
    activity: word().describe('Kind of activity, never what it was about. 服务活动类别。'),
    servedOn: date().describe('Day of the service. 服务日期。'),
    hours: z.number().positive().max(24).describe('Hours served. 服务时长（小时）。'),
  }),
});
