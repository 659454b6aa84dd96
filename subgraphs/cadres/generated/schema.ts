// Printed from schema.graphql by `npm run generate`; do not edit.
import type { Connection } from '@hub/chassis';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DivisionRow } from '@hub/schema';
import type { FigureOf } from '../resolvers/figureOf.ts';
import type { AssignmentRow } from '../loaders/assignments.ts';
import type { CadreRow } from '../loaders/cadres.ts';
import type { TransitionStep, VersionConflict as VersionConflictValue } from '@hub/chassis';
import type { ServiceKey } from '../loaders/services.ts';
import type { ServiceEntryRow, UnitReportRow, MemberReportRow, StewardVisitRow } from '../queries/connections.ts';
import type { OrganisationRow, StaffingQuotaRow, LiaisonRow, MeasureRow } from '../loaders/institutions.ts';
import type { RotationBatchRow } from '../loaders/rotations.ts';
import type { HelperTeamRow } from '../loaders/helperTeams.ts';
import type { StewardStudioRow, StewardBatchRow, StewardRow, DutyRow } from '../loaders/stewards.ts';
import type { AssignmentKey, IdKey } from '../resolvers/contributions.ts';
import type { StateForbids as StateForbidsValue, VillageTaken as VillageTakenValue, NotEligible as NotEligibleValue, OpenWorkLeft as OpenWorkLeftValue, TermTooShort as TermTooShortValue, VillageLeftEmpty as VillageLeftEmptyValue } from '../domain/refusals.ts';
import type { PostedPayload } from '../commands/postAssignment.ts';
import type { RecalledPayload } from '../commands/recallAssignment.ts';
import type { EndedPayload } from '../commands/endAssignment.ts';
import type { RotatedPayload } from '../commands/rotateAssignments.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A civil date in Asia/Shanghai, as 2023-12-26. 日期（北京时间）。 */
  Date: { input: string; output: string; }
  /** An instant as RFC 3339 with its offset, as 2023-12-26T18:00:00+08:00. 时刻（含时区）。 */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Access records, newest first. 查阅记录列表，由新到旧。 */
export type AccessLogConnection = {
  readonly __typename?: 'AccessLogConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<AccessLogEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<AccessLogEntry>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** An access record and its place in the list. 查阅记录及其游标。 */
export type AccessLogEdge = {
  readonly __typename?: 'AccessLogEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The record. 查阅记录。 */
  readonly node?: Maybe<AccessLogEntry>;
};

/** Who looked at my data (organisation and post, never a name), why, and at which fields. 查阅记录。 */
export type AccessLogEntry = {
  readonly __typename?: 'AccessLogEntry';
  /** When, in real time. 查阅时间。 */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The reader's organisation. 查阅单位。 */
  readonly byOrganisation?: Maybe<Scalars['String']['output']>;
  /** The reader's post. 查阅岗位。 */
  readonly byPost?: Maybe<Scalars['String']['output']>;
  /** The fields that were read, as Type.field. 所读字段。 */
  readonly fields?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The purpose under which it was read. 查阅目的。 */
  readonly purpose?: Maybe<Scalars['String']['output']>;
};

/** Access records, each domain's own list. 各领域查阅记录。 */
export type AccessLogs = {
  readonly __typename?: 'AccessLogs';
  /** Looks at what cadres holds, newest first. 队伍领域的查阅记录。 */
  readonly cadres?: Maybe<AccessLogConnection>;
};


/** Access records, each domain's own list. 各领域查阅记录。 */
export type AccessLogsCadresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A post held by a person, for a unit, at a place, for a time. 任职。 */
export type Assignment = Node & {
  readonly __typename?: 'Assignment';
  /** Officers only: the other towns covered. 兼顾镇街。 */
  readonly alsoCovers?: Maybe<ReadonlyArray<Maybe<Division>>>;
  /** The rotation that it began with. 轮换批次。 */
  readonly batch?: Maybe<RotationBatch>;
  /** Officers only: the one-stop centre where he is stationed. 进驻的矛调中心。 */
  readonly centre?: Maybe<MediationCentre>;
  /** Where. 任职地。 */
  readonly division?: Maybe<Division>;
  /** Last day; null while it lasts. 离任日。 */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** Last of the days of handing over. 交接截止日。 */
  readonly handoverUntil?: Maybe<Scalars['Date']['output']>;
  /** Who holds it. 任职人。 */
  readonly holder?: Maybe<Cadre>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The kind of post. 岗位类别。 */
  readonly kind: PostKind;
  /** Officers only: fixed, or across at least two towns. 派驻方式。 */
  readonly mode?: Maybe<StationingMode>;
  /** Last day as planned. 计划截止日。 */
  readonly plannedEnd?: Maybe<Scalars['Date']['output']>;
  /** The assignment whose post and duty it took over. 前任任职。 */
  readonly predecessor?: Maybe<Assignment>;
  /** The unit that sends. 派出单位。 */
  readonly sendingUnit?: Maybe<Organisation>;
  /** Entries of the service log, newest first. 服务记录。 */
  readonly serviceEntries?: Maybe<ServiceEntryConnection>;
  /** What was done in a period, in numbers. 服务情况。 */
  readonly serviceLog?: Maybe<ServiceSummary>;
  /** First day. 起任日。 */
  readonly startedOn: Scalars['Date']['output'];
  /** Where it stands. 状态。 */
  readonly state: AssignmentState;
  /** The assignment that took over from it. 继任任职。 */
  readonly successor?: Maybe<Assignment>;
  /** Its dated steps, oldest first. 状态变更，由早到晚。 */
  readonly transitions?: Maybe<TransitionConnection>;
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
};


/** A post held by a person, for a unit, at a place, for a time. 任职。 */
export type AssignmentServiceEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** A post held by a person, for a unit, at a place, for a time. 任职。 */
export type AssignmentServiceLogArgs = {
  period: Period;
};


/** A post held by a person, for a unit, at a place, for a time. 任职。 */
export type AssignmentTransitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An assignment as the caller has seen it. 调用者所见的任职。 */
export type AssignmentAsSeen = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The assignment. 任职标识。 */
  readonly id: Scalars['ID']['input'];
};

/** A page of assignments. 任职列表。 */
export type AssignmentConnection = {
  readonly __typename?: 'AssignmentConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<AssignmentEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Assignment>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** An assignment and its place in the list. 任职及其游标。 */
export type AssignmentEdge = {
  readonly __typename?: 'AssignmentEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 任职。 */
  readonly node: Assignment;
};

/** States of an assignment. 任职状态。 */
export type AssignmentState =
  /** Steward: active. 履职中。 */
  | 'ACTIVE'
  /** Officer: answered a whistle. 已应哨。 */
  | 'ANSWERED_WHISTLE'
  /** Appointed. 已任命。 */
  | 'APPOINTED'
  /** Ended. 已离任。 */
  | 'ENDED'
  /** Appraised. 已考核。 */
  | 'EVALUATED'
  /** Handing over. 交接中。 */
  | 'HANDOVER'
  /** On leave. 请假。 */
  | 'LEAVE'
  /** Steward: left. 已退出。 */
  | 'LEFT'
  /** Nominated by the sending unit. 已提名。 */
  | 'NOMINATED'
  /** On post. 在岗。 */
  | 'ON_POST'
  /** Officer: posted. 已派驻。 */
  | 'POSTED'
  /** Recalled. 已召回。 */
  | 'RECALLED'
  /** Steward: recruited. 已招募。 */
  | 'RECRUITED'
  /** Reviewed by the organisation department. 已审核。 */
  | 'REVIEWED'
  /** Officer: withdrawn. 已撤回。 */
  | 'WITHDRAWN';

/** A person who holds assignments. 任职人。 */
export type Cadre = Node & {
  readonly __typename?: 'Cadre';
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** What assignments to keep. 任职筛选条件。 */
export type CadreFilter = {
  /** Active on this day. 当日在任。 */
  readonly activeOn?: InputMaybe<Scalars['Date']['input']>;
  /** Any of these kinds. 岗位类别。 */
  readonly kind?: InputMaybe<ReadonlyArray<PostKind>>;
  /** Started in these days. 起任日期。 */
  readonly started?: InputMaybe<Period>;
  /** Any of these states. 状态。 */
  readonly state?: InputMaybe<ReadonlyArray<AssignmentState>>;
  /** Active today, with a planned end before this day. 任期截止早于。 */
  readonly termEndsBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Inside this division, by code. 区划代码。 */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
};

/** How a count may be trusted. 计数的状态。 */
export type CountStatus =
  /** The count as it is. 精确值。 */
  | 'EXACT'
  /** Released to readers whose areas do not cover the division; never rounded. 对外发布值，不取整。 */
  | 'RELEASED'
  /** Too small to show, or it would give a small one away; the value is null. 数值过小或可反推，不予显示。 */
  | 'SUPPRESSED';

/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type Division = {
  readonly __typename?: 'Division';
  /** Helper teams of the whole subtree that exist on a day; at most 5,000. 群众调解队。 */
  readonly helperTeams?: Maybe<ReadonlyArray<Maybe<HelperTeam>>>;
  /** Opaque; under a shared root even it may be missing. 标识。 */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Named officials with a published phone, on a day. 联络人。 */
  readonly liaisons?: Maybe<ReadonlyArray<Maybe<Liaison>>>;
  /** Members that report here (在职党员双报到), newest first. 在职党员报到。 */
  readonly memberReports?: Maybe<MemberReportConnection>;
  /** Assignments active on a day in the whole subtree, and of officers from elsewhere who cover a town of it too, by kind and start; at most 5,000. 在任人员，含兼顾本地的跨镇街派驻人员。 */
  readonly postings?: Maybe<ReadonlyArray<Maybe<Assignment>>>;
  /** Decisions on posts added or taken, of the whole subtree, up to a day; at most 5,000. Null for those whose areas do not cover the division: the decisions add up to its figure. 编制调整，辖区未覆盖该区划时为空。 */
  readonly quotas?: Maybe<ReadonlyArray<Maybe<StaffingQuota>>>;
  /** The reserve pool on a day. 后备力量。 */
  readonly reservePool?: Maybe<ReservePool>;
  /** Stocks on a day; flows (hired, posts added) from 1 January of that year to that day. 力量配备。 */
  readonly staffing?: Maybe<Staffing>;
  /** Alley stewards (小巷管家) as they stood on a day. 小巷管家。 */
  readonly stewardship?: Maybe<Stewardship>;
  /** Units that report here (单位双报到), newest first. 单位报到。 */
  readonly unitReports?: Maybe<UnitReportConnection>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionHelperTeamsArgs = {
  kind?: InputMaybe<ReadonlyArray<HelperTeamKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionLiaisonsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionMemberReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionPostingsArgs = {
  kind?: InputMaybe<ReadonlyArray<PostKind>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionQuotasArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionReservePoolArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionStaffingArgs = {
  basis?: DivisionBasis;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  on: Scalars['Date']['input'];
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionStewardshipArgs = {
  on: Scalars['Date']['input'];
};


/** An administrative division or a managed zone; cadres adds its own facts. 行政区划或管理区。 */
export type DivisionUnitReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which partition of the city a figure follows; they differ where a zone runs villages of a county. 统计口径：行政区划或管理主体。 */
export type DivisionBasis =
  /** The administrative tree. 按行政区划。 */
  | 'ADMINISTRATIVE'
  /** Who runs a place: what a zone runs is the zone's, not the county's. 按管理主体。 */
  | 'MANAGING';

/** One duty. 值班。 */
export type Duty = {
  readonly __typename?: 'Duty';
  /** The day. 日期。 */
  readonly on: Scalars['Date']['output'];
  /** Who. 管家。 */
  readonly steward: Steward;
  /** What. 任务。 */
  readonly task: Scalars['String']['output'];
};

/** A week's duties. 一周排班。 */
export type DutyRoster = {
  readonly __typename?: 'DutyRoster';
  /** The duties, by day. 值班。 */
  readonly duties: ReadonlyArray<Duty>;
  /** Its Monday. 周一日期。 */
  readonly weekOf: Scalars['Date']['output'];
};

/** Whose assignment ends, and when. 离任内容。 */
export type EndAssignmentInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The assignment. 任职标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Last day on post: of the last month, today at the latest. 离岗日，近一月内，至迟今日。 */
  readonly on: Scalars['Date']['input'];
  /** Needed before two years in a village are over, in 1 to 200 characters; kept, and told to nobody. 驻村不满两年时必填，1至200个字符，仅作留存。 */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The assignment ended. 已离任。 */
export type EndAssignmentPayload = {
  readonly __typename?: 'EndAssignmentPayload';
  /** The assignment; null where the caller may not read it. 任职，无权读取时为空。 */
  readonly assignment?: Maybe<Assignment>;
};

/** How an end went. 离任结果。 */
export type EndAssignmentResult = EndAssignmentPayload | OpenWorkLeft | StateForbids | TermTooShort | VersionConflict;

/** A grid worker; cadres adds the appointment. 网格员。 */
export type GridWorker = {
  readonly __typename?: 'GridWorker';
  /** The worker's posting; null for a village's own worker. 任职。 */
  readonly appointment?: Maybe<Assignment>;
  /** Joins the worker to mediation and cadres; never to credit. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
};

/** A team of residents, members and partners that helps neighbours. 群众调解队。 */
export type HelperTeam = Node & {
  readonly __typename?: 'HelperTeam';
  /** Where. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** When it was formed. 成立日期。 */
  readonly formedOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** What kind. 类别。 */
  readonly kind: HelperTeamKind;
  /** How many belong to it. 人数。 */
  readonly memberCount: SafeCount;
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
};

/** Kinds of helper teams. 群众调解队类别。 */
export type HelperTeamKind =
  /** Good neighbours (好邻居调解队). 好邻居调解队。 */
  | 'GOOD_NEIGHBOUR'
  /** Other residents' teams. 其他居民队伍。 */
  | 'RESIDENTS';

/** A named official with a published phone; how many residents are in touch, never who. 联络人。 */
export type Liaison = Node & {
  readonly __typename?: 'Liaison';
  /** How many residents are in touch. 联系群众数。 */
  readonly contactCount: SafeCount;
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The published phone. 公开电话。 */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The post. 岗位。 */
  readonly post: Scalars['String']['output'];
  /** Since when. 起始日。 */
  readonly since: Scalars['Date']['output'];
};

/** A measure for grassroots governance. 基层治理措施。 */
export type Measure = Node & {
  readonly __typename?: 'Measure';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The unit that leads. 牵头单位。 */
  readonly leadUnit?: Maybe<Organisation>;
  /** Its number. 序号。 */
  readonly no: Scalars['Int']['output'];
  /** How far it is, on the day asked. 进展。 */
  readonly status: MeasureStatus;
  /** Its title. 标题。 */
  readonly title: Scalars['String']['output'];
};

/** How far a measure is. 措施进展。 */
export type MeasureStatus =
  /** Done. 已完成。 */
  | 'DONE'
  /** Planned. 已计划。 */
  | 'PLANNED'
  /** Under way. 推进中。 */
  | 'UNDER_WAY';

/** A one-stop centre; cadres adds who is stationed there. 矛调中心。 */
export type MediationCentre = {
  readonly __typename?: 'MediationCentre';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Postings of officers stationed there on a day. 派驻人员。 */
  readonly stationedOfficers?: Maybe<ReadonlyArray<Maybe<Assignment>>>;
};


/** A one-stop centre; cadres adds who is stationed there. 矛调中心。 */
export type MediationCentreStationedOfficersArgs = {
  on: Scalars['Date']['input'];
};

/** A people's mediator; cadres adds the posting. 调解员。 */
export type Mediator = {
  readonly __typename?: 'Mediator';
  /** Joins the mediator to cadres; null for most part-timers. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** The mediator's posting. 任职。 */
  readonly cadre?: Maybe<Assignment>;
};

/** A member in service reports to where he lives. 在职党员报到。 */
export type MemberReport = Node & {
  readonly __typename?: 'MemberReport';
  /** Where he reports. 报到地。 */
  readonly division?: Maybe<Division>;
  /** Last day, as where he moved; null while it lasts. 终止日期。 */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The member. 党员。 */
  readonly member?: Maybe<Cadre>;
  /** The post claimed in the community. 认领岗位。 */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** When. 报到日期。 */
  readonly reportedOn: Scalars['Date']['output'];
  /** How often he served. 服务次数。 */
  readonly servedTimes: Scalars['Int']['output'];
  /** Where it stands. 状态。 */
  readonly state: MemberReportState;
};

/** A page of member reports. 在职党员报到列表。 */
export type MemberReportConnection = {
  readonly __typename?: 'MemberReportConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<MemberReportEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<MemberReport>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A member report and its place in the list. 在职党员报到及其游标。 */
export type MemberReportEdge = {
  readonly __typename?: 'MemberReportEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 在职党员报到。 */
  readonly node: MemberReport;
};

/** States of a member's report. 在职党员报到状态。 */
export type MemberReportState =
  /** Claimed a post. 已认岗。 */
  | 'CLAIMED'
  /** The community fed back to his unit. 已反馈。 */
  | 'FED_BACK'
  /** Reported. 已报到。 */
  | 'REPORTED'
  /** Served. 已服务。 */
  | 'SERVED';

/** What is done to assignments; each is one change, made once under its key. 任职业务操作，同一幂等键只生效一次。 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Ends an assignment in its course, its successor on post. 任期内正常离任，继任者须已到岗。 */
  readonly endAssignment?: Maybe<EndAssignmentResult>;
  /** Puts an appointed holder on post; whoever he follows hands over, and his duty goes along. 到岗，职责随岗位交接。 */
  readonly postAssignment?: Maybe<PostAssignmentResult>;
  /** Recalls somebody, for a reason; no duty is left to nobody. 召回，须有理由，职责不得无人接手。 */
  readonly recallAssignment?: Maybe<RecallAssignmentResult>;
  /** Rotates many as one act: everybody changes or nobody does. 轮换，整批生效或整批不生效。 */
  readonly rotateAssignments?: Maybe<RotateAssignmentsResult>;
};


/** What is done to assignments; each is one change, made once under its key. 任职业务操作，同一幂等键只生效一次。 */
export type MutationEndAssignmentArgs = {
  input: EndAssignmentInput;
};


/** What is done to assignments; each is one change, made once under its key. 任职业务操作，同一幂等键只生效一次。 */
export type MutationPostAssignmentArgs = {
  input: PostAssignmentInput;
};


/** What is done to assignments; each is one change, made once under its key. 任职业务操作，同一幂等键只生效一次。 */
export type MutationRecallAssignmentArgs = {
  input: RecallAssignmentInput;
};


/** What is done to assignments; each is one change, made once under its key. 任职业务操作，同一幂等键只生效一次。 */
export type MutationRotateAssignmentsArgs = {
  input: RotateAssignmentsInput;
};

/** A thing with an opaque identifier. 具有不透明标识的对象。 */
export type Node = {
  /** Opaque and stable; not meant to be read. 不透明且稳定的标识。 */
  readonly id: Scalars['ID']['output'];
};

/** A rule keeps it from taking over the post. 不符合任职规则。 */
export type NotEligible = Refusal & {
  readonly __typename?: 'NotEligible';
  /** Which assignment; null where the caller may not read it. 所涉任职，无权读取时为空。 */
  readonly assignment?: Maybe<Assignment>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** Which rule. 规则。 */
  readonly rule: PostingRule;
  /** Version of the rules. 规则版本。 */
  readonly ruleVersion: Scalars['Int']['output'];
};

/** Duties would be left to nobody: they are handed over first. 尚有职责无人接手，须先行交接。 */
export type OpenWorkLeft = Refusal & {
  readonly __typename?: 'OpenWorkLeft';
  /** How many: the post itself, a grid cell, a roster, as far as this part knows. 职责数：岗位、网格、调解员名册。 */
  readonly duties: Scalars['Int']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** A unit, bureau or organisation. 单位。 */
export type Organisation = Node & {
  readonly __typename?: 'Organisation';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Unified social credit code, GB 32100, 18 characters. 统一社会信用代码。 */
  readonly uscc?: Maybe<Scalars['ID']['output']>;
};

/** Where a page stands in its list. 分页信息。 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item; null on an empty page. 末项游标。 */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows this page. 之后是否还有。 */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something comes before this page. 之前是否还有。 */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. 首项游标。 */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A span of civil dates; both days belong to it. 起止日期，含首尾两日。 */
export type Period = {
  /** The first day. 起始日。 */
  readonly from: Scalars['Date']['input'];
  /** The last day. 截止日。 */
  readonly to: Scalars['Date']['input'];
};

/** Who is on post, and from when. 到岗内容。 */
export type PostAssignmentInput = {
  /** Centre whose roster of mediators the holder is on; the predecessor's go along by themselves. 纳入调解员名册的矛调中心，前任所在中心自动随岗。 */
  readonly centre?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Code of the grid cell that goes with the post; the predecessor's goes along by itself. 岗位所辖网格编码，前任的网格自动随岗。 */
  readonly gridCell?: InputMaybe<Scalars['ID']['input']>;
  /** Needed while the predecessor is on post: the days of handing over, at most 31, the first day on post among them. 交接期，前任在岗时必填，至多31天，须含到岗日。 */
  readonly handover?: InputMaybe<Period>;
  /** The appointed assignment; of a steward, the recruited one. 已任命的任职，小巷管家为已招募。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Last day as planned; as appointed where it is left out. 计划截止日，省略则按任命。 */
  readonly plannedEnd?: InputMaybe<Scalars['Date']['input']>;
  /** Whose post and duty it takes over: of the same kind, in the same place. 前任任职，须同类别、同任职地。 */
  readonly predecessor?: InputMaybe<AssignmentAsSeen>;
  /** First day on post: of the last month, tomorrow at the latest, and after the predecessor's. 到岗日，近一月内，至迟明日，且晚于前任到岗或离任日。 */
  readonly startsOn: Scalars['Date']['input'];
};

/** The holder is on post; grid and mediation follow within seconds. 已到岗，网格与调解随后更新。 */
export type PostAssignmentPayload = {
  readonly __typename?: 'PostAssignmentPayload';
  /** The assignment; null where the caller may not read it. 任职，无权读取时为空。 */
  readonly assignment?: Maybe<Assignment>;
};

/** How a posting ended. 到岗结果。 */
export type PostAssignmentResult = NotEligible | PostAssignmentPayload | StateForbids | VersionConflict | VillageTaken;

/** Kinds of posts. 岗位类别。 */
export type PostKind =
  /** Community worker. 社区工作者。 */
  | 'COMMUNITY_WORKER'
  /** First secretary in a village. 驻村第一书记。 */
  | 'FIRST_SECRETARY'
  /** Member of a helper team, good neighbours above all. 好邻居调解员等群众调解队成员。 */
  | 'GOOD_NEIGHBOUR_MEDIATOR'
  /** Enforcement officer sent down. 下沉执法人员。 */
  | 'LAW_ENFORCEMENT_OFFICER'
  /** Alley steward. 小巷管家。 */
  | 'STEWARD'
  /** Member of a village work team. 驻村工作队员。 */
  | 'WORK_TEAM_MEMBER';

/** Rules about who takes over a post. 任职规则。 */
export type PostingRule =
  /** A predecessor who is on post hands over in given days. 在岗前任须有交接期。 */
  | 'HANDOVER_WINDOW'
  /** An assignment has one successor. 一任职只有一名继任者。 */
  | 'ONE_SUCCESSOR'
  /** A person holds one full-time village post at a time. 一人同时只任一个全职驻村岗位。 */
  | 'ONE_VILLAGE_POST'
  /** Whoever follows holds a post of the same kind in the same place. 继任者须同类别、同任职地。 */
  | 'SAME_POST';

export type Query = {
  readonly __typename?: 'Query';
  /** An assignment by identifier; null when absent or not visible. 查询任职。 */
  readonly assignment?: Maybe<Assignment>;
  /** Assignments that the caller may read, not persons: one person may hold several. Newest start first. 任职。 */
  readonly cadres?: Maybe<AssignmentConnection>;
  /** A division by its code, or null when the register has no such code. Every part answers it from its own copy of the register, so a page about a division survives the loss of any part. 按代码查询区划。 */
  readonly division?: Maybe<Division>;
  /** One item for each code, in the order asked, null for an unknown one; at most 500. 批量查询区划。 */
  readonly divisionsByCode?: Maybe<ReadonlyArray<Maybe<Division>>>;
  /** The person who asks, null for a client that acts for nobody; the only place where a person's data of several domains meet. 本人。 */
  readonly me?: Maybe<Viewer>;
  /** The measures for grassroots governance in force on a day, by number. 基层治理措施。 */
  readonly measures?: Maybe<ReadonlyArray<Measure>>;
  /** An organisation by its unified social credit code (GB 32100). 按统一社会信用代码查询单位。 */
  readonly organisation?: Maybe<Organisation>;
  /** Rotations, newest first. 轮换批次。 */
  readonly rotationBatches?: Maybe<RotationBatchConnection>;
};


export type QueryAssignmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCadresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CadreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDivisionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionsByCodeArgs = {
  codes: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryMeasuresArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOrganisationArgs = {
  uscc: Scalars['ID']['input'];
};


export type QueryRotationBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  completed?: InputMaybe<Period>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ReadonlyArray<PostKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Who is recalled, when and why. 召回内容。 */
export type RecallAssignmentInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The assignment. 任职标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Last day on post: of the last month, today at the latest. 离岗日，近一月内，至迟今日。 */
  readonly on: Scalars['Date']['input'];
  /** Why, in 1 to 200 characters; kept, and told to nobody. 召回理由，1至200个字符，仅作留存。 */
  readonly reason: Scalars['String']['input'];
  /** An appointed assignment that is on post from the day after; needed where somebody's duties would be left. 次日到岗的接任者，有职责待接时必填。 */
  readonly replacement?: InputMaybe<AssignmentAsSeen>;
};

/** The holder was recalled. 已召回。 */
export type RecallAssignmentPayload = {
  readonly __typename?: 'RecallAssignmentPayload';
  /** The assignment; null where the caller may not read it. 任职，无权读取时为空。 */
  readonly assignment?: Maybe<Assignment>;
};

/** How a recall ended. 召回结果。 */
export type RecallAssignmentResult = NotEligible | OpenWorkLeft | RecallAssignmentPayload | StateForbids | VersionConflict | VillageTaken;

/** A refusal that the domain expects; faults come as errors with a code. 业务上可预期的拒绝，故障则以错误码返回。 */
export type Refusal = {
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** A pool of people held ready: a pool, not assignments. 后备力量。 */
export type ReservePool = {
  readonly __typename?: 'ReservePool';
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** How many are in it. 人数。 */
  readonly size: SafeCount;
};

/** Who goes and who comes in a rotation. 轮换内容。 */
export type RotateAssignmentsInput = {
  /** 1 to 1,000 changes, of one kind of posts. 1至1000项，须为同一岗位类别。 */
  readonly changes: ReadonlyArray<RotationChange>;
  /** Number of the rotation, 1 to 40 letters, digits, `_` or `-`; no other has it. 批次编号，不得重复。 */
  readonly code: Scalars['ID']['input'];
  /** Code of the division that all posts lie in. 所辖区划代码。 */
  readonly division: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** First day of those who come: of the last month, tomorrow at the latest; those who go were on post until the day before. 到岗日，前任任至前一日。 */
  readonly on: Scalars['Date']['input'];
  /** Needed where somebody's two years are not over, in 1 to 200 characters; kept, and told to nobody. 有人驻村不满两年时必填，1至200个字符，仅作留存。 */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The rotation took place, all of it. 轮换已整批完成。 */
export type RotateAssignmentsPayload = {
  readonly __typename?: 'RotateAssignmentsPayload';
  /** The rotation. 轮换批次。 */
  readonly batch?: Maybe<RotationBatch>;
};

/** How a rotation ended. 轮换结果。 */
export type RotateAssignmentsResult = NotEligible | RotateAssignmentsPayload | StateForbids | TermTooShort | VersionConflict | VillageLeftEmpty | VillageTaken;

/** A rotation: one act, in which everybody changes or nobody does, and no village stays empty. 轮换批次。 */
export type RotationBatch = Node & {
  readonly __typename?: 'RotationBatch';
  /** Assignments that began with it and that the caller may read. 接任任职。 */
  readonly assignments?: Maybe<AssignmentConnection>;
  /** The code under which people know it. 批次号。 */
  readonly code: Scalars['ID']['output'];
  /** When it was completed; null while it runs. 完成日期。 */
  readonly completedOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Assignments that began with it. 接任数。 */
  readonly incoming: SafeCount;
  /** The kind of posts. 岗位类别。 */
  readonly kind: PostKind;
  /** Assignments that ended with it. 离任数。 */
  readonly outgoing: SafeCount;
  /** When it began. 开始日期。 */
  readonly startedOn: Scalars['Date']['output'];
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
};


/** A rotation: one act, in which everybody changes or nobody does, and no village stays empty. 轮换批次。 */
export type RotationBatchAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of rotation batches. 轮换批次列表。 */
export type RotationBatchConnection = {
  readonly __typename?: 'RotationBatchConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<RotationBatchEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<RotationBatch>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A rotation batch and its place in the list. 轮换批次及其游标。 */
export type RotationBatchEdge = {
  readonly __typename?: 'RotationBatchEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 轮换批次。 */
  readonly node: RotationBatch;
};

/** One post of a rotation: who goes, who comes, or both. 单个岗位的轮换。 */
export type RotationChange = {
  /** Who comes; left out where the successor is on post already. 到任者，继任者已到岗则省略。 */
  readonly incoming?: InputMaybe<AssignmentAsSeen>;
  /** Who goes; left out where nobody was. 离任者，原无人则省略。 */
  readonly outgoing?: InputMaybe<AssignmentAsSeen>;
};

/** A count that never gives away a small group. 受小数保护的计数。 */
export type SafeCount = {
  readonly __typename?: 'SafeCount';
  /** Whether the value is exact, released or suppressed. 状态。 */
  readonly status: CountStatus;
  /** The number; null where it is suppressed. 数值，被抑制时为空。 */
  readonly value?: Maybe<Scalars['Int']['output']>;
};

/** An entry of a service log. 服务记录。 */
export type ServiceEntry = Node & {
  readonly __typename?: 'ServiceEntry';
  /** Whether the village has confirmed it. 村级是否确认。 */
  readonly confirmedByVillage: Scalars['Boolean']['output'];
  /** How many. 数量。 */
  readonly count: Scalars['Int']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** What is counted. 类别。 */
  readonly kind: ServiceKind;
  /** The day, or the last day that it covers. 日期。 */
  readonly on: Scalars['Date']['output'];
};

/** A page of service entries. 服务记录列表。 */
export type ServiceEntryConnection = {
  readonly __typename?: 'ServiceEntryConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<ServiceEntryEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<ServiceEntry>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A service entry and its place in the list. 服务记录及其游标。 */
export type ServiceEntryEdge = {
  readonly __typename?: 'ServiceEntryEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 服务记录。 */
  readonly node: ServiceEntry;
};

/** What a service log counts. 服务类别。 */
export type ServiceKind =
  /** Days on post. 在岗天数。 */
  | 'DAY'
  /** Matters. 实事。 */
  | 'MATTER'
  /** Visits. 走访。 */
  | 'VISIT';

/** What a posting did in a period; each part adds its own count. Entered once, read by many; no score, no place of stay. 任职服务情况。 */
export type ServiceSummary = {
  readonly __typename?: 'ServiceSummary';
  /** The posting. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** Days on post. 在岗天数。 */
  readonly daysOnPost?: Maybe<Scalars['Int']['output']>;
  /** First day counted. 起始日。 */
  readonly from: Scalars['Date']['output'];
  /** Matters settled. 办实事件数。 */
  readonly matters?: Maybe<Scalars['Int']['output']>;
  /** Last day counted. 截止日。 */
  readonly to: Scalars['Date']['output'];
  /** Visits to households. 走访次数。 */
  readonly visits?: Maybe<Scalars['Int']['output']>;
};

/** Hands on the ground. 力量配备。 */
export type Staffing = {
  readonly __typename?: 'Staffing';
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Assignments that they hold. 任职数。 */
  readonly assignments: SafeCount;
  /** Community workers. 社区工作者。 */
  readonly communityWorkers: SafeCount;
  /** Community workers hired since 1 January. 新招聘社区工作者。 */
  readonly communityWorkersHired: SafeCount;
  /** In-service Party members who report to a community as well (双报到). 双报到在职党员。 */
  readonly dualReporting: SafeCount;
  /** First secretaries in villages. 驻村第一书记。 */
  readonly firstSecretaries: SafeCount;
  /** Enforcement officers sent down. 下沉执法人员。 */
  readonly officersDown: SafeCount;
  /** Distinct persons who hold an assignment. 在任人数。 */
  readonly persons: SafeCount;
  /** Posts added less posts taken since 1 January; no part of a head-count. 调增编制。 */
  readonly postsAdded: SafeCount;
  /** The town reserve pool; no part of a head-count. 后备力量。 */
  readonly reserve: SafeCount;
  /** Alley stewards. 小巷管家。 */
  readonly stewards: SafeCount;
  /** Team members beside the first secretaries; the two add up. 驻村工作队员。 */
  readonly workTeam: SafeCount;
};

/** A decision that gives posts to a division: posts, not people. 编制调整。 */
export type StaffingQuota = Node & {
  readonly __typename?: 'StaffingQuota';
  /** When. 决定日期。 */
  readonly decidedOn: Scalars['Date']['output'];
  /** How many; negative where posts were taken. 数量。 */
  readonly delta: Scalars['Int']['output'];
  /** Where. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** By which document. 文件。 */
  readonly document: Scalars['String']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** The thing's state does not allow the command. 当前状态不允许该操作。 */
export type StateForbids = Refusal & {
  readonly __typename?: 'StateForbids';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** The state that it is in. 当前状态。 */
  readonly state: Scalars['String']['output'];
};

/** How an officer is stationed. 派驻方式。 */
export type StationingMode =
  /** Across at least two towns. 跨镇街派驻。 */
  | 'CROSS_TOWN'
  /** At one town. 定点派驻。 */
  | 'FIXED';

/** An alley steward. 小巷管家。 */
export type Steward = Node & {
  readonly __typename?: 'Steward';
  /** The steward's assignment. 任职。 */
  readonly assignment?: Maybe<Assignment>;
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** A batch of stewards. 招募批次。 */
export type StewardBatch = {
  readonly __typename?: 'StewardBatch';
  /** Its number. 批次。 */
  readonly no: Scalars['Int']['output'];
  /** How many. 人数。 */
  readonly recruited: SafeCount;
  /** When. 招募日期。 */
  readonly recruitedOn: Scalars['Date']['output'];
};

/** A stewards' studio. 小巷管家工作室。 */
export type StewardStudio = Node & {
  readonly __typename?: 'StewardStudio';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** The week that holds a day. 排班表。 */
  readonly roster?: Maybe<DutyRoster>;
  /** Its active stewards on a day, by name. 管家。 */
  readonly stewards?: Maybe<ReadonlyArray<Steward>>;
  /** Visits to old people who consented, newest first. 探访。 */
  readonly visits?: Maybe<StewardVisitConnection>;
};


/** A stewards' studio. 小巷管家工作室。 */
export type StewardStudioRosterArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A stewards' studio. 小巷管家工作室。 */
export type StewardStudioStewardsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A stewards' studio. 小巷管家工作室。 */
export type StewardStudioVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};

/** A steward's visit, only where the elder consented; nothing of the home is kept. 探访。 */
export type StewardVisit = Node & {
  readonly __typename?: 'StewardVisit';
  /** Whether something is to be followed up. 是否需跟进。 */
  readonly followUp: Scalars['Boolean']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The day. 日期。 */
  readonly visitedOn: Scalars['Date']['output'];
};

/** A page of steward visits. 探访列表。 */
export type StewardVisitConnection = {
  readonly __typename?: 'StewardVisitConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<StewardVisitEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<StewardVisit>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A steward visit and its place in the list. 探访及其游标。 */
export type StewardVisitEdge = {
  readonly __typename?: 'StewardVisitEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 探访。 */
  readonly node: StewardVisit;
};

/** The stewards of a community on a day. 小巷管家。 */
export type Stewardship = {
  readonly __typename?: 'Stewardship';
  /** How they were recruited, by number. 招募批次。 */
  readonly batches: ReadonlyArray<StewardBatch>;
  /** Active stewards. 在任管家数。 */
  readonly stewards: SafeCount;
  /** Their studios, by name. 工作室。 */
  readonly studios: ReadonlyArray<StewardStudio>;
};

/** The term is not over, and no reason is given. 任期未满且未说明理由。 */
export type TermTooShort = Refusal & {
  readonly __typename?: 'TermTooShort';
  /** Which assignment; null where the caller may not read it. 所涉任职，无权读取时为空。 */
  readonly assignment?: Maybe<Assignment>;
  /** Last day of the term. 任期届满日。 */
  readonly earliestOn: Scalars['Date']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** One dated step in the life of a thing; steps are never deleted. 一次状态变更记录。 */
export type Transition = {
  readonly __typename?: 'Transition';
  /** When it happened. 发生时间。 */
  readonly at: Scalars['DateTime']['output'];
  /** The post that acted, never a person's name. 操作岗位，不含姓名。 */
  readonly by: Scalars['String']['output'];
  /** The command that led there. 所执行的操作。 */
  readonly command: Scalars['String']['output'];
  /** When the hub heard of it; later than `at` where a device was offline. 平台收到的时间。 */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The state that was reached. 变更后的状态。 */
  readonly to: Scalars['String']['output'];
};

/** Transitions, oldest first. 状态变更列表，由早到晚。 */
export type TransitionConnection = {
  readonly __typename?: 'TransitionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<TransitionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Transition>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A transition and its place in the list. 状态变更及其游标。 */
export type TransitionEdge = {
  readonly __typename?: 'TransitionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The transition. 变更记录。 */
  readonly node: Transition;
};

/** A unit's Party organisation reports to where the unit sits. 单位报到。 */
export type UnitReport = Node & {
  readonly __typename?: 'UnitReport';
  /** Where it reports. 报到地。 */
  readonly division?: Maybe<Division>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** What the place needs. 需求清单。 */
  readonly needs: ReadonlyArray<Scalars['String']['output']>;
  /** What they do together. 项目清单。 */
  readonly projects: ReadonlyArray<Scalars['String']['output']>;
  /** When. 报到日期。 */
  readonly reportedOn: Scalars['Date']['output'];
  /** What the unit can give. 资源清单。 */
  readonly resources: ReadonlyArray<Scalars['String']['output']>;
  /** Where it stands. 状态。 */
  readonly state: UnitReportState;
  /** The unit. 单位。 */
  readonly unit?: Maybe<Organisation>;
};

/** A page of unit reports. 单位报到列表。 */
export type UnitReportConnection = {
  readonly __typename?: 'UnitReportConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<UnitReportEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<UnitReport>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A unit report and its place in the list. 单位报到及其游标。 */
export type UnitReportEdge = {
  readonly __typename?: 'UnitReportEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 单位报到。 */
  readonly node: UnitReport;
};

/** States of a unit's report. 单位报到状态。 */
export type UnitReportState =
  /** The three lists are agreed. 已议定清单。 */
  | 'LISTS_AGREED'
  /** Reported. 已报到。 */
  | 'REPORTED'
  /** Reviewed this year. 已评议。 */
  | 'REVIEWED';

/** The thing has changed since the caller looked at it. 数据已被更新。 */
export type VersionConflict = Refusal & {
  readonly __typename?: 'VersionConflict';
  /** The version that it has. 当前版本。 */
  readonly actualVersion: Scalars['Int']['output'];
  /** The version that the caller had seen. 预期版本。 */
  readonly expectedVersion: Scalars['Int']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** What the hub holds on the person who asks. 本人数据。 */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Who looked at my data, domain by domain. 谁查阅过我的数据。 */
  readonly accessLog?: Maybe<AccessLogs>;
  /** My assignments, newest first: a cadre sees, and answers, what is logged of him. 我的任职。 */
  readonly myAssignments?: Maybe<AssignmentConnection>;
};


/** What the hub holds on the person who asks. 本人数据。 */
export type ViewerMyAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Posts would be left to nobody. 将出现岗位空缺。 */
export type VillageLeftEmpty = Refusal & {
  readonly __typename?: 'VillageLeftEmpty';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** Where. 空缺所在区划。 */
  readonly villages?: Maybe<ReadonlyArray<Maybe<Division>>>;
};

/** The village has a first secretary who hands over to nobody yet. 村内已有在任第一书记。 */
export type VillageTaken = Refusal & {
  readonly __typename?: 'VillageTaken';
  /** Who is there; null where the caller may not read it. 在任者的任职，无权读取时为空。 */
  readonly by?: Maybe<Assignment>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** A whistle; cadres adds who came. 吹哨。 */
export type Whistle = {
  readonly __typename?: 'Whistle';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Postings of the officers who arrived, the first first. 到场人员。 */
  readonly officersArrived?: Maybe<ReadonlyArray<Maybe<Assignment>>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Assignment: Assignment;
  Cadre: Cadre;
  Division: Division;
  GridWorker: GridWorker;
  HelperTeam: HelperTeam;
  MediationCentre: MediationCentre;
  Mediator: Mediator;
  Organisation: Organisation;
  RotationBatch: RotationBatch;
  ServiceSummary: ServiceSummary;
  Whistle: Whistle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Assignment:
    ( { __typename: 'Assignment' }
    & GraphQLRecursivePick<FederationTypes['Assignment'], {"id":true}> );
  Cadre:
    ( { __typename: 'Cadre' }
    & GraphQLRecursivePick<FederationTypes['Cadre'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  GridWorker:
    ( { __typename: 'GridWorker' }
    & GraphQLRecursivePick<FederationTypes['GridWorker'], {"assignmentId":true}> );
  HelperTeam:
    ( { __typename: 'HelperTeam' }
    & GraphQLRecursivePick<FederationTypes['HelperTeam'], {"id":true}> );
  MediationCentre:
    ( { __typename: 'MediationCentre' }
    & GraphQLRecursivePick<FederationTypes['MediationCentre'], {"id":true}> );
  Mediator:
    ( { __typename: 'Mediator' }
    & GraphQLRecursivePick<FederationTypes['Mediator'], {"assignmentId":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  RotationBatch:
    ( { __typename: 'RotationBatch' }
    & GraphQLRecursivePick<FederationTypes['RotationBatch'], {"id":true}> );
  ServiceSummary:
    ( { __typename: 'ServiceSummary' }
    & GraphQLRecursivePick<FederationTypes['ServiceSummary'], {"assignmentId":true,"from":true,"to":true}> );
  Whistle:
    ( { __typename: 'Whistle' }
    & GraphQLRecursivePick<FederationTypes['Whistle'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EndAssignmentResult:
    | ( EndedPayload )
    | ( OpenWorkLeftValue )
    | ( StateForbidsValue )
    | ( TermTooShortValue )
    | ( VersionConflictValue )
  ;
  PostAssignmentResult:
    | ( NotEligibleValue )
    | ( PostedPayload )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
    | ( VillageTakenValue )
  ;
  RecallAssignmentResult:
    | ( NotEligibleValue )
    | ( OpenWorkLeftValue )
    | ( RecalledPayload )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
    | ( VillageTakenValue )
  ;
  RotateAssignmentsResult:
    | ( NotEligibleValue )
    | ( RotatedPayload )
    | ( StateForbidsValue )
    | ( TermTooShortValue )
    | ( VersionConflictValue )
    | ( VillageLeftEmptyValue )
    | ( VillageTakenValue )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AssignmentRow )
    | ( CadreRow )
    | ( HelperTeamRow )
    | ( LiaisonRow )
    | ( MeasureRow )
    | ( MemberReportRow )
    | ( OrganisationRow )
    | ( RotationBatchRow )
    | ( ServiceEntryRow )
    | ( StaffingQuotaRow )
    | ( StewardRow )
    | ( StewardStudioRow )
    | ( StewardVisitRow )
    | ( UnitReportRow )
  ;
  Refusal:
    | ( NotEligibleValue )
    | ( OpenWorkLeftValue )
    | ( StateForbidsValue )
    | ( TermTooShortValue )
    | ( VersionConflictValue )
    | ( VillageLeftEmptyValue )
    | ( VillageTakenValue )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessLogEntry']>>;
  AccessLogEdge: ResolverTypeWrapper<AccessLogEdge>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntry>;
  AccessLogs: ResolverTypeWrapper<Omit<AccessLogs, 'cadres'> & { cadres?: Maybe<ResolversTypes['AccessLogConnection']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AssignmentAsSeen: AssignmentAsSeen;
  AssignmentConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Assignment']>>;
  AssignmentEdge: ResolverTypeWrapper<Omit<AssignmentEdge, 'node'> & { node: ResolversTypes['Assignment'] }>;
  AssignmentState: AssignmentState;
  Cadre: ResolverTypeWrapper<CadreRow>;
  CadreFilter: CadreFilter;
  CountStatus: CountStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionBasis: DivisionBasis;
  Duty: ResolverTypeWrapper<DutyRow>;
  DutyRoster: ResolverTypeWrapper<Omit<DutyRoster, 'duties'> & { duties: ReadonlyArray<ResolversTypes['Duty']> }>;
  EndAssignmentInput: EndAssignmentInput;
  EndAssignmentPayload: ResolverTypeWrapper<EndedPayload>;
  EndAssignmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndAssignmentResult']>;
  GridWorker: ResolverTypeWrapper<AssignmentKey>;
  HelperTeam: ResolverTypeWrapper<HelperTeamRow>;
  HelperTeamKind: HelperTeamKind;
  Liaison: ResolverTypeWrapper<LiaisonRow>;
  Measure: ResolverTypeWrapper<MeasureRow>;
  MeasureStatus: MeasureStatus;
  MediationCentre: ResolverTypeWrapper<IdKey>;
  Mediator: ResolverTypeWrapper<AssignmentKey>;
  MemberReport: ResolverTypeWrapper<MemberReportRow>;
  MemberReportConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['MemberReport']>>;
  MemberReportEdge: ResolverTypeWrapper<Omit<MemberReportEdge, 'node'> & { node: ResolversTypes['MemberReport'] }>;
  MemberReportState: MemberReportState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotEligible: ResolverTypeWrapper<NotEligibleValue>;
  OpenWorkLeft: ResolverTypeWrapper<OpenWorkLeftValue>;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Period: Period;
  PostAssignmentInput: PostAssignmentInput;
  PostAssignmentPayload: ResolverTypeWrapper<PostedPayload>;
  PostAssignmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostAssignmentResult']>;
  PostKind: PostKind;
  PostingRule: PostingRule;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecallAssignmentInput: RecallAssignmentInput;
  RecallAssignmentPayload: ResolverTypeWrapper<RecalledPayload>;
  RecallAssignmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecallAssignmentResult']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ReservePool: ResolverTypeWrapper<FigureOf>;
  RotateAssignmentsInput: RotateAssignmentsInput;
  RotateAssignmentsPayload: ResolverTypeWrapper<RotatedPayload>;
  RotateAssignmentsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateAssignmentsResult']>;
  RotationBatch: ResolverTypeWrapper<RotationBatchRow>;
  RotationBatchConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['RotationBatch']>>;
  RotationBatchEdge: ResolverTypeWrapper<Omit<RotationBatchEdge, 'node'> & { node: ResolversTypes['RotationBatch'] }>;
  RotationChange: RotationChange;
  SafeCount: ResolverTypeWrapper<SafeCount>;
  ServiceEntry: ResolverTypeWrapper<ServiceEntryRow>;
  ServiceEntryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['ServiceEntry']>>;
  ServiceEntryEdge: ResolverTypeWrapper<Omit<ServiceEntryEdge, 'node'> & { node: ResolversTypes['ServiceEntry'] }>;
  ServiceKind: ServiceKind;
  ServiceSummary: ResolverTypeWrapper<ServiceKey>;
  Staffing: ResolverTypeWrapper<FigureOf>;
  StaffingQuota: ResolverTypeWrapper<StaffingQuotaRow>;
  StateForbids: ResolverTypeWrapper<StateForbidsValue>;
  StationingMode: StationingMode;
  Steward: ResolverTypeWrapper<StewardRow>;
  StewardBatch: ResolverTypeWrapper<StewardBatchRow>;
  StewardStudio: ResolverTypeWrapper<StewardStudioRow>;
  StewardVisit: ResolverTypeWrapper<StewardVisitRow>;
  StewardVisitConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['StewardVisit']>>;
  StewardVisitEdge: ResolverTypeWrapper<Omit<StewardVisitEdge, 'node'> & { node: ResolversTypes['StewardVisit'] }>;
  Stewardship: ResolverTypeWrapper<FigureOf>;
  TermTooShort: ResolverTypeWrapper<TermTooShortValue>;
  Transition: ResolverTypeWrapper<TransitionStep>;
  TransitionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Transition']>>;
  TransitionEdge: ResolverTypeWrapper<Omit<TransitionEdge, 'node'> & { node: ResolversTypes['Transition'] }>;
  UnitReport: ResolverTypeWrapper<UnitReportRow>;
  UnitReportConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['UnitReport']>>;
  UnitReportEdge: ResolverTypeWrapper<Omit<UnitReportEdge, 'node'> & { node: ResolversTypes['UnitReport'] }>;
  UnitReportState: UnitReportState;
  VersionConflict: ResolverTypeWrapper<VersionConflictValue>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'accessLog' | 'myAssignments'> & { accessLog?: Maybe<ResolversTypes['AccessLogs']>, myAssignments?: Maybe<ResolversTypes['AssignmentConnection']> }>;
  VillageLeftEmpty: ResolverTypeWrapper<VillageLeftEmptyValue>;
  VillageTaken: ResolverTypeWrapper<VillageTakenValue>;
  Whistle: ResolverTypeWrapper<IdKey>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: Connection<ResolversParentTypes['AccessLogEntry']>;
  AccessLogEdge: AccessLogEdge;
  String: Scalars['String']['output'];
  AccessLogEntry: AccessLogEntry;
  AccessLogs: Omit<AccessLogs, 'cadres'> & { cadres?: Maybe<ResolversParentTypes['AccessLogConnection']> };
  Int: Scalars['Int']['output'];
  Assignment: AssignmentRow;
  ID: Scalars['ID']['output'];
  AssignmentAsSeen: AssignmentAsSeen;
  AssignmentConnection: Connection<ResolversParentTypes['Assignment']>;
  AssignmentEdge: Omit<AssignmentEdge, 'node'> & { node: ResolversParentTypes['Assignment'] };
  Cadre: CadreRow;
  CadreFilter: CadreFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Division: DivisionRow;
  Duty: DutyRow;
  DutyRoster: Omit<DutyRoster, 'duties'> & { duties: ReadonlyArray<ResolversParentTypes['Duty']> };
  EndAssignmentInput: EndAssignmentInput;
  EndAssignmentPayload: EndedPayload;
  EndAssignmentResult: ResolversUnionTypes<ResolversParentTypes>['EndAssignmentResult'];
  GridWorker: AssignmentKey;
  HelperTeam: HelperTeamRow;
  Liaison: LiaisonRow;
  Measure: MeasureRow;
  MediationCentre: IdKey;
  Mediator: AssignmentKey;
  MemberReport: MemberReportRow;
  MemberReportConnection: Connection<ResolversParentTypes['MemberReport']>;
  MemberReportEdge: Omit<MemberReportEdge, 'node'> & { node: ResolversParentTypes['MemberReport'] };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotEligible: NotEligibleValue;
  OpenWorkLeft: OpenWorkLeftValue;
  Organisation: OrganisationRow;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Period: Period;
  PostAssignmentInput: PostAssignmentInput;
  PostAssignmentPayload: PostedPayload;
  PostAssignmentResult: ResolversUnionTypes<ResolversParentTypes>['PostAssignmentResult'];
  Query: Record<PropertyKey, never>;
  RecallAssignmentInput: RecallAssignmentInput;
  RecallAssignmentPayload: RecalledPayload;
  RecallAssignmentResult: ResolversUnionTypes<ResolversParentTypes>['RecallAssignmentResult'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ReservePool: FigureOf;
  RotateAssignmentsInput: RotateAssignmentsInput;
  RotateAssignmentsPayload: RotatedPayload;
  RotateAssignmentsResult: ResolversUnionTypes<ResolversParentTypes>['RotateAssignmentsResult'];
  RotationBatch: RotationBatchRow;
  RotationBatchConnection: Connection<ResolversParentTypes['RotationBatch']>;
  RotationBatchEdge: Omit<RotationBatchEdge, 'node'> & { node: ResolversParentTypes['RotationBatch'] };
  RotationChange: RotationChange;
  SafeCount: SafeCount;
  ServiceEntry: ServiceEntryRow;
  ServiceEntryConnection: Connection<ResolversParentTypes['ServiceEntry']>;
  ServiceEntryEdge: Omit<ServiceEntryEdge, 'node'> & { node: ResolversParentTypes['ServiceEntry'] };
  ServiceSummary: ServiceKey;
  Staffing: FigureOf;
  StaffingQuota: StaffingQuotaRow;
  StateForbids: StateForbidsValue;
  Steward: StewardRow;
  StewardBatch: StewardBatchRow;
  StewardStudio: StewardStudioRow;
  StewardVisit: StewardVisitRow;
  StewardVisitConnection: Connection<ResolversParentTypes['StewardVisit']>;
  StewardVisitEdge: Omit<StewardVisitEdge, 'node'> & { node: ResolversParentTypes['StewardVisit'] };
  Stewardship: FigureOf;
  TermTooShort: TermTooShortValue;
  Transition: TransitionStep;
  TransitionConnection: Connection<ResolversParentTypes['Transition']>;
  TransitionEdge: Omit<TransitionEdge, 'node'> & { node: ResolversParentTypes['Transition'] };
  UnitReport: UnitReportRow;
  UnitReportConnection: Connection<ResolversParentTypes['UnitReport']>;
  UnitReportEdge: Omit<UnitReportEdge, 'node'> & { node: ResolversParentTypes['UnitReport'] };
  VersionConflict: VersionConflictValue;
  Viewer: Omit<Viewer, 'accessLog' | 'myAssignments'> & { accessLog?: Maybe<ResolversParentTypes['AccessLogs']>, myAssignments?: Maybe<ResolversParentTypes['AssignmentConnection']> };
  VillageLeftEmpty: VillageLeftEmptyValue;
  VillageTaken: VillageTakenValue;
  Whistle: IdKey;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  byOrganisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byPost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessLogsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogs'] = ResolversParentTypes['AccessLogs']> = {
  cadres?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<AccessLogsCadresArgs>>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment'], FederationReferenceType extends FederationReferenceTypes['Assignment'] = FederationReferenceTypes['Assignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Assignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alsoCovers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['RotationBatch']>, ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  handoverUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Cadre']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['StationingMode']>, ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  sendingUnit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  serviceEntries?: Resolver<Maybe<ResolversTypes['ServiceEntryConnection']>, ParentType, ContextType, RequireFields<AssignmentServiceEntriesArgs, 'period'>>;
  serviceLog?: Resolver<Maybe<ResolversTypes['ServiceSummary']>, ParentType, ContextType, RequireFields<AssignmentServiceLogArgs, 'period'>>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssignmentState'], ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  transitions?: Resolver<Maybe<ResolversTypes['TransitionConnection']>, ParentType, ContextType, Partial<AssignmentTransitionsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentConnection'] = ResolversParentTypes['AssignmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Assignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type AssignmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEdge'] = ResolversParentTypes['AssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType>;
};

export type CadreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cadre'] = ResolversParentTypes['Cadre'], FederationReferenceType extends FederationReferenceTypes['Cadre'] = FederationReferenceTypes['Cadre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cadre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DivisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  helperTeams?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['HelperTeam']>>>, ParentType, ContextType, Partial<DivisionHelperTeamsArgs>>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  liaisons?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Liaison']>>>, ParentType, ContextType, Partial<DivisionLiaisonsArgs>>;
  memberReports?: Resolver<Maybe<ResolversTypes['MemberReportConnection']>, ParentType, ContextType, Partial<DivisionMemberReportsArgs>>;
  postings?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Assignment']>>>, ParentType, ContextType, Partial<DivisionPostingsArgs>>;
  quotas?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffingQuota']>>>, ParentType, ContextType, Partial<DivisionQuotasArgs>>;
  reservePool?: Resolver<Maybe<ResolversTypes['ReservePool']>, ParentType, ContextType, Partial<DivisionReservePoolArgs>>;
  staffing?: Resolver<Maybe<ResolversTypes['Staffing']>, ParentType, ContextType, RequireFields<DivisionStaffingArgs, 'basis' | 'on'>>;
  stewardship?: Resolver<Maybe<ResolversTypes['Stewardship']>, ParentType, ContextType, RequireFields<DivisionStewardshipArgs, 'on'>>;
  unitReports?: Resolver<Maybe<ResolversTypes['UnitReportConnection']>, ParentType, ContextType, Partial<DivisionUnitReportsArgs>>;
};

export type DutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  steward?: Resolver<ResolversTypes['Steward'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DutyRosterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyRoster'] = ResolversParentTypes['DutyRoster']> = {
  duties?: Resolver<ReadonlyArray<ResolversTypes['Duty']>, ParentType, ContextType>;
  weekOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type EndAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAssignmentPayload'] = ResolversParentTypes['EndAssignmentPayload']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndAssignmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAssignmentResult'] = ResolversParentTypes['EndAssignmentResult']> = {
  __resolveType: TypeResolveFn<'EndAssignmentPayload' | 'OpenWorkLeft' | 'StateForbids' | 'TermTooShort' | 'VersionConflict', ParentType, ContextType>;
};

export type GridWorkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridWorker'] = ResolversParentTypes['GridWorker'], FederationReferenceType extends FederationReferenceTypes['GridWorker'] = FederationReferenceTypes['GridWorker']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridWorker']> | FederationReferenceType, FederationReferenceType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HelperTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HelperTeam'] = ResolversParentTypes['HelperTeam'], FederationReferenceType extends FederationReferenceTypes['HelperTeam'] = FederationReferenceTypes['HelperTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HelperTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  formedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelperTeamKind'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiaisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Liaison'] = ResolversParentTypes['Liaison']> = {
  contactCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadUnit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MeasureStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediationCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationCentre'] = ResolversParentTypes['MediationCentre'], FederationReferenceType extends FederationReferenceTypes['MediationCentre'] = FederationReferenceTypes['MediationCentre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediationCentre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stationedOfficers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Assignment']>>>, ParentType, ContextType, RequireFields<MediationCentreStationedOfficersArgs, 'on'>>;
};

export type MediatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mediator'] = ResolversParentTypes['Mediator'], FederationReferenceType extends FederationReferenceTypes['Mediator'] = FederationReferenceTypes['Mediator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mediator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cadre?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
};

export type MemberReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberReport'] = ResolversParentTypes['MemberReport']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Cadre']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  servedTimes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberReportState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberReportConnection'] = ResolversParentTypes['MemberReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MemberReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MemberReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberReportEdge'] = ResolversParentTypes['MemberReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberReport'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  endAssignment?: Resolver<Maybe<ResolversTypes['EndAssignmentResult']>, ParentType, ContextType, RequireFields<MutationEndAssignmentArgs, 'input'>>;
  postAssignment?: Resolver<Maybe<ResolversTypes['PostAssignmentResult']>, ParentType, ContextType, RequireFields<MutationPostAssignmentArgs, 'input'>>;
  recallAssignment?: Resolver<Maybe<ResolversTypes['RecallAssignmentResult']>, ParentType, ContextType, RequireFields<MutationRecallAssignmentArgs, 'input'>>;
  rotateAssignments?: Resolver<Maybe<ResolversTypes['RotateAssignmentsResult']>, ParentType, ContextType, RequireFields<MutationRotateAssignmentsArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Assignment' | 'Cadre' | 'HelperTeam' | 'Liaison' | 'Measure' | 'MemberReport' | 'Organisation' | 'RotationBatch' | 'ServiceEntry' | 'StaffingQuota' | 'Steward' | 'StewardStudio' | 'StewardVisit' | 'UnitReport', ParentType, ContextType>;
};

export type NotEligibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotEligible'] = ResolversParentTypes['NotEligible']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PostingRule'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenWorkLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenWorkLeft'] = ResolversParentTypes['OpenWorkLeft']> = {
  duties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uscc?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostAssignmentPayload'] = ResolversParentTypes['PostAssignmentPayload']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostAssignmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostAssignmentResult'] = ResolversParentTypes['PostAssignmentResult']> = {
  __resolveType: TypeResolveFn<'NotEligible' | 'PostAssignmentPayload' | 'StateForbids' | 'VersionConflict' | 'VillageTaken', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType, RequireFields<QueryAssignmentArgs, 'id'>>;
  cadres?: Resolver<Maybe<ResolversTypes['AssignmentConnection']>, ParentType, ContextType, Partial<QueryCadresArgs>>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  divisionsByCode?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType, RequireFields<QueryDivisionsByCodeArgs, 'codes'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Measure']>>, ParentType, ContextType, Partial<QueryMeasuresArgs>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'uscc'>>;
  rotationBatches?: Resolver<Maybe<ResolversTypes['RotationBatchConnection']>, ParentType, ContextType, Partial<QueryRotationBatchesArgs>>;
};

export type RecallAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecallAssignmentPayload'] = ResolversParentTypes['RecallAssignmentPayload']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecallAssignmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecallAssignmentResult'] = ResolversParentTypes['RecallAssignmentResult']> = {
  __resolveType: TypeResolveFn<'NotEligible' | 'OpenWorkLeft' | 'RecallAssignmentPayload' | 'StateForbids' | 'VersionConflict' | 'VillageTaken', ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'NotEligible' | 'OpenWorkLeft' | 'StateForbids' | 'TermTooShort' | 'VersionConflict' | 'VillageLeftEmpty' | 'VillageTaken', ParentType, ContextType>;
};

export type ReservePoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservePool'] = ResolversParentTypes['ReservePool']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type RotateAssignmentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateAssignmentsPayload'] = ResolversParentTypes['RotateAssignmentsPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['RotationBatch']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotateAssignmentsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateAssignmentsResult'] = ResolversParentTypes['RotateAssignmentsResult']> = {
  __resolveType: TypeResolveFn<'NotEligible' | 'RotateAssignmentsPayload' | 'StateForbids' | 'TermTooShort' | 'VersionConflict' | 'VillageLeftEmpty' | 'VillageTaken', ParentType, ContextType>;
};

export type RotationBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotationBatch'] = ResolversParentTypes['RotationBatch'], FederationReferenceType extends FederationReferenceTypes['RotationBatch'] = FederationReferenceTypes['RotationBatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RotationBatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignments?: Resolver<Maybe<ResolversTypes['AssignmentConnection']>, ParentType, ContextType, Partial<RotationBatchAssignmentsArgs>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  outgoing?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotationBatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotationBatchConnection'] = ResolversParentTypes['RotationBatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RotationBatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RotationBatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type RotationBatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotationBatchEdge'] = ResolversParentTypes['RotationBatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RotationBatch'], ParentType, ContextType>;
};

export type SafeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeCount'] = ResolversParentTypes['SafeCount']> = {
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEntry'] = ResolversParentTypes['ServiceEntry']> = {
  confirmedByVillage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEntryConnection'] = ResolversParentTypes['ServiceEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type ServiceEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEntryEdge'] = ResolversParentTypes['ServiceEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceEntry'], ParentType, ContextType>;
};

export type ServiceSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSummary'] = ResolversParentTypes['ServiceSummary'], FederationReferenceType extends FederationReferenceTypes['ServiceSummary'] = FederationReferenceTypes['ServiceSummary']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceSummary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  daysOnPost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  matters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  visits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StaffingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staffing'] = ResolversParentTypes['Staffing']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assignments?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  communityWorkers?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  communityWorkersHired?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  dualReporting?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  firstSecretaries?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  officersDown?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  postsAdded?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  stewards?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  workTeam?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type StaffingQuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffingQuota'] = ResolversParentTypes['StaffingQuota']> = {
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateForbidsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateForbids'] = ResolversParentTypes['StateForbids']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StewardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Steward'] = ResolversParentTypes['Steward']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StewardBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StewardBatch'] = ResolversParentTypes['StewardBatch']> = {
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recruited?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  recruitedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type StewardStudioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StewardStudio'] = ResolversParentTypes['StewardStudio']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roster?: Resolver<Maybe<ResolversTypes['DutyRoster']>, ParentType, ContextType, Partial<StewardStudioRosterArgs>>;
  stewards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Steward']>>, ParentType, ContextType, Partial<StewardStudioStewardsArgs>>;
  visits?: Resolver<Maybe<ResolversTypes['StewardVisitConnection']>, ParentType, ContextType, RequireFields<StewardStudioVisitsArgs, 'period'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StewardVisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StewardVisit'] = ResolversParentTypes['StewardVisit']> = {
  followUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visitedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StewardVisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StewardVisitConnection'] = ResolversParentTypes['StewardVisitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StewardVisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StewardVisit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type StewardVisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StewardVisitEdge'] = ResolversParentTypes['StewardVisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StewardVisit'], ParentType, ContextType>;
};

export type StewardshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stewardship'] = ResolversParentTypes['Stewardship']> = {
  batches?: Resolver<ReadonlyArray<ResolversTypes['StewardBatch']>, ParentType, ContextType>;
  stewards?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  studios?: Resolver<ReadonlyArray<ResolversTypes['StewardStudio']>, ParentType, ContextType>;
};

export type TermTooShortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermTooShort'] = ResolversParentTypes['TermTooShort']> = {
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  earliestOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransitionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionConnection'] = ResolversParentTypes['TransitionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransitionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type TransitionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionEdge'] = ResolversParentTypes['TransitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transition'], ParentType, ContextType>;
};

export type UnitReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitReport'] = ResolversParentTypes['UnitReport']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  projects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reportedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UnitReportState'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitReportConnection'] = ResolversParentTypes['UnitReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnitReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type UnitReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitReportEdge'] = ResolversParentTypes['UnitReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitReport'], ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  actualVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogs']>, ParentType, ContextType>;
  myAssignments?: Resolver<Maybe<ResolversTypes['AssignmentConnection']>, ParentType, ContextType, Partial<ViewerMyAssignmentsArgs>>;
};

export type VillageLeftEmptyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageLeftEmpty'] = ResolversParentTypes['VillageLeftEmpty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  villages?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VillageTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageTaken'] = ResolversParentTypes['VillageTaken']> = {
  by?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhistleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Whistle'] = ResolversParentTypes['Whistle'], FederationReferenceType extends FederationReferenceTypes['Whistle'] = FederationReferenceTypes['Whistle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Whistle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officersArrived?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Assignment']>>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogs?: AccessLogsResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AssignmentConnection?: AssignmentConnectionResolvers<ContextType>;
  AssignmentEdge?: AssignmentEdgeResolvers<ContextType>;
  Cadre?: CadreResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Division?: DivisionResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  DutyRoster?: DutyRosterResolvers<ContextType>;
  EndAssignmentPayload?: EndAssignmentPayloadResolvers<ContextType>;
  EndAssignmentResult?: EndAssignmentResultResolvers<ContextType>;
  GridWorker?: GridWorkerResolvers<ContextType>;
  HelperTeam?: HelperTeamResolvers<ContextType>;
  Liaison?: LiaisonResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  MediationCentre?: MediationCentreResolvers<ContextType>;
  Mediator?: MediatorResolvers<ContextType>;
  MemberReport?: MemberReportResolvers<ContextType>;
  MemberReportConnection?: MemberReportConnectionResolvers<ContextType>;
  MemberReportEdge?: MemberReportEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotEligible?: NotEligibleResolvers<ContextType>;
  OpenWorkLeft?: OpenWorkLeftResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostAssignmentPayload?: PostAssignmentPayloadResolvers<ContextType>;
  PostAssignmentResult?: PostAssignmentResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecallAssignmentPayload?: RecallAssignmentPayloadResolvers<ContextType>;
  RecallAssignmentResult?: RecallAssignmentResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReservePool?: ReservePoolResolvers<ContextType>;
  RotateAssignmentsPayload?: RotateAssignmentsPayloadResolvers<ContextType>;
  RotateAssignmentsResult?: RotateAssignmentsResultResolvers<ContextType>;
  RotationBatch?: RotationBatchResolvers<ContextType>;
  RotationBatchConnection?: RotationBatchConnectionResolvers<ContextType>;
  RotationBatchEdge?: RotationBatchEdgeResolvers<ContextType>;
  SafeCount?: SafeCountResolvers<ContextType>;
  ServiceEntry?: ServiceEntryResolvers<ContextType>;
  ServiceEntryConnection?: ServiceEntryConnectionResolvers<ContextType>;
  ServiceEntryEdge?: ServiceEntryEdgeResolvers<ContextType>;
  ServiceSummary?: ServiceSummaryResolvers<ContextType>;
  Staffing?: StaffingResolvers<ContextType>;
  StaffingQuota?: StaffingQuotaResolvers<ContextType>;
  StateForbids?: StateForbidsResolvers<ContextType>;
  Steward?: StewardResolvers<ContextType>;
  StewardBatch?: StewardBatchResolvers<ContextType>;
  StewardStudio?: StewardStudioResolvers<ContextType>;
  StewardVisit?: StewardVisitResolvers<ContextType>;
  StewardVisitConnection?: StewardVisitConnectionResolvers<ContextType>;
  StewardVisitEdge?: StewardVisitEdgeResolvers<ContextType>;
  Stewardship?: StewardshipResolvers<ContextType>;
  TermTooShort?: TermTooShortResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  TransitionConnection?: TransitionConnectionResolvers<ContextType>;
  TransitionEdge?: TransitionEdgeResolvers<ContextType>;
  UnitReport?: UnitReportResolvers<ContextType>;
  UnitReportConnection?: UnitReportConnectionResolvers<ContextType>;
  UnitReportEdge?: UnitReportEdgeResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  VillageLeftEmpty?: VillageLeftEmptyResolvers<ContextType>;
  VillageTaken?: VillageTakenResolvers<ContextType>;
  Whistle?: WhistleResolvers<ContextType>;
};
