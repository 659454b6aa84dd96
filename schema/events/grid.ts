import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { date, divisionCode, id, levelField, moment, placeField, publicNumber, versionField, word } from './fields.ts';

const eventFields = {
  eventId: id().describe('Grid event. 网格事件。'),
  version: versionField,
  code: publicNumber().describe('Number of the event. 事件编号。'),
  divisionCode: placeField,
  category: word().describe('Category of the event. 事件类别。'),
  level: levelField,
};

const channel = z
  .enum(['WORKER', 'RESIDENT', 'HOTLINE', 'PATROL', 'OPEN311', 'DELIBERATION'])
  .describe('How it came in. 来源渠道。');

const times = {
  occurredAt: moment().describe('When what was reported was the case. 发生时间。'),
  receivedAt: moment().describe('When the hub heard of it. 平台收到的时间。'),
};

/** A grid event was reported (事件上报). */
export const gridEventReported = defineEvent({
  producer: 'grid',
  name: 'event-reported',
  version: 1,
  kind: 'event',
  key: 'eventId',
  means: 'A grid event was reported.',
  meansZh: '网格事件已上报。',
  readers: [],
  data: z.object({ ...eventFields, channel, ...times }),
});

/** A grid event was verified (核实). */
export const gridEventVerified = defineEvent({
  producer: 'grid',
  name: 'event-verified',
  version: 1,
  kind: 'event',
  key: 'eventId',
  means: 'Somebody other than its reporter found a grid event to be as reported.',
  meansZh: '网格事件经他人核实。',
  readers: [],
  data: z.object({ ...eventFields, channel, ...times }),
});

/** A grid event was dispatched (分派). */
export const gridEventDispatched = defineEvent({
  producer: 'grid',
  name: 'event-dispatched',
  version: 1,
  kind: 'event',
  key: 'eventId',
  means: 'A town centre gave a grid event to the one unit that leads it.',
  meansZh: '网格事件已分派给主办单位。',
  readers: [],
  data: z.object({
    ...eventFields,
    channel,
    ...times,
    leadUnitId: id().describe('Organisation that leads it. 主办单位。'),
    dueAt: moment().nullable().describe('When it is due; null where nothing sets a time. 办理期限，未设则为空。'),
  }),
});

/** A grid event was converted into a dispute (转为矛盾纠纷). */
export const gridEventConverted = defineEvent({
  producer: 'grid',
  name: 'event-converted',
  version: 1,
  kind: 'event',
  key: 'eventId',
  means: 'A town found that a grid event is a dispute; grid keeps only the reference to the case that follows.',
  meansZh: '网格事件转为矛盾纠纷，网格仅保留案件引用。',
  readers: [
    { part: 'mediation', why: 'takes it in by the channel GRID: reference, place and category, no household file' },
  ],
  data: z.object({ ...eventFields, channel, ...times }),
});

const ticketFields = {
  ticketId: id().describe('Hotline ticket. 热线工单。'),
  version: versionField,
  no: publicNumber().describe('Number of the ticket. 工单编号。'),
  divisionCode: placeField,
  kind: z.enum(['CONSULTATION', 'HELP', 'COMPLAINT', 'TIP', 'SUGGESTION']).describe('Kind of the call. 诉求类型。'),
  receivedAt: moment().describe('When the call came in. 来电时间。'),
};

/** A dispute was spotted in a hotline ticket (热线工单中发现纠纷). */
export const gridHotlineDisputeSpotted = defineEvent({
  producer: 'grid',
  name: 'hotline-dispute-spotted',
  version: 1,
  kind: 'event',
  key: 'ticketId',
  means: 'The hotline found that a ticket is about a dispute. Who called is asked for with a purpose, never sent.',
  meansZh: '热线工单被识别为矛盾纠纷；来电人信息须按用途另行调取，不随事件发送。',
  readers: [{ part: 'mediation', why: 'takes it in by the channel HOTLINE' }],
  data: z.object(ticketFields),
});

/** How a grid event stands. */
export const gridEventState = defineEvent({
  producer: 'grid',
  name: 'event-state',
  version: 1,
  kind: 'state',
  key: 'eventId',
  means: 'How a grid event stands now.',
  meansZh: '网格事件的当前状态。',
  readers: [{ part: 'gateway', why: 'tells those who watch events or figures of the place' }],
  data: z.object({
    ...eventFields,
    status: z
      .enum([
        'REPORTED',
        'MERGED',
        'REFUSED',
        'VERIFIED',
        'SELF_HANDLED',
        'DISPATCHED',
        'WHISTLED',
        'RETURN_ASKED',
        'HANDLING',
        'PARKED',
        'FEEDBACK',
        'CLOSED',
        'ESCALATED',
        'CONVERTED',
      ])
      .describe('State that it is in. 状态。'),
    receivedAt: times.receivedAt,
    dueAt: moment().nullable().describe('When it is due; null where nothing sets a time. 办理期限，未设则为空。'),
    closedAt: moment().nullable().describe('When it was closed; null while it is open. 办结时间，未办结则为空。'),
  }),
});

/** How a hotline ticket stands. */
export const gridTicketState = defineEvent({
  producer: 'grid',
  name: 'ticket-state',
  version: 1,
  kind: 'state',
  key: 'ticketId',
  means: 'How a hotline ticket stands now.',
  meansZh: '热线工单的当前状态。',
  readers: [{ part: 'gateway', why: 'tells those who watch figures of the place' }],
  data: z.object({
    ...ticketFields,
    status: z
      .enum(['RECEIVED', 'REFUSED', 'ASSIGNED', 'RETURN_ASKED', 'HANDLING', 'ANSWERED', 'REDO', 'CONVERTED', 'CLOSED'])
      .describe('State that it is in. 状态。'),
    dueAt: moment().describe('When the answer is due. 答复期限。'),
    answeredAt: moment().nullable().describe('When it was answered; null before. 答复时间，未答复则为空。'),
  }),
});

/** A division was merged, or came under another authority (区划调整). */
export const gridDivisionChanged = defineEvent({
  producer: 'grid',
  name: 'division-changed',
  version: 1,
  kind: 'event',
  key: 'divisionCode',
  means: 'A division was merged into another, or came under another managing authority, from a day on.',
  meansZh: '区划被合并，或管理主体发生变更，自某日起生效。',
  readers: [],
  data: z.object({
    divisionCode: divisionCode().describe(
      'Division that was changed; its code resolves for ever. 被调整的区划，其代码永久可查。',
    ),
    version: versionField,
    change: z.enum(['MERGED', 'AUTHORITY_CHANGED']).describe('What was changed. 调整类型。'),
    successorCode: divisionCode()
      .nullable()
      .describe('Division that it was merged into; null otherwise. 并入的区划，否则为空。'),
    authorityCode: divisionCode()
      .nullable()
      .describe('Zone that runs it from then on; null where none does, and at a merger. 此后的管理主体，无则为空。'),
    validFrom: date().describe('First day on which it holds. 生效日期。'),
  }),
});

const validity = {
  validFrom: date().describe('First day on which it holds. 生效日期。'),
  validTo: date().nullable().describe('Last day on which it holds; null while it does. 失效日期，仍有效则为空。'),
};

/** How a division stands in the register (区划现状). */
export const gridDivisionState = defineEvent({
  producer: 'grid',
  name: 'division-state',
  version: 1,
  kind: 'state',
  key: 'divisionCode',
  means: 'How a division stands in the register, with its dated parents, authorities and successors. Open data.',
  meansZh: '区划在名录中的现状及历年的上级、管理主体与承继关系，属公开数据。',
  readers: [
    { part: 'mediation', why: 'keeps its copy of the register' },
    { part: 'credit', why: 'keeps its copy of the register' },
    { part: 'cadres', why: 'keeps its copy of the register' },
    { part: 'gateway', why: 'tells those who watch figures of the place' },
  ],
  data: z.object({
    divisionCode: divisionCode().describe('Code of the division. 区划代码。'),
    version: versionField,
    path: z
      .string()
      .regex(/^[0-9a-z:]+(\/[0-9a-z:]+)*$/)
      .max(200)
      .describe('Labels from the city down, joined by a slash. 自市级起的层级路径。'),
    level: z.enum(['CITY', 'COUNTY', 'ZONE', 'TOWN', 'VILLAGE']).describe('Its level. 区划层级。'),
    kind: z
      .enum([
        'PREFECTURE',
        'STATUTORY_COUNTY',
        'STATISTICAL_ZONE',
        'MANAGED_ZONE',
        'STREET',
        'TOWN',
        'TOWN_LIKE_UNIT',
        'RESIDENTS_COMMITTEE',
        'VILLAGERS_COMMITTEE',
        'VILLAGE_LIKE_UNIT',
      ])
      .describe('Its kind. 区划类别。'),
    name: z.string().min(1).max(100).describe('Name of the place. 地名。'),
    ...validity,
    parents: z
      .array(z.object({ parentCode: divisionCode().describe('The parent. 上级区划。'), ...validity }))
      .max(100)
      .describe('Administrative parents, oldest first. 历任行政上级，按时间先后。'),
    authorities: z
      .array(z.object({ authorityCode: divisionCode().describe('The zone. 管理主体。'), ...validity }))
      .max(100)
      .describe('Zones that ran it beside its parent, oldest first. 历任管理主体，按时间先后。'),
    successors: z
      .array(
        z.object({
          successorCode: divisionCode().describe('The successor. 承继区划。'),
          validFrom: validity.validFrom,
        }),
      )
      .max(100)
      .describe('Divisions that it went into, oldest first. 并入的区划，按时间先后。'),
  }),
});
