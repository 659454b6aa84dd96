import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { date, id, placeField, versionField } from './fields.ts';

const kind = z
  .enum([
    'FIRST_SECRETARY',
    'WORK_TEAM_MEMBER',
    'LAW_ENFORCEMENT_OFFICER',
    'COMMUNITY_WORKER',
    'STEWARD',
    'GOOD_NEIGHBOUR_MEDIATOR',
  ])
  .describe('Kind of post. 岗位类别。');

// The assignment, and not its holder: an assignment id is the work identity that grid, mediation and cadres share.
const assignmentFields = {
  assignmentId: id().describe('Assignment. 任职记录。'),
  version: versionField,
  kind,
  divisionCode: placeField,
};

const batchId = id().nullable().describe('Rotation that it was part of; null otherwise. 所属轮换批次，无则为空。');

/** An assignment started (到岗). */
export const cadresAssignmentStarted = defineEvent({
  producer: 'cadres',
  name: 'assignment-started',
  version: 1,
  kind: 'event',
  key: 'assignmentId',
  means: 'The holder of an assignment is on post.',
  meansZh: '任职人员已到岗。',
  readers: [
    { part: 'grid', why: 'gives the cell of the predecessor, with its open work, to the new assignment' },
    {
      part: 'mediation',
      why: 'puts the assignment on the roster of its centre, and hands it the open cases of the predecessor',
    },
  ],
  data: z.object({
    ...assignmentFields,
    startedOn: date().describe('First day on post. 到岗日期。'),
    predecessorId: id()
      .nullable()
      .describe('Assignment that it follows; null where the post is new. 前任任职记录，新设岗位为空。'),
    batchId,
    gridCellCode: z
      .string()
      .regex(/^\d{15}$/)
      .nullable()
      .describe(
        'Grid cell that goes with the post; null where this part was not told of one. 岗位所辖网格，未告知则为空。',
      ),
    centreId: id()
      .nullable()
      .describe(
        'Centre on whose roster of mediators the post is; null where this part was not told of one. 纳入调解员名册的矛调中心，未告知则为空。',
      ),
  }),
});

/** An assignment ended (离岗). */
export const cadresAssignmentEnded = defineEvent({
  producer: 'cadres',
  name: 'assignment-ended',
  version: 1,
  kind: 'event',
  key: 'assignmentId',
  means: 'An assignment ended, in its course or by recall.',
  meansZh: '任职结束，正常离任或被召回。',
  readers: [
    { part: 'grid', why: 'takes the assignment off a cell that somebody else has; nobody is taken off the last one' },
    { part: 'mediation', why: 'takes the assignment off the roster, unless it has open cases and nobody follows yet' },
  ],
  data: z.object({
    ...assignmentFields,
    endedOn: date().describe('Last day on post. 离岗日期。'),
    end: z
      .enum(['ENDED', 'RECALLED', 'WITHDRAWN', 'LEFT'])
      .describe('State that it ended in: by recall or in its course, as its kind of post calls it. 结束方式。'),
    successorId: id()
      .nullable()
      .describe('Assignment that follows; null where none does yet. 继任任职记录，尚无则为空。'),
    batchId,
  }),
});

/** A rotation took place (轮换). */
export const cadresAssignmentsRotated = defineEvent({
  producer: 'cadres',
  name: 'assignments-rotated',
  version: 1,
  kind: 'event',
  key: 'batchId',
  means: 'A rotation took place as one act: some assignments ended, others started, and no post was left empty.',
  meansZh: '一次轮换整体完成：有进有出，岗位不空缺。',
  readers: [],
  data: z.object({
    batchId: id().describe('Rotation. 轮换批次。'),
    version: versionField,
    kind,
    divisionCode: placeField,
    startedOn: date().describe('First day of those who came. 新任到岗日期。'),
    outgoing: z.int().min(0).describe('Assignments that ended. 离任数。'),
    incoming: z.int().min(0).describe('Assignments that started. 到任数。'),
  }),
});

/** How an assignment stands. */
export const cadresAssignmentState = defineEvent({
  producer: 'cadres',
  name: 'assignment-state',
  version: 1,
  kind: 'state',
  key: 'assignmentId',
  means: 'How an assignment stands now.',
  meansZh: '任职的当前状态。',
  readers: [{ part: 'gateway', why: 'tells those who watch figures of the place' }],
  data: z.object({
    ...assignmentFields,
    state: z
      .enum([
        'NOMINATED',
        'REVIEWED',
        'APPOINTED',
        'ON_POST',
        'LEAVE',
        'EVALUATED',
        'HANDOVER',
        'ENDED',
        'RECALLED',
        'POSTED',
        'ANSWERED_WHISTLE',
        'WITHDRAWN',
        'RECRUITED',
        'ACTIVE',
        'LEFT',
      ])
      .describe('State that it is in. 状态。'),
    startedOn: date().describe('First day on post. 到岗日期。'),
    endedOn: date().nullable().describe('Last day on post; null while it lasts. 离岗日期，在岗则为空。'),
    successorId: id()
      .nullable()
      .describe('Assignment that follows; null where none does yet. 继任任职记录，尚无则为空。'),
    batchId,
  }),
});
