// Printed from schema.graphql by `npm run generate`; do not edit.
import type { Connection } from '@hub/chassis';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DivisionRow } from '@hub/schema';
import type { FigureOf } from '../resolvers/figureOf.ts';
import type { GridCellRow } from '../loaders/gridCells.ts';
import type { GridWorkerRow, ServiceSummaryKey } from '../loaders/gridWorkers.ts';
import type { TransitionStep, VersionConflict as VersionConflictValue } from '@hub/chassis';
import type { GridEventRow, WhistleRow } from '../loaders/gridEvents.ts';
import type { HotlineTicketRow } from '../loaders/hotlineTickets.ts';
import type { DutySessionRow, DeliberationRow, PatrolVisitRow, OpinionRow, InfoRecordRow } from '../queries/placed.ts';
import type { DisputeProgressRow } from '../loaders/disputeProgress.ts';
import type { StateForbids as StateForbidsValue } from '../domain/refusals.ts';
import type { ReportedPayload } from '../commands/reportEvent.ts';
import type { CategoryNotHere as CategoryNotHereValue, VerifierReported as VerifierReportedValue, NotOnDutyList as NotOnDutyListValue } from '../domain/gridEvent.ts';
import type { VerifiedPayload } from '../commands/verifyEvent.ts';
import type { DispatchedPayload } from '../commands/dispatchEvent.ts';
import type { ConvertedPayload } from '../commands/convertEventToDispute.ts';
import type { SpottedPayload } from '../commands/spotDispute.ts';
import type { OutsideMediation as OutsideMediationValue } from '../domain/hotlineTicket.ts';
import type { MergedPayload } from '../commands/mergeDivisions.ts';
import type { DivisionsNotMergeable as DivisionsNotMergeableValue, AuthorityNotChangeable as AuthorityNotChangeableValue } from '../domain/divisionRefusals.ts';
import type { AuthorityPayload } from '../commands/changeAuthority.ts';
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
  /** Looks at what grid holds, newest first. 网格领域的查阅记录。 */
  readonly grid?: Maybe<AccessLogConnection>;
};


/** Access records, each domain's own list. 各领域查阅记录。 */
export type AccessLogsGridArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Something stands in the way of another authority. 不符合变更条件。 */
export type AuthorityNotChangeable = Refusal & {
  readonly __typename?: 'AuthorityNotChangeable';
  /** At which division. 所涉区划。 */
  readonly division?: Maybe<Division>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** What stands in the way. 不符合的条件。 */
  readonly reason: AuthorityObstacle;
};

/** What stands in the way of another managing authority. 管理主体变更的障碍。 */
export type AuthorityObstacle =
  /** The division lies under it administratively. 已是其行政上级。 */
  | 'AUTHORITY_ABOVE'
  /** The authority is neither a county nor a zone. 管理主体非区市或开发区。 */
  | 'AUTHORITY_LEVEL'
  /** The authority does not stand around that day without an end. 管理主体在该日前后并非持续存续。 */
  | 'AUTHORITY_NOT_STANDING'
  /** Its parent or authority changes on that day or later already. 上级或管理主体另有变更。 */
  | 'CHANGE_PLANNED'
  /** The day is over, or more than a year ahead. 生效日期超出范围。 */
  | 'DAY_OUT_OF_RANGE'
  /** It is neither a town nor a village. 非镇街或村居。 */
  | 'LEVEL_NOT_RUN'
  /** It does not stand around that day without an end. 该日前后并非持续存续。 */
  | 'NOT_STANDING'
  /** Nothing would change. 管理主体未变。 */
  | 'SAME_AUTHORITY';

/** A count for one category. 各类别数量。 */
export type CategoryCount = {
  readonly __typename?: 'CategoryCount';
  /** Code of the category. 类别代码。 */
  readonly category: Scalars['String']['output'];
  /** How many. 数量。 */
  readonly count: SafeCount;
};

/** It is none of the grid's matters. 非网格受理事项。 */
export type CategoryNotHere = Refusal & {
  readonly __typename?: 'CategoryNotHere';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** Who takes it instead. 受理单位。 */
  readonly takenBy: Scalars['String']['output'];
};

/** What comes under whom, from when. 变更内容。 */
export type ChangeAuthorityInput = {
  /** Code of the county or zone that runs it from then on; none: its administrative parent does. 管理主体代码，留空即由行政上级管理。 */
  readonly authorityCode?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the town or village. 镇街或村居代码。 */
  readonly code: Scalars['ID']['input'];
  /** Number of the document that it rests on, 1 to 80 characters. 批准文号，1至80个字符。 */
  readonly documentNo: Scalars['String']['input'];
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** First day on which it holds: today at the earliest, within a year. 生效日期，不早于今日，一年以内。 */
  readonly validFrom: Scalars['Date']['input'];
};

/** The authority is changed from that day on; every part knows within seconds. 已变更，自生效日起各部分同步。 */
export type ChangeAuthorityPayload = {
  readonly __typename?: 'ChangeAuthorityPayload';
  /** The division. 区划。 */
  readonly division?: Maybe<Division>;
};

/** How a change of managing authority ended. 变更结果。 */
export type ChangeAuthorityResult = AuthorityNotChangeable | ChangeAuthorityPayload | VersionConflict;

/** Which event becomes a dispute. 转办对象。 */
export type ConvertEventToDisputeInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event. 事件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The event is a dispute now; its case follows within seconds. 已转为矛盾纠纷，案件随后生成。 */
export type ConvertEventToDisputePayload = {
  readonly __typename?: 'ConvertEventToDisputePayload';
  /** The event; null where the caller may not read it. 事件，无权读取时为空。 */
  readonly event?: Maybe<GridEvent>;
};

/** How a conversion ended. 转办结果。 */
export type ConvertEventToDisputeResult = ConvertEventToDisputePayload | StateForbids | VersionConflict;

/** How a count may be trusted. 计数的状态。 */
export type CountStatus =
  /** The count as it is. 精确值。 */
  | 'EXACT'
  /** Released to readers whose areas do not cover the division; never rounded. 对外发布值，不取整。 */
  | 'RELEASED'
  /** Too small to show, or it would give a small one away; the value is null. 数值过小或可反推，不予显示。 */
  | 'SUPPRESSED';

/** Residents raise and decide a matter (民事民提、民议民决), such as the stewards' weekly meeting. 民主议事。 */
export type Deliberation = Node & {
  readonly __typename?: 'Deliberation';
  /** What was decided; null while open. 决议。 */
  readonly decision?: Maybe<Scalars['String']['output']>;
  /** The day. 日期。 */
  readonly heldOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** What was raised. 议题。 */
  readonly issue: Scalars['String']['output'];
  /** The event that came of it. 关联事件。 */
  readonly linkedEvent?: Maybe<GridEvent>;
};

/** Deliberations, newest first. 议事列表。 */
export type DeliberationConnection = {
  readonly __typename?: 'DeliberationConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<DeliberationEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Deliberation>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A deliberation and its place in the list. 议事及其游标。 */
export type DeliberationEdge = {
  readonly __typename?: 'DeliberationEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The deliberation. 议事。 */
  readonly node: Deliberation;
};

/** Which event is dispatched, and to whom. 派单内容。 */
export type DispatchEventInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event. 事件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The one unit that leads. 主办单位标识。 */
  readonly leadUnit: Scalars['ID']['input'];
  /** The level that it stands at; a matter of a county's never goes down to a town or community. 主办单位所在层级，区市事项不得下派镇街或村居。 */
  readonly leadUnitLevel: EscalationLevel;
};

/** The event was dispatched. 已派单。 */
export type DispatchEventPayload = {
  readonly __typename?: 'DispatchEventPayload';
  /** The event; null where the caller may not read it. 事件，无权读取时为空。 */
  readonly event?: Maybe<GridEvent>;
};

/** How a dispatch ended. 派单结果。 */
export type DispatchEventResult = DispatchEventPayload | NotOnDutyList | StateForbids | VersionConflict;

/** Where a dispute stands that came of an event or a ticket; its content is never here. 矛盾纠纷进展，不含案件内容。 */
export type DisputeProgress = {
  readonly __typename?: 'DisputeProgress';
  /** When mediation knew this. 调解部门的更新时间。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** The centre that has it; null before it is routed. 承办中心，未分流则为空。 */
  readonly centre?: Maybe<MediationCentre>;
  /** By when it is to be concluded; null before it is accepted. 办理期限，未受理则为空。 */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Its stage. 阶段。 */
  readonly stage: DisputeStage;
  /** The version that the dispute had then. 当时的案件版本。 */
  readonly version: Scalars['Int']['output'];
};

/** Stages of a dispute. A risk that is flagged goes to the police by a way of its own and never shows here. 案件阶段。 */
export type DisputeStage =
  /** Accepted with both parties' consent. 已受理。 */
  | 'ACCEPTED'
  /** Agreed. 达成协议。 */
  | 'AGREED'
  /** Not performed. 未履行。 */
  | 'BREACHED'
  /** Closed, file archived. 已归档。 */
  | 'CLOSED'
  /** Judicial confirmation was applied for. 已申请司法确认。 */
  | 'CONFIRMATION_APPLIED'
  /** Confirmed by the court. 已司法确认。 */
  | 'CONFIRMED'
  /** A party does not want mediation. 当事人不同意调解。 */
  | 'DECLINED'
  /** Ended without agreement. 调解不成。 */
  | 'FAILED'
  /** Not for mediation; told of the other routes. 已告知其他途径。 */
  | 'INFORMED'
  /** Came in. 已收案。 */
  | 'INTAKE'
  /** In mediation. 调解中。 */
  | 'IN_MEDIATION'
  /** Linked with another. 已关联。 */
  | 'LINKED'
  /** The same as another, which goes on. 已合并。 */
  | 'MERGED'
  /** Agreed in part. 部分达成协议。 */
  | 'PARTLY_AGREED'
  /** Performed. 已履行。 */
  | 'PERFORMED'
  /** Being performed. 履行中。 */
  | 'PERFORMING'
  /** Confirmation was refused. 不予确认。 */
  | 'REFUSED'
  /** Given to a centre. 已分流。 */
  | 'ROUTED'
  /** Handed over. 已移送。 */
  | 'TRANSFERRED'
  /** Sorted. 已分类。 */
  | 'TRIAGED';

/** An administrative division or a managed zone. 行政区划或管理区。 */
export type Division = {
  readonly __typename?: 'Division';
  /** Divisions directly under it, ordered by code. With `level`, the whole subtree's of those levels; at most 5,000. 下级区划。 */
  readonly children?: Maybe<ReadonlyArray<Division>>;
  /** 12 digits of the statistical list, or <city>:zone:<name>. 区划代码。 */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** Every code it has or had, by scheme and validity; a parent is never read out of a code. 各编码体系中的代码。 */
  readonly codes?: Maybe<ReadonlyArray<DivisionCode>>;
  /** Residents' deliberations, newest first. 民主议事。 */
  readonly deliberations?: Maybe<DeliberationConnection>;
  /** Leaders taking calls at the hotline, newest first. 领导坐班接听。 */
  readonly dutySessions?: Maybe<HotlineDutySessionConnection>;
  /** Figures of grid events. 网格事件统计。 */
  readonly eventStats?: Maybe<EventStats>;
  /** Grid cells of the whole subtree, ordered by code; at most 5,000. 全部下属网格。 */
  readonly grids?: Maybe<ReadonlyArray<GridCell>>;
  /** Figures of the 12345 hotline. 热线统计。 */
  readonly hotlineStats?: Maybe<HotlineStats>;
  /** Opaque; under a shared root even it may be missing. 标识。 */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** What kind of division it is. 类别。 */
  readonly kind?: Maybe<DivisionKind>;
  /** Its level. 层级。 */
  readonly level?: Maybe<DivisionLevel>;
  /** The zone that runs it, where that is not its administrative parent. 实际管理主体。 */
  readonly managedBy?: Maybe<Division>;
  /** The divisions that it runs without being their administrative parent, ordered by code. 代管的区划。 */
  readonly manages?: Maybe<ReadonlyArray<Division>>;
  /** The division that stands where it was, once it was merged; null while it stands itself. 合并后的承继区划；存续则为空。 */
  readonly mergedInto?: Maybe<Division>;
  /** Name in Chinese. 名称。 */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Administrative parent on a day (default: today). 行政隶属。 */
  readonly parent?: Maybe<Division>;
  /** Police patrols' visits to crews and households, newest first. 巡逻走访。 */
  readonly patrolVisits?: Maybe<PatrolVisitConnection>;
  /** The divisions whose officials reach it, ordered by code: itself, those above it, what any of these was merged into, and the zones that run any of them. 对其有管辖的区划。 */
  readonly reachedBy?: Maybe<ReadonlyArray<Division>>;
  /** First day on which it stands. 设立日期。 */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it stands; null while it does. A code resolves for ever. 撤销前末日；存续则为空，代码永久可查。 */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Grows with each change of it; what a command about it expects. 版本号，每次变更递增。 */
  readonly version?: Maybe<Scalars['Int']['output']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionChildrenArgs = {
  level?: InputMaybe<ReadonlyArray<DivisionLevel>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionDeliberationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionDutySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionEventStatsArgs = {
  basis?: DivisionBasis;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  period: Period;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionGridsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionHotlineStatsArgs = {
  basis?: DivisionBasis;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  period: Period;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionManagedByArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionManagesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionMergedIntoArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionParentArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionPatrolVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** An administrative division or a managed zone. 行政区划或管理区。 */
export type DivisionReachedByArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Which partition of the city a figure follows; they differ where a zone runs villages of a county. 统计口径：行政区划或管理主体。 */
export type DivisionBasis =
  /** The administrative tree. 按行政区划。 */
  | 'ADMINISTRATIVE'
  /** Who runs a place: what a zone runs is the zone's, not the county's. 按管理主体。 */
  | 'MANAGING';

/** A code in one scheme and the days it holds. 编码。 */
export type DivisionCode = {
  readonly __typename?: 'DivisionCode';
  /** Name of the scheme. 编码体系。 */
  readonly scheme: Scalars['String']['output'];
  /** First day; null where it is not known. 生效日。 */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it holds. 失效日。 */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The code. 代码。 */
  readonly value: Scalars['String']['output'];
};

/** Kinds of divisions. 区划类别。 */
export type DivisionKind =
  /** A zone without a statistical code. 无统计代码的管理区。 */
  | 'MANAGED_ZONE'
  /** The prefecture city. 地级市。 */
  | 'PREFECTURE'
  /** A residents' committee. 居民委员会。 */
  | 'RESIDENTS_COMMITTEE'
  /** A zone with statistical codes of its own. 有统计代码的开发区。 */
  | 'STATISTICAL_ZONE'
  /** One of the statutory counties, districts and county-level cities. 法定区市。 */
  | 'STATUTORY_COUNTY'
  /** A street (街道). 街道。 */
  | 'STREET'
  /** A town (镇). 镇。 */
  | 'TOWN'
  /** Listed beside towns (class 4xx), without a centre. 类似乡级单位。 */
  | 'TOWN_LIKE_UNIT'
  /** A villagers' committee. 村民委员会。 */
  | 'VILLAGERS_COMMITTEE'
  /** Listed beside villages (class 4xx). 类似村级单位。 */
  | 'VILLAGE_LIKE_UNIT';

/** Levels of divisions. The statutory counties (COUNTY) and the zones (ZONE) stand side by side; ask for both to have all that lies directly under the city. 区划层级，法定区市与开发区并列。 */
export type DivisionLevel =
  /** The prefecture city. 地级市。 */
  | 'CITY'
  /** A statutory county, district or county-level city. 法定区市。 */
  | 'COUNTY'
  /** A town or street. 镇、街道。 */
  | 'TOWN'
  /** A village or residents' community. 村、社区。 */
  | 'VILLAGE'
  /** A development zone. 开发区。 */
  | 'ZONE';

/** Something stands in the way of the merger. 不符合合并条件。 */
export type DivisionsNotMergeable = Refusal & {
  readonly __typename?: 'DivisionsNotMergeable';
  /** At which division. 所涉区划。 */
  readonly division?: Maybe<Division>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** What stands in the way. 不符合的条件。 */
  readonly reason: MergeObstacle;
};

/** How far up a matter went before it was settled (小事不出村、大事不出镇). 解决层级。 */
export type EscalationLevel =
  /** Aboard a vessel. 船上。 */
  | 'ABOARD'
  /** City. 市。 */
  | 'CITY'
  /** County, district or zone. 区市、开发区。 */
  | 'COUNTY'
  /** At the port. 港口。 */
  | 'PORT'
  /** Town or street. 镇（街道）。 */
  | 'TOWN'
  /** Village or community. 村（社区）。 */
  | 'VILLAGE';

/** How a grid event came in. 事件来源。 */
export type EventChannel =
  /** A residents' deliberation. 民主议事。 */
  | 'DELIBERATION'
  /** The 12345 hotline. 热线。 */
  | 'HOTLINE'
  /** An Open311 client. Open311接口。 */
  | 'OPEN311'
  /** A patrol. 巡逻。 */
  | 'PATROL'
  /** A resident. 居民。 */
  | 'RESIDENT'
  /** A grid worker. 网格员。 */
  | 'WORKER';

/** Figures of grid events; each counts on the day that it happened. 网格事件统计。 */
export type EventStats = {
  readonly __typename?: 'EventStats';
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Received in the period, by category, without those of no event; no category is told to callers to whom the division's figures are not open. 各类别上报数。 */
  readonly byCategory: ReadonlyArray<CategoryCount>;
  /** Closed by their due time, of those closed in the period that had one. 按期办结率。 */
  readonly closedOnTime: Ratio;
  /** Made disputes in the period. 转为矛盾纠纷数。 */
  readonly converted: SafeCount;
  /** Received in the period and parked now. 挂账数。 */
  readonly parked: SafeCount;
  /** Received in the period. 上报数。 */
  readonly reported: SafeCount;
  /** Closed in the period, by the level that settled them. 各层级办结数。 */
  readonly resolvedAtLevel: ReadonlyArray<LevelCount>;
  /** Closed after feedback had been sent back, of those closed in the period. 返工率。 */
  readonly reworkRate: Ratio;
  /** Taken as valid, of those received in the period. 有效率。 */
  readonly validRate: Ratio;
  /** First arrival by the due time, of the whistles blown in the period. 按时到场率。 */
  readonly whistleOnTime: Ratio;
  /** Whistles blown in the period. 吹哨数。 */
  readonly whistles: SafeCount;
};

/** A grid cell (网格): some hundred households with a worker of their own. 网格。 */
export type GridCell = Node & {
  readonly __typename?: 'GridCell';
  /** 12 digits of the village, 3 of the cell. 网格编码。 */
  readonly code: Scalars['ID']['output'];
  /** The village or community it lies in. 所在村（社区）。 */
  readonly division?: Maybe<Division>;
  /** How many households it has. 户数。 */
  readonly households: Scalars['Int']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Basic records taken here, newest first. 基础信息采集。 */
  readonly infoRecords?: Maybe<InfoRecordConnection>;
  /** Name in Chinese. 名称。 */
  readonly name: Scalars['String']['output'];
  /** Public opinions collected here, newest first. 社情民意。 */
  readonly opinions?: Maybe<OpinionConnection>;
  /** The phone posted for supervision. 监督电话。 */
  readonly supervisionPhone: Scalars['String']['output'];
  /** Workers on duty on a day (default: today). 当日在岗网格员。 */
  readonly workers?: Maybe<ReadonlyArray<GridWorker>>;
};


/** A grid cell (网格): some hundred households with a worker of their own. 网格。 */
export type GridCellInfoRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** A grid cell (网格): some hundred households with a worker of their own. 网格。 */
export type GridCellOpinionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** A grid cell (网格): some hundred households with a worker of their own. 网格。 */
export type GridCellWorkersArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A grid event (网格事件) from report to closing. 网格事件。 */
export type GridEvent = Node & {
  readonly __typename?: 'GridEvent';
  /** Code of its category. 类别代码。 */
  readonly category: Scalars['String']['output'];
  /** How it came in. 上报渠道。 */
  readonly channel: EventChannel;
  /** When it was closed. 办结时间。 */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number under which people know it. 事件编号。 */
  readonly code: Scalars['ID']['output'];
  /** How the dispute stands that came of it, as mediation told it last; null where none did. 所转矛盾纠纷的进展，未转则为空。 */
  readonly disputeProgress?: Maybe<DisputeProgress>;
  /** Where it happened. 发生地。 */
  readonly division?: Maybe<Division>;
  /** By when it is to be settled; null before that is known. 办理期限。 */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The grid cell, where one is known. 所在网格。 */
  readonly grid?: Maybe<GridCell>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Open, and its due time has passed. 是否逾期。 */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The one unit that leads. 主办单位。 */
  readonly leadUnit?: Maybe<Organisation>;
  /** The level that handles it, or settled it. 处置层级。 */
  readonly level: EscalationLevel;
  /** When it happened there. 发生时间。 */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why it waits, and until when; the waiting shows. 挂账。 */
  readonly parked?: Maybe<Parking>;
  /** When the hub heard of it; later where a phone was offline. 平台收到时间。 */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Where it stands. 状态。 */
  readonly status: GridEventStatus;
  /** The hotline ticket that it came from. 来源工单。 */
  readonly ticket?: Maybe<HotlineTicket>;
  /** What it is, in a few words. 标题。 */
  readonly title: Scalars['String']['output'];
  /** Its dated steps, oldest first. 办理过程，由早到晚。 */
  readonly transitions?: Maybe<TransitionConnection>;
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
  /** The latest whistle. 最近一次吹哨。 */
  readonly whistle?: Maybe<Whistle>;
  /** All whistles, oldest first. 全部吹哨。 */
  readonly whistles?: Maybe<ReadonlyArray<Whistle>>;
};


/** A grid event (网格事件) from report to closing. 网格事件。 */
export type GridEventTransitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Grid events, newest first. 网格事件列表。 */
export type GridEventConnection = {
  readonly __typename?: 'GridEventConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<GridEventEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<GridEvent>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A grid event and its place in the list. 网格事件及其游标。 */
export type GridEventEdge = {
  readonly __typename?: 'GridEventEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The event. 网格事件。 */
  readonly node: GridEvent;
};

/** What grid events to keep. 网格事件筛选条件。 */
export type GridEventFilter = {
  /** Any of these categories, by code. 类别代码。 */
  readonly category?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True: open and past its due time; false: the others. 是否逾期。 */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Received in these days. 收到日期。 */
  readonly received?: InputMaybe<Period>;
  /** Any of these states. 状态。 */
  readonly status?: InputMaybe<ReadonlyArray<GridEventStatus>>;
};

/** States of a grid event. 网格事件状态。 */
export type GridEventStatus =
  /** Checked and closed. 已办结。 */
  | 'CLOSED'
  /** Became a dispute. 转为矛盾纠纷。 */
  | 'CONVERTED'
  /** Given to its lead unit. 已派单。 */
  | 'DISPATCHED'
  /** Passed one level up. 已上报上级。 */
  | 'ESCALATED'
  /** Done, to be checked. 已反馈。 */
  | 'FEEDBACK'
  /** Being worked on. 办理中。 */
  | 'HANDLING'
  /** The same as another, which goes on. 已合并。 */
  | 'MERGED'
  /** Waiting for an objective obstacle to go. 挂账。 */
  | 'PARKED'
  /** Not a matter for the grid; the reporter was told where to go. 不予受理。 */
  | 'REFUSED'
  /** Reported, not looked at yet. 已上报。 */
  | 'REPORTED'
  /** The unit says it is not its own. 申请退单。 */
  | 'RETURN_ASKED'
  /** Settled by the worker on the spot. 现场自行处置。 */
  | 'SELF_HANDLED'
  /** Found true by another than the reporter. 已核实。 */
  | 'VERIFIED'
  /** Departments were called to the spot. 已吹哨。 */
  | 'WHISTLED';

/** A grid worker (网格员). 网格员。 */
export type GridWorker = Node & {
  readonly __typename?: 'GridWorker';
  /** Joins the worker to mediation and cadres; never to credit. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** The cell the worker is in charge of. 所辖网格。 */
  readonly grid?: Maybe<GridCell>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** How many basic records taken; no content. 基础信息采集条数。 */
  readonly infoRecords?: Maybe<Scalars['Int']['output']>;
  /** How many public opinions collected. 社情民意条数。 */
  readonly opinions?: Maybe<Scalars['Int']['output']>;
};


/** A grid worker (网格员). 网格员。 */
export type GridWorkerInfoRecordsArgs = {
  period: Period;
};


/** A grid worker (网格员). 网格员。 */
export type GridWorkerOpinionsArgs = {
  period: Period;
};

/** A duty session at the hotline (坐班接听): a post takes calls, not a person. 领导坐班接听。 */
export type HotlineDutySession = Node & {
  readonly __typename?: 'HotlineDutySession';
  /** The day. 日期。 */
  readonly date: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The post. 岗位。 */
  readonly post: Scalars['String']['output'];
  /** Tickets taken. 接听件数。 */
  readonly ticketsTaken: Scalars['Int']['output'];
};

/** Duty sessions, newest first. 坐班接听列表。 */
export type HotlineDutySessionConnection = {
  readonly __typename?: 'HotlineDutySessionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<HotlineDutySessionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<HotlineDutySession>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A duty session and its place in the list. 坐班接听及其游标。 */
export type HotlineDutySessionEdge = {
  readonly __typename?: 'HotlineDutySessionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The session. 坐班接听。 */
  readonly node: HotlineDutySession;
};

/** Figures of the 12345 hotline. 热线统计。 */
export type HotlineStats = {
  readonly __typename?: 'HotlineStats';
  /** Answered by the due time, of those answered in the period. 按期答复率。 */
  readonly answeredWithin5WorkingDays: Ratio;
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Satisfied by the caller's own word, of those visited. 满意率。 */
  readonly satisfied: Ratio;
  /** Solved by the caller's own word, of those visited. 解决率。 */
  readonly solved: Ratio;
  /** Received in the period. 受理数。 */
  readonly tickets: SafeCount;
};

/** A ticket of the 12345 hotline: the record of a call, its handling and the return visit. 12345热线工单。 */
export type HotlineTicket = Node & {
  readonly __typename?: 'HotlineTicket';
  /** When it was answered. 答复时间。 */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the dispute stands that came of it, as mediation told it last; null where none did. 所转矛盾纠纷的进展，未转则为空。 */
  readonly disputeProgress?: Maybe<DisputeProgress>;
  /** The place it is about. 诉求所在地。 */
  readonly division?: Maybe<Division>;
  /** Five working days, or the longer statutory limit. 办理期限。 */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The grid event that was made of it. 关联网格事件。 */
  readonly event?: Maybe<GridEvent>;
  /** Units that help. 协办单位。 */
  readonly helperUnits?: Maybe<ReadonlyArray<Maybe<Organisation>>>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Open, and its due time has passed. 是否逾期。 */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** What kind of call it was. 诉求类型。 */
  readonly kind: HotlineTicketKind;
  /** The one unit that leads. 主办单位。 */
  readonly leadUnit?: Maybe<Organisation>;
  /** The number told to the caller. 工单编号。 */
  readonly no: Scalars['ID']['output'];
  /** When the call came. 受理时间。 */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The return visit. 回访。 */
  readonly returnVisit?: Maybe<ReturnVisit>;
  /** Where it stands. 状态。 */
  readonly status: HotlineTicketStatus;
  /** Its dated steps, oldest first. 办理过程，由早到晚。 */
  readonly transitions?: Maybe<TransitionConnection>;
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
};


/** A ticket of the 12345 hotline: the record of a call, its handling and the return visit. 12345热线工单。 */
export type HotlineTicketTransitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Hotline tickets, newest first. 工单列表。 */
export type HotlineTicketConnection = {
  readonly __typename?: 'HotlineTicketConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<HotlineTicketEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<HotlineTicket>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A ticket and its place in the list. 工单及其游标。 */
export type HotlineTicketEdge = {
  readonly __typename?: 'HotlineTicketEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The ticket. 工单。 */
  readonly node: HotlineTicket;
};

/** What hotline tickets to keep. 热线工单筛选条件。 */
export type HotlineTicketFilter = {
  /** Any of these kinds. 类型。 */
  readonly kind?: InputMaybe<ReadonlyArray<HotlineTicketKind>>;
  /** True: open and past its due time; false: the others. 是否逾期。 */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Received in these days. 收到日期。 */
  readonly received?: InputMaybe<Period>;
  /** Any of these states. 状态。 */
  readonly status?: InputMaybe<ReadonlyArray<HotlineTicketStatus>>;
};

/** Kinds of hotline calls. 诉求类型。 */
export type HotlineTicketKind =
  /** A complaint. 投诉。 */
  | 'COMPLAINT'
  /** A question. 咨询。 */
  | 'CONSULTATION'
  /** A call for help. 求助。 */
  | 'HELP'
  /** A suggestion. 建议。 */
  | 'SUGGESTION'
  /** A tip. 举报。 */
  | 'TIP';

/** States of a hotline ticket. 工单状态。 */
export type HotlineTicketStatus =
  /** Answered, to be visited. 已答复。 */
  | 'ANSWERED'
  /** Given to its lead unit. 已交办。 */
  | 'ASSIGNED'
  /** Closed. 已办结。 */
  | 'CLOSED'
  /** Became a dispute or an event. 已转办。 */
  | 'CONVERTED'
  /** Being worked on. 办理中。 */
  | 'HANDLING'
  /** Received. 已受理。 */
  | 'RECEIVED'
  /** To be done again after the return visit. 重办。 */
  | 'REDO'
  /** Not for the hotline; the caller was told where to go. 不予受理。 */
  | 'REFUSED'
  /** The unit says it is not its own. 申请退单。 */
  | 'RETURN_ASKED';

/** That a basic record was taken or renewed; never the household's file. 基础信息采集记录。 */
export type InfoRecord = Node & {
  readonly __typename?: 'InfoRecord';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** When it was taken. 采集日期。 */
  readonly recordedOn: Scalars['Date']['output'];
  /** What it was about. 采集对象。 */
  readonly subject: InfoSubject;
};

/** Basic records, newest first. 采集记录列表。 */
export type InfoRecordConnection = {
  readonly __typename?: 'InfoRecordConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<InfoRecordEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<InfoRecord>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A basic record and its place in the list. 采集记录及其游标。 */
export type InfoRecordEdge = {
  readonly __typename?: 'InfoRecordEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The record. 采集记录。 */
  readonly node: InfoRecord;
};

/** What basic records are about. 采集对象类别。 */
export type InfoSubject =
  /** A building. 楼栋。 */
  | 'BUILDING'
  /** A facility. 设施。 */
  | 'FACILITY'
  /** A household. 住户。 */
  | 'HOUSEHOLD'
  /** A shop. 商铺。 */
  | 'SHOP';

/** A count for one level of settlement. 各层级数量。 */
export type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** How many were settled there. 数量。 */
  readonly count: SafeCount;
  /** The level. 层级。 */
  readonly level: EscalationLevel;
};

/** A one-stop centre; mediation tells more of it. 矛调中心。 */
export type MediationCentre = Node & {
  readonly __typename?: 'MediationCentre';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** What is merged into what, from when. 合并内容。 */
export type MergeDivisionsInput = {
  /** Number of the document that it rests on, 1 to 80 characters. 批准文号，1至80个字符。 */
  readonly documentNo: Scalars['String']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What goes, 1 to 50 divisions of one level, parent and managing authority. 被合并的区划，1至50个，须同级、同上级、同管理主体。 */
  readonly sources: ReadonlyArray<MergeSource>;
  /** Code of the division that it goes into. 并入的区划代码。 */
  readonly targetCode: Scalars['ID']['input'];
  /** First day on which it holds: today at the earliest, within a year. 生效日期，不早于今日，一年以内。 */
  readonly validFrom: Scalars['Date']['input'];
};

/** The divisions are merged from that day on; every part knows within seconds. 已合并，自生效日起各部分同步。 */
export type MergeDivisionsPayload = {
  readonly __typename?: 'MergeDivisionsPayload';
  /** What it went into. 并入的区划。 */
  readonly into?: Maybe<Division>;
  /** What went, ordered by code. 被合并的区划，按代码排序。 */
  readonly merged?: Maybe<ReadonlyArray<Division>>;
};

/** How a merger ended. 合并结果。 */
export type MergeDivisionsResult = DivisionsNotMergeable | MergeDivisionsPayload | VersionConflict;

/** What stands in the way of a merger. 合并的障碍。 */
export type MergeObstacle =
  /** Different authorities run them. 管理主体不同。 */
  | 'AUTHORITIES_DIFFER'
  /** Its parent or authority changes on that day or later already. 上级或管理主体另有变更。 */
  | 'CHANGE_PLANNED'
  /** The day is over, or more than a year ahead. 生效日期超出范围。 */
  | 'DAY_OUT_OF_RANGE'
  /** They are of different levels. 层级不同。 */
  | 'LEVELS_DIFFER'
  /** It does not stand around that day without an end. 该日前后并非持续存续。 */
  | 'NOT_STANDING'
  /** They lie under different parents, or under none. 上级不同或无上级。 */
  | 'PARENTS_DIFFER'
  /** A division is named twice, or goes into itself. 区划重复。 */
  | 'SAME_DIVISION';

/** A division that goes into another. 被合并的区划。 */
export type MergeSource = {
  /** Its code. 区划代码。 */
  readonly code: Scalars['ID']['input'];
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Puts a town or village under another managing authority, or under none. 变更镇街或村居的管理主体。 */
  readonly changeAuthority?: Maybe<ChangeAuthorityResult>;
  /** Finds that an event is a dispute; mediation takes it in. 将事件转为矛盾纠纷，由调解受理。 */
  readonly convertEventToDispute?: Maybe<ConvertEventToDisputeResult>;
  /** Gives a verified event to the one unit that leads. 派单给唯一主办单位。 */
  readonly dispatchEvent?: Maybe<DispatchEventResult>;
  /** Merges divisions into another of the same level, parent and managing authority; their codes resolve for ever. 合并区划，原代码永久可查。 */
  readonly mergeDivisions?: Maybe<MergeDivisionsResult>;
  /** Reports a matter; the same number of the same channel is one event. 上报事件，同一渠道的同一编号只算一件。 */
  readonly reportEvent?: Maybe<ReportEventResult>;
  /** Finds that a hotline ticket is about a dispute; mediation takes it in. 在热线工单中发现纠纷，由调解受理。 */
  readonly spotDispute?: Maybe<SpotDisputeResult>;
  /** Finds an event true: another than its reporter does. 核实事件，须由上报人以外的人员进行。 */
  readonly verifyEvent?: Maybe<VerifyEventResult>;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationChangeAuthorityArgs = {
  input: ChangeAuthorityInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationConvertEventToDisputeArgs = {
  input: ConvertEventToDisputeInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationDispatchEventArgs = {
  input: DispatchEventInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationMergeDivisionsArgs = {
  input: MergeDivisionsInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationReportEventArgs = {
  input: ReportEventInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationSpotDisputeArgs = {
  input: SpotDisputeInput;
};


/** What is done to things of the grid; each is one change, made once under its key. 网格业务操作，同一幂等键只生效一次。 */
export type MutationVerifyEventArgs = {
  input: VerifyEventInput;
};

/** A thing with an opaque identifier. 具有不透明标识的对象。 */
export type Node = {
  /** Opaque and stable; not meant to be read. 不透明且稳定的标识。 */
  readonly id: Scalars['ID']['output'];
};

/** The matter is led from a higher level up. 该事项应由更高层级单位主办。 */
export type NotOnDutyList = Refusal & {
  readonly __typename?: 'NotOnDutyList';
  /** The unit that it was not given to. 未予派单的单位。 */
  readonly leadUnit?: Maybe<Organisation>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** What residents said, without who said it. 社情民意。 */
export type Opinion = Node & {
  readonly __typename?: 'Opinion';
  /** When it was collected. 采集日期。 */
  readonly collectedOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The event that came of it. 关联事件。 */
  readonly linkedEvent?: Maybe<GridEvent>;
  /** What it was about. 主题。 */
  readonly topic: Scalars['String']['output'];
};

/** Opinions, newest first. 社情民意列表。 */
export type OpinionConnection = {
  readonly __typename?: 'OpinionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<OpinionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Opinion>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** An opinion and its place in the list. 社情民意及其游标。 */
export type OpinionEdge = {
  readonly __typename?: 'OpinionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The opinion. 社情民意。 */
  readonly node: Opinion;
};

/** A unit or agency; cadres tells more of it. 单位。 */
export type Organisation = Node & {
  readonly __typename?: 'Organisation';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** It is nothing that mediation may take. 不属于调解范围。 */
export type OutsideMediation = Refusal & {
  readonly __typename?: 'OutsideMediation';
  /** Where it goes instead. 应去何处。 */
  readonly goTo: Scalars['String']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
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

/** Why an event waits and until when. 挂账说明。 */
export type Parking = {
  readonly __typename?: 'Parking';
  /** What will be done. 计划。 */
  readonly plan: Scalars['String']['output'];
  /** The obstacle. 原因。 */
  readonly reason: Scalars['String']['output'];
  /** Until which day. 期限。 */
  readonly until: Scalars['Date']['output'];
};

/** A patrol's visit to crews or households. 巡逻走访。 */
export type PatrolVisit = Node & {
  readonly __typename?: 'PatrolVisit';
  /** Crews visited. 走访船组数。 */
  readonly crewsVisited: Scalars['Int']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The event that came of it. 关联事件。 */
  readonly linkedEvent?: Maybe<GridEvent>;
  /** The place, such as a port. 地点。 */
  readonly place: Scalars['String']['output'];
  /** The day. 日期。 */
  readonly visitedOn: Scalars['Date']['output'];
};

/** Patrol visits, newest first. 走访列表。 */
export type PatrolVisitConnection = {
  readonly __typename?: 'PatrolVisitConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<PatrolVisitEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<PatrolVisit>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A patrol visit and its place in the list. 走访及其游标。 */
export type PatrolVisitEdge = {
  readonly __typename?: 'PatrolVisitEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The visit. 走访。 */
  readonly node: PatrolVisit;
};

/** A span of civil dates; both days belong to it. 起止日期，含首尾两日。 */
export type Period = {
  /** The first day. 起始日。 */
  readonly from: Scalars['Date']['input'];
  /** The last day. 截止日。 */
  readonly to: Scalars['Date']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A division by its code, or null when the register has no such code. Every part answers it from its own copy of the register, so a page about a division survives the loss of any part. 按代码查询区划。 */
  readonly division?: Maybe<Division>;
  /** Divisions of some levels inside another, ordered by code; at most 5,000. 某区划内指定层级的区划。 */
  readonly divisions?: Maybe<ReadonlyArray<Division>>;
  /** One item for each code, in the order asked, null for an unknown one; at most 500. 批量查询区划。 */
  readonly divisionsByCode?: Maybe<ReadonlyArray<Maybe<Division>>>;
  /** A grid cell by its code. 按代码查询网格。 */
  readonly gridCell?: Maybe<GridCell>;
  /** A grid event by its code; null when absent or not visible. 按编号查询网格事件。 */
  readonly gridEvent?: Maybe<GridEvent>;
  /** Grid events inside a division, newest first. 某区划内的网格事件，由新到旧。 */
  readonly gridEvents?: Maybe<GridEventConnection>;
  /** A grid worker by identifier. 查询网格员。 */
  readonly gridWorker?: Maybe<GridWorker>;
  /** A hotline ticket by its number; null when absent or not visible. 按编号查询热线工单。 */
  readonly hotlineTicket?: Maybe<HotlineTicket>;
  /** Hotline tickets inside a division, newest first. 某区划内的热线工单，由新到旧。 */
  readonly hotlineTickets?: Maybe<HotlineTicketConnection>;
  /** The person who asks, null for a client that acts for nobody; the only place where a person's data of several domains meet. 本人。 */
  readonly me?: Maybe<Viewer>;
};


export type QueryDivisionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionsArgs = {
  level: ReadonlyArray<DivisionLevel>;
  on?: InputMaybe<Scalars['Date']['input']>;
  within: Scalars['ID']['input'];
};


export type QueryDivisionsByCodeArgs = {
  codes: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryGridCellArgs = {
  code: Scalars['ID']['input'];
};


export type QueryGridEventArgs = {
  code: Scalars['ID']['input'];
};


export type QueryGridEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GridEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  within: Scalars['ID']['input'];
};


export type QueryGridWorkerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHotlineTicketArgs = {
  no: Scalars['ID']['input'];
};


export type QueryHotlineTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HotlineTicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  within: Scalars['ID']['input'];
};

/** One count divided by another, with both of them. 比率及其分子分母。 */
export type Ratio = {
  readonly __typename?: 'Ratio';
  /** What is divided by what, in words. 口径说明。 */
  readonly definition: Scalars['String']['output'];
  /** What it is divided by. 分母。 */
  readonly denominator: SafeCount;
  /** What is divided. 分子。 */
  readonly numerator: SafeCount;
  /** The quotient; null where numerator or denominator is suppressed, or nothing is divided. 比值。 */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** A refusal that the domain expects; faults come as errors with a code. 业务上可预期的拒绝，故障则以错误码返回。 */
export type Refusal = {
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** What is reported. 上报内容。 */
export type ReportEventInput = {
  /** Code of its category. 类别代码。 */
  readonly category: Scalars['String']['input'];
  /** How it comes in; the reporter's role must be one of that channel. 上报渠道，须与上报人身份相符。 */
  readonly channel: EventChannel;
  /** Code of the town or village where it is. 发生地镇街或村居代码。 */
  readonly division: Scalars['ID']['input'];
  /** The sender's own number, at most 100 characters; the same one of a channel is one event. 来源系统编号。 */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Code of the grid cell there, where it is known. 网格编码。 */
  readonly grid?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; now where it is left out. Not in the future, and at most a year ago. 发生时间，省略即为当前，不得晚于当前或早于一年前。 */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is, in 1 to 80 characters; never about a person by name. 标题，1至80个字符，不得写明个人姓名。 */
  readonly title: Scalars['String']['input'];
};

/** The event was reported. 已上报。 */
export type ReportEventPayload = {
  readonly __typename?: 'ReportEventPayload';
  /** The event; null where the caller may not read it. 事件，无权读取时为空。 */
  readonly event?: Maybe<GridEvent>;
  /** Whether this report made it; false where the sender's number named one that was there. 是否新建，来源编号已存在时为否。 */
  readonly isNew: Scalars['Boolean']['output'];
};

/** How a report ended. 上报结果。 */
export type ReportEventResult = CategoryNotHere | ReportEventPayload;

/** The call back after the answer. 回访。 */
export type ReturnVisit = {
  readonly __typename?: 'ReturnVisit';
  /** The day of it. 回访日期。 */
  readonly on: Scalars['Date']['output'];
  /** Whether the caller was satisfied; null where he did not say. 是否满意。 */
  readonly satisfied?: Maybe<Scalars['Boolean']['output']>;
};

/** A count that never gives away a small group. 受小数保护的计数。 */
export type SafeCount = {
  readonly __typename?: 'SafeCount';
  /** Whether the value is exact, released or suppressed. 状态。 */
  readonly status: CountStatus;
  /** The number; null where it is suppressed. 数值，被抑制时为空。 */
  readonly value?: Maybe<Scalars['Int']['output']>;
};

/** What a posting did in a period; each part adds its own count. 任职服务情况。 */
export type ServiceSummary = {
  readonly __typename?: 'ServiceSummary';
  /** The posting. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** Grid events closed in the period where the posting's holder is the cell's worker, wherever they lie; null for a holder who is no grid worker or whom the caller may not see as one. 办结网格事件数，无权查看该网格员时为空。 */
  readonly eventsHandled?: Maybe<Scalars['Int']['output']>;
  /** First day counted. 起始日。 */
  readonly from: Scalars['Date']['output'];
  /** Last day counted. 截止日。 */
  readonly to: Scalars['Date']['output'];
};

/** Which ticket is about a dispute. 转办对象。 */
export type SpotDisputeInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The ticket. 工单标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The ticket is a dispute now; its case follows within seconds. 工单已转为矛盾纠纷，案件随后生成。 */
export type SpotDisputePayload = {
  readonly __typename?: 'SpotDisputePayload';
  /** The ticket; null where the caller may not read it. 工单，无权读取时为空。 */
  readonly ticket?: Maybe<HotlineTicket>;
};

/** How the spotting of a dispute ended. 发现纠纷结果。 */
export type SpotDisputeResult = OutsideMediation | SpotDisputePayload | StateForbids | VersionConflict;

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

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A grid event inside a division each time that it changes, as it then is, for callers whose areas hold it. Changes that follow each other closely come as one. 区划内网格事件的最新状态，限管辖范围内，短时间内的多次变更合并推送。 */
  readonly gridEventUpdated?: Maybe<GridEvent>;
  /** The division, at once and whenever a grid event, ticket, dispute or assignment inside it has changed what was asked for. 区划统计值，订阅时推送一次，此后仅在数值变化时推送。 */
  readonly statisticsChanged?: Maybe<Division>;
};


export type SubscriptionGridEventUpdatedArgs = {
  within: Scalars['ID']['input'];
};


export type SubscriptionStatisticsChangedArgs = {
  within: Scalars['ID']['input'];
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

/** Whoever reported an event never verifies it. 上报人不得核实本人上报的事件。 */
export type VerifierReported = Refusal & {
  readonly __typename?: 'VerifierReported';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** Which event is verified. 核实对象。 */
export type VerifyEventInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The event. 事件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The event was verified. 已核实。 */
export type VerifyEventPayload = {
  readonly __typename?: 'VerifyEventPayload';
  /** The event; null where the caller may not read it. 事件，无权读取时为空。 */
  readonly event?: Maybe<GridEvent>;
};

/** How a verification ended. 核实结果。 */
export type VerifyEventResult = StateForbids | VerifierReported | VerifyEventPayload | VersionConflict;

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
  /** My hotline tickets, newest first. 我的热线工单。 */
  readonly myTickets?: Maybe<HotlineTicketConnection>;
};


/** What the hub holds on the person who asks. 本人数据。 */
export type ViewerMyTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** The town calls departments to the spot (吹哨报到). 吹哨。 */
export type Whistle = {
  readonly __typename?: 'Whistle';
  /** Names of the agencies called. 被吹哨单位。 */
  readonly agencies: ReadonlyArray<Scalars['String']['output']>;
  /** When it was blown. 吹哨时间。 */
  readonly at: Scalars['DateTime']['output'];
  /** By when somebody must be there. 应到时间。 */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The first arrival; it stops the clock. 首个单位到场时间。 */
  readonly respondedAt?: Maybe<Scalars['DateTime']['output']>;
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
  Deliberation: Deliberation;
  Division: Division;
  GridCell: GridCell;
  GridEvent: GridEvent;
  GridWorker: GridWorker;
  HotlineDutySession: HotlineDutySession;
  HotlineTicket: HotlineTicket;
  InfoRecord: InfoRecord;
  Opinion: Opinion;
  PatrolVisit: PatrolVisit;
  ServiceSummary: ServiceSummary;
  Whistle: Whistle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Deliberation:
    ( { __typename: 'Deliberation' }
    & GraphQLRecursivePick<FederationTypes['Deliberation'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  GridCell:
    ( { __typename: 'GridCell' }
    & GraphQLRecursivePick<FederationTypes['GridCell'], {"id":true}> );
  GridEvent:
    ( { __typename: 'GridEvent' }
    & GraphQLRecursivePick<FederationTypes['GridEvent'], {"id":true}> );
  GridWorker:
    ( { __typename: 'GridWorker' }
    & ( GraphQLRecursivePick<FederationTypes['GridWorker'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['GridWorker'], {"assignmentId":true}> ) );
  HotlineDutySession:
    ( { __typename: 'HotlineDutySession' }
    & GraphQLRecursivePick<FederationTypes['HotlineDutySession'], {"id":true}> );
  HotlineTicket:
    ( { __typename: 'HotlineTicket' }
    & GraphQLRecursivePick<FederationTypes['HotlineTicket'], {"id":true}> );
  InfoRecord:
    ( { __typename: 'InfoRecord' }
    & GraphQLRecursivePick<FederationTypes['InfoRecord'], {"id":true}> );
  Opinion:
    ( { __typename: 'Opinion' }
    & GraphQLRecursivePick<FederationTypes['Opinion'], {"id":true}> );
  PatrolVisit:
    ( { __typename: 'PatrolVisit' }
    & GraphQLRecursivePick<FederationTypes['PatrolVisit'], {"id":true}> );
  ServiceSummary:
    ( { __typename: 'ServiceSummary' }
    & GraphQLRecursivePick<FederationTypes['ServiceSummary'], {"assignmentId":true,"from":true,"to":true}> );
  Whistle:
    ( { __typename: 'Whistle' }
    & GraphQLRecursivePick<FederationTypes['Whistle'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangeAuthorityResult:
    | ( AuthorityNotChangeableValue )
    | ( AuthorityPayload )
    | ( VersionConflictValue )
  ;
  ConvertEventToDisputeResult:
    | ( ConvertedPayload )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  DispatchEventResult:
    | ( DispatchedPayload )
    | ( NotOnDutyListValue )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  MergeDivisionsResult:
    | ( DivisionsNotMergeableValue )
    | ( MergedPayload )
    | ( VersionConflictValue )
  ;
  ReportEventResult:
    | ( CategoryNotHereValue )
    | ( ReportedPayload )
  ;
  SpotDisputeResult:
    | ( OutsideMediationValue )
    | ( SpottedPayload )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  VerifyEventResult:
    | ( StateForbidsValue )
    | ( VerifierReportedValue )
    | ( VerifiedPayload )
    | ( VersionConflictValue )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( DeliberationRow )
    | ( GridCellRow )
    | ( GridEventRow )
    | ( GridWorkerRow )
    | ( DutySessionRow )
    | ( HotlineTicketRow )
    | ( InfoRecordRow )
    | ( MediationCentre )
    | ( OpinionRow )
    | ( Organisation )
    | ( PatrolVisitRow )
  ;
  Refusal:
    | ( AuthorityNotChangeableValue )
    | ( CategoryNotHereValue )
    | ( DivisionsNotMergeableValue )
    | ( NotOnDutyListValue )
    | ( OutsideMediationValue )
    | ( StateForbidsValue )
    | ( VerifierReportedValue )
    | ( VersionConflictValue )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessLogEntry']>>;
  AccessLogEdge: ResolverTypeWrapper<AccessLogEdge>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntry>;
  AccessLogs: ResolverTypeWrapper<Omit<AccessLogs, 'grid'> & { grid?: Maybe<ResolversTypes['AccessLogConnection']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuthorityNotChangeable: ResolverTypeWrapper<AuthorityNotChangeableValue>;
  AuthorityObstacle: AuthorityObstacle;
  CategoryCount: ResolverTypeWrapper<CategoryCount>;
  CategoryNotHere: ResolverTypeWrapper<CategoryNotHereValue>;
  ChangeAuthorityInput: ChangeAuthorityInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeAuthorityPayload: ResolverTypeWrapper<AuthorityPayload>;
  ChangeAuthorityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeAuthorityResult']>;
  ConvertEventToDisputeInput: ConvertEventToDisputeInput;
  ConvertEventToDisputePayload: ResolverTypeWrapper<ConvertedPayload>;
  ConvertEventToDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConvertEventToDisputeResult']>;
  CountStatus: CountStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deliberation: ResolverTypeWrapper<DeliberationRow>;
  DeliberationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Deliberation']>>;
  DeliberationEdge: ResolverTypeWrapper<Omit<DeliberationEdge, 'node'> & { node: ResolversTypes['Deliberation'] }>;
  DispatchEventInput: DispatchEventInput;
  DispatchEventPayload: ResolverTypeWrapper<DispatchedPayload>;
  DispatchEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DispatchEventResult']>;
  DisputeProgress: ResolverTypeWrapper<DisputeProgressRow>;
  DisputeStage: DisputeStage;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionBasis: DivisionBasis;
  DivisionCode: ResolverTypeWrapper<DivisionCode>;
  DivisionKind: DivisionKind;
  DivisionLevel: DivisionLevel;
  DivisionsNotMergeable: ResolverTypeWrapper<DivisionsNotMergeableValue>;
  EscalationLevel: EscalationLevel;
  EventChannel: EventChannel;
  EventStats: ResolverTypeWrapper<FigureOf>;
  GridCell: ResolverTypeWrapper<GridCellRow>;
  GridEvent: ResolverTypeWrapper<GridEventRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GridEventConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['GridEvent']>>;
  GridEventEdge: ResolverTypeWrapper<Omit<GridEventEdge, 'node'> & { node: ResolversTypes['GridEvent'] }>;
  GridEventFilter: GridEventFilter;
  GridEventStatus: GridEventStatus;
  GridWorker: ResolverTypeWrapper<GridWorkerRow>;
  HotlineDutySession: ResolverTypeWrapper<DutySessionRow>;
  HotlineDutySessionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['HotlineDutySession']>>;
  HotlineDutySessionEdge: ResolverTypeWrapper<Omit<HotlineDutySessionEdge, 'node'> & { node: ResolversTypes['HotlineDutySession'] }>;
  HotlineStats: ResolverTypeWrapper<FigureOf>;
  HotlineTicket: ResolverTypeWrapper<HotlineTicketRow>;
  HotlineTicketConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['HotlineTicket']>>;
  HotlineTicketEdge: ResolverTypeWrapper<Omit<HotlineTicketEdge, 'node'> & { node: ResolversTypes['HotlineTicket'] }>;
  HotlineTicketFilter: HotlineTicketFilter;
  HotlineTicketKind: HotlineTicketKind;
  HotlineTicketStatus: HotlineTicketStatus;
  InfoRecord: ResolverTypeWrapper<InfoRecordRow>;
  InfoRecordConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['InfoRecord']>>;
  InfoRecordEdge: ResolverTypeWrapper<Omit<InfoRecordEdge, 'node'> & { node: ResolversTypes['InfoRecord'] }>;
  InfoSubject: InfoSubject;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  MediationCentre: ResolverTypeWrapper<MediationCentre>;
  MergeDivisionsInput: MergeDivisionsInput;
  MergeDivisionsPayload: ResolverTypeWrapper<MergedPayload>;
  MergeDivisionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeDivisionsResult']>;
  MergeObstacle: MergeObstacle;
  MergeSource: MergeSource;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotOnDutyList: ResolverTypeWrapper<NotOnDutyListValue>;
  Opinion: ResolverTypeWrapper<OpinionRow>;
  OpinionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Opinion']>>;
  OpinionEdge: ResolverTypeWrapper<Omit<OpinionEdge, 'node'> & { node: ResolversTypes['Opinion'] }>;
  Organisation: ResolverTypeWrapper<Organisation>;
  OutsideMediation: ResolverTypeWrapper<OutsideMediationValue>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Parking: ResolverTypeWrapper<Parking>;
  PatrolVisit: ResolverTypeWrapper<PatrolVisitRow>;
  PatrolVisitConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PatrolVisit']>>;
  PatrolVisitEdge: ResolverTypeWrapper<Omit<PatrolVisitEdge, 'node'> & { node: ResolversTypes['PatrolVisit'] }>;
  Period: Period;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratio: ResolverTypeWrapper<Ratio>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ReportEventInput: ReportEventInput;
  ReportEventPayload: ResolverTypeWrapper<ReportedPayload>;
  ReportEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportEventResult']>;
  ReturnVisit: ResolverTypeWrapper<ReturnVisit>;
  SafeCount: ResolverTypeWrapper<SafeCount>;
  ServiceSummary: ResolverTypeWrapper<ServiceSummaryKey>;
  SpotDisputeInput: SpotDisputeInput;
  SpotDisputePayload: ResolverTypeWrapper<SpottedPayload>;
  SpotDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SpotDisputeResult']>;
  StateForbids: ResolverTypeWrapper<StateForbidsValue>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Transition: ResolverTypeWrapper<TransitionStep>;
  TransitionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Transition']>>;
  TransitionEdge: ResolverTypeWrapper<Omit<TransitionEdge, 'node'> & { node: ResolversTypes['Transition'] }>;
  VerifierReported: ResolverTypeWrapper<VerifierReportedValue>;
  VerifyEventInput: VerifyEventInput;
  VerifyEventPayload: ResolverTypeWrapper<VerifiedPayload>;
  VerifyEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEventResult']>;
  VersionConflict: ResolverTypeWrapper<VersionConflictValue>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'accessLog' | 'myTickets'> & { accessLog?: Maybe<ResolversTypes['AccessLogs']>, myTickets?: Maybe<ResolversTypes['HotlineTicketConnection']> }>;
  Whistle: ResolverTypeWrapper<WhistleRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: Connection<ResolversParentTypes['AccessLogEntry']>;
  AccessLogEdge: AccessLogEdge;
  String: Scalars['String']['output'];
  AccessLogEntry: AccessLogEntry;
  AccessLogs: Omit<AccessLogs, 'grid'> & { grid?: Maybe<ResolversParentTypes['AccessLogConnection']> };
  Int: Scalars['Int']['output'];
  AuthorityNotChangeable: AuthorityNotChangeableValue;
  CategoryCount: CategoryCount;
  CategoryNotHere: CategoryNotHereValue;
  ChangeAuthorityInput: ChangeAuthorityInput;
  ID: Scalars['ID']['output'];
  ChangeAuthorityPayload: AuthorityPayload;
  ChangeAuthorityResult: ResolversUnionTypes<ResolversParentTypes>['ChangeAuthorityResult'];
  ConvertEventToDisputeInput: ConvertEventToDisputeInput;
  ConvertEventToDisputePayload: ConvertedPayload;
  ConvertEventToDisputeResult: ResolversUnionTypes<ResolversParentTypes>['ConvertEventToDisputeResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deliberation: DeliberationRow;
  DeliberationConnection: Connection<ResolversParentTypes['Deliberation']>;
  DeliberationEdge: Omit<DeliberationEdge, 'node'> & { node: ResolversParentTypes['Deliberation'] };
  DispatchEventInput: DispatchEventInput;
  DispatchEventPayload: DispatchedPayload;
  DispatchEventResult: ResolversUnionTypes<ResolversParentTypes>['DispatchEventResult'];
  DisputeProgress: DisputeProgressRow;
  Division: DivisionRow;
  DivisionCode: DivisionCode;
  DivisionsNotMergeable: DivisionsNotMergeableValue;
  EventStats: FigureOf;
  GridCell: GridCellRow;
  GridEvent: GridEventRow;
  Boolean: Scalars['Boolean']['output'];
  GridEventConnection: Connection<ResolversParentTypes['GridEvent']>;
  GridEventEdge: Omit<GridEventEdge, 'node'> & { node: ResolversParentTypes['GridEvent'] };
  GridEventFilter: GridEventFilter;
  GridWorker: GridWorkerRow;
  HotlineDutySession: DutySessionRow;
  HotlineDutySessionConnection: Connection<ResolversParentTypes['HotlineDutySession']>;
  HotlineDutySessionEdge: Omit<HotlineDutySessionEdge, 'node'> & { node: ResolversParentTypes['HotlineDutySession'] };
  HotlineStats: FigureOf;
  HotlineTicket: HotlineTicketRow;
  HotlineTicketConnection: Connection<ResolversParentTypes['HotlineTicket']>;
  HotlineTicketEdge: Omit<HotlineTicketEdge, 'node'> & { node: ResolversParentTypes['HotlineTicket'] };
  HotlineTicketFilter: HotlineTicketFilter;
  InfoRecord: InfoRecordRow;
  InfoRecordConnection: Connection<ResolversParentTypes['InfoRecord']>;
  InfoRecordEdge: Omit<InfoRecordEdge, 'node'> & { node: ResolversParentTypes['InfoRecord'] };
  LevelCount: LevelCount;
  MediationCentre: MediationCentre;
  MergeDivisionsInput: MergeDivisionsInput;
  MergeDivisionsPayload: MergedPayload;
  MergeDivisionsResult: ResolversUnionTypes<ResolversParentTypes>['MergeDivisionsResult'];
  MergeSource: MergeSource;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotOnDutyList: NotOnDutyListValue;
  Opinion: OpinionRow;
  OpinionConnection: Connection<ResolversParentTypes['Opinion']>;
  OpinionEdge: Omit<OpinionEdge, 'node'> & { node: ResolversParentTypes['Opinion'] };
  Organisation: Organisation;
  OutsideMediation: OutsideMediationValue;
  PageInfo: PageInfo;
  Parking: Parking;
  PatrolVisit: PatrolVisitRow;
  PatrolVisitConnection: Connection<ResolversParentTypes['PatrolVisit']>;
  PatrolVisitEdge: Omit<PatrolVisitEdge, 'node'> & { node: ResolversParentTypes['PatrolVisit'] };
  Period: Period;
  Query: Record<PropertyKey, never>;
  Ratio: Ratio;
  Float: Scalars['Float']['output'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ReportEventInput: ReportEventInput;
  ReportEventPayload: ReportedPayload;
  ReportEventResult: ResolversUnionTypes<ResolversParentTypes>['ReportEventResult'];
  ReturnVisit: ReturnVisit;
  SafeCount: SafeCount;
  ServiceSummary: ServiceSummaryKey;
  SpotDisputeInput: SpotDisputeInput;
  SpotDisputePayload: SpottedPayload;
  SpotDisputeResult: ResolversUnionTypes<ResolversParentTypes>['SpotDisputeResult'];
  StateForbids: StateForbidsValue;
  Subscription: Record<PropertyKey, never>;
  Transition: TransitionStep;
  TransitionConnection: Connection<ResolversParentTypes['Transition']>;
  TransitionEdge: Omit<TransitionEdge, 'node'> & { node: ResolversParentTypes['Transition'] };
  VerifierReported: VerifierReportedValue;
  VerifyEventInput: VerifyEventInput;
  VerifyEventPayload: VerifiedPayload;
  VerifyEventResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEventResult'];
  VersionConflict: VersionConflictValue;
  Viewer: Omit<Viewer, 'accessLog' | 'myTickets'> & { accessLog?: Maybe<ResolversParentTypes['AccessLogs']>, myTickets?: Maybe<ResolversParentTypes['HotlineTicketConnection']> };
  Whistle: WhistleRow;
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
  grid?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<AccessLogsGridArgs>>;
};

export type AuthorityNotChangeableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityNotChangeable'] = ResolversParentTypes['AuthorityNotChangeable']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AuthorityObstacle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCount'] = ResolversParentTypes['CategoryCount']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type CategoryNotHereResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryNotHere'] = ResolversParentTypes['CategoryNotHere']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeAuthorityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAuthorityPayload'] = ResolversParentTypes['ChangeAuthorityPayload']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeAuthorityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAuthorityResult'] = ResolversParentTypes['ChangeAuthorityResult']> = {
  __resolveType: TypeResolveFn<'AuthorityNotChangeable' | 'ChangeAuthorityPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type ConvertEventToDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConvertEventToDisputePayload'] = ResolversParentTypes['ConvertEventToDisputePayload']> = {
  event?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConvertEventToDisputeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConvertEventToDisputeResult'] = ResolversParentTypes['ConvertEventToDisputeResult']> = {
  __resolveType: TypeResolveFn<'ConvertEventToDisputePayload' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeliberationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deliberation'] = ResolversParentTypes['Deliberation'], FederationReferenceType extends FederationReferenceTypes['Deliberation'] = FederationReferenceTypes['Deliberation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deliberation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedEvent?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliberationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliberationConnection'] = ResolversParentTypes['DeliberationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeliberationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deliberation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type DeliberationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliberationEdge'] = ResolversParentTypes['DeliberationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deliberation'], ParentType, ContextType>;
};

export type DispatchEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchEventPayload'] = ResolversParentTypes['DispatchEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DispatchEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchEventResult'] = ResolversParentTypes['DispatchEventResult']> = {
  __resolveType: TypeResolveFn<'DispatchEventPayload' | 'NotOnDutyList' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export type DisputeProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeProgress'] = ResolversParentTypes['DisputeProgress']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['DisputeStage'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Division']>>, ParentType, ContextType, Partial<DivisionChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  codes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DivisionCode']>>, ParentType, ContextType>;
  deliberations?: Resolver<Maybe<ResolversTypes['DeliberationConnection']>, ParentType, ContextType, RequireFields<DivisionDeliberationsArgs, 'period'>>;
  dutySessions?: Resolver<Maybe<ResolversTypes['HotlineDutySessionConnection']>, ParentType, ContextType, RequireFields<DivisionDutySessionsArgs, 'period'>>;
  eventStats?: Resolver<Maybe<ResolversTypes['EventStats']>, ParentType, ContextType, RequireFields<DivisionEventStatsArgs, 'basis' | 'period'>>;
  grids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GridCell']>>, ParentType, ContextType, Partial<DivisionGridsArgs>>;
  hotlineStats?: Resolver<Maybe<ResolversTypes['HotlineStats']>, ParentType, ContextType, RequireFields<DivisionHotlineStatsArgs, 'basis' | 'period'>>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DivisionKind']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, Partial<DivisionManagedByArgs>>;
  manages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Division']>>, ParentType, ContextType, Partial<DivisionManagesArgs>>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, Partial<DivisionMergedIntoArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, Partial<DivisionParentArgs>>;
  patrolVisits?: Resolver<Maybe<ResolversTypes['PatrolVisitConnection']>, ParentType, ContextType, RequireFields<DivisionPatrolVisitsArgs, 'period'>>;
  reachedBy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Division']>>, ParentType, ContextType, Partial<DivisionReachedByArgs>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DivisionCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DivisionCode'] = ResolversParentTypes['DivisionCode']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DivisionsNotMergeableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DivisionsNotMergeable'] = ResolversParentTypes['DivisionsNotMergeable']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MergeObstacle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventStats'] = ResolversParentTypes['EventStats']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byCategory?: Resolver<ReadonlyArray<ResolversTypes['CategoryCount']>, ParentType, ContextType>;
  closedOnTime?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  converted?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  parked?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  resolvedAtLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  reworkRate?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  validRate?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  whistleOnTime?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  whistles?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type GridCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridCell'] = ResolversParentTypes['GridCell'], FederationReferenceType extends FederationReferenceTypes['GridCell'] = FederationReferenceTypes['GridCell']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridCell']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infoRecords?: Resolver<Maybe<ResolversTypes['InfoRecordConnection']>, ParentType, ContextType, RequireFields<GridCellInfoRecordsArgs, 'period'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinions?: Resolver<Maybe<ResolversTypes['OpinionConnection']>, ParentType, ContextType, RequireFields<GridCellOpinionsArgs, 'period'>>;
  supervisionPhone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GridWorker']>>, ParentType, ContextType, Partial<GridCellWorkersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridEvent'] = ResolversParentTypes['GridEvent'], FederationReferenceType extends FederationReferenceTypes['GridEvent'] = FederationReferenceTypes['GridEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['EventChannel'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  disputeProgress?: Resolver<Maybe<ResolversTypes['DisputeProgress']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['GridCell']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadUnit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EscalationLevel'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parked?: Resolver<Maybe<ResolversTypes['Parking']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GridEventStatus'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['HotlineTicket']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transitions?: Resolver<Maybe<ResolversTypes['TransitionConnection']>, ParentType, ContextType, Partial<GridEventTransitionsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  whistle?: Resolver<Maybe<ResolversTypes['Whistle']>, ParentType, ContextType>;
  whistles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Whistle']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridEventConnection'] = ResolversParentTypes['GridEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GridEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type GridEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridEventEdge'] = ResolversParentTypes['GridEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GridEvent'], ParentType, ContextType>;
};

export type GridWorkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridWorker'] = ResolversParentTypes['GridWorker'], FederationReferenceType extends FederationReferenceTypes['GridWorker'] = FederationReferenceTypes['GridWorker']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridWorker']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['GridCell']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infoRecords?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<GridWorkerInfoRecordsArgs, 'period'>>;
  opinions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<GridWorkerOpinionsArgs, 'period'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HotlineDutySessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineDutySession'] = ResolversParentTypes['HotlineDutySession'], FederationReferenceType extends FederationReferenceTypes['HotlineDutySession'] = FederationReferenceTypes['HotlineDutySession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineDutySession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticketsTaken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HotlineDutySessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineDutySessionConnection'] = ResolversParentTypes['HotlineDutySessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HotlineDutySessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HotlineDutySession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type HotlineDutySessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineDutySessionEdge'] = ResolversParentTypes['HotlineDutySessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HotlineDutySession'], ParentType, ContextType>;
};

export type HotlineStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineStats'] = ResolversParentTypes['HotlineStats']> = {
  answeredWithin5WorkingDays?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  solved?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type HotlineTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineTicket'] = ResolversParentTypes['HotlineTicket'], FederationReferenceType extends FederationReferenceTypes['HotlineTicket'] = FederationReferenceTypes['HotlineTicket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineTicket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disputeProgress?: Resolver<Maybe<ResolversTypes['DisputeProgress']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  helperUnits?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Organisation']>>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HotlineTicketKind'], ParentType, ContextType>;
  leadUnit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  no?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returnVisit?: Resolver<Maybe<ResolversTypes['ReturnVisit']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HotlineTicketStatus'], ParentType, ContextType>;
  transitions?: Resolver<Maybe<ResolversTypes['TransitionConnection']>, ParentType, ContextType, Partial<HotlineTicketTransitionsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HotlineTicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineTicketConnection'] = ResolversParentTypes['HotlineTicketConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HotlineTicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HotlineTicket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type HotlineTicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineTicketEdge'] = ResolversParentTypes['HotlineTicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HotlineTicket'], ParentType, ContextType>;
};

export type InfoRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfoRecord'] = ResolversParentTypes['InfoRecord'], FederationReferenceType extends FederationReferenceTypes['InfoRecord'] = FederationReferenceTypes['InfoRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InfoRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['InfoSubject'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InfoRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfoRecordConnection'] = ResolversParentTypes['InfoRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InfoRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InfoRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type InfoRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfoRecordEdge'] = ResolversParentTypes['InfoRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InfoRecord'], ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  count?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EscalationLevel'], ParentType, ContextType>;
};

export type MediationCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationCentre'] = ResolversParentTypes['MediationCentre']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeDivisionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeDivisionsPayload'] = ResolversParentTypes['MergeDivisionsPayload']> = {
  into?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  merged?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Division']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeDivisionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeDivisionsResult'] = ResolversParentTypes['MergeDivisionsResult']> = {
  __resolveType: TypeResolveFn<'DivisionsNotMergeable' | 'MergeDivisionsPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeAuthority?: Resolver<Maybe<ResolversTypes['ChangeAuthorityResult']>, ParentType, ContextType, RequireFields<MutationChangeAuthorityArgs, 'input'>>;
  convertEventToDispute?: Resolver<Maybe<ResolversTypes['ConvertEventToDisputeResult']>, ParentType, ContextType, RequireFields<MutationConvertEventToDisputeArgs, 'input'>>;
  dispatchEvent?: Resolver<Maybe<ResolversTypes['DispatchEventResult']>, ParentType, ContextType, RequireFields<MutationDispatchEventArgs, 'input'>>;
  mergeDivisions?: Resolver<Maybe<ResolversTypes['MergeDivisionsResult']>, ParentType, ContextType, RequireFields<MutationMergeDivisionsArgs, 'input'>>;
  reportEvent?: Resolver<Maybe<ResolversTypes['ReportEventResult']>, ParentType, ContextType, RequireFields<MutationReportEventArgs, 'input'>>;
  spotDispute?: Resolver<Maybe<ResolversTypes['SpotDisputeResult']>, ParentType, ContextType, RequireFields<MutationSpotDisputeArgs, 'input'>>;
  verifyEvent?: Resolver<Maybe<ResolversTypes['VerifyEventResult']>, ParentType, ContextType, RequireFields<MutationVerifyEventArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Deliberation' | 'GridCell' | 'GridEvent' | 'GridWorker' | 'HotlineDutySession' | 'HotlineTicket' | 'InfoRecord' | 'MediationCentre' | 'Opinion' | 'Organisation' | 'PatrolVisit', ParentType, ContextType>;
};

export type NotOnDutyListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotOnDutyList'] = ResolversParentTypes['NotOnDutyList']> = {
  leadUnit?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpinionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opinion'] = ResolversParentTypes['Opinion'], FederationReferenceType extends FederationReferenceTypes['Opinion'] = FederationReferenceTypes['Opinion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Opinion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  collectedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedEvent?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpinionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpinionConnection'] = ResolversParentTypes['OpinionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpinionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Opinion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type OpinionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpinionEdge'] = ResolversParentTypes['OpinionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opinion'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideMediationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideMediation'] = ResolversParentTypes['OutsideMediation']> = {
  goTo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParkingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parking'] = ResolversParentTypes['Parking']> = {
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PatrolVisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatrolVisit'] = ResolversParentTypes['PatrolVisit'], FederationReferenceType extends FederationReferenceTypes['PatrolVisit'] = FederationReferenceTypes['PatrolVisit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PatrolVisit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  crewsVisited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedEvent?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visitedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PatrolVisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatrolVisitConnection'] = ResolversParentTypes['PatrolVisitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PatrolVisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PatrolVisit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type PatrolVisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatrolVisitEdge'] = ResolversParentTypes['PatrolVisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PatrolVisit'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  divisions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Division']>>, ParentType, ContextType, RequireFields<QueryDivisionsArgs, 'level' | 'within'>>;
  divisionsByCode?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType, RequireFields<QueryDivisionsByCodeArgs, 'codes'>>;
  gridCell?: Resolver<Maybe<ResolversTypes['GridCell']>, ParentType, ContextType, RequireFields<QueryGridCellArgs, 'code'>>;
  gridEvent?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType, RequireFields<QueryGridEventArgs, 'code'>>;
  gridEvents?: Resolver<Maybe<ResolversTypes['GridEventConnection']>, ParentType, ContextType, RequireFields<QueryGridEventsArgs, 'within'>>;
  gridWorker?: Resolver<Maybe<ResolversTypes['GridWorker']>, ParentType, ContextType, RequireFields<QueryGridWorkerArgs, 'id'>>;
  hotlineTicket?: Resolver<Maybe<ResolversTypes['HotlineTicket']>, ParentType, ContextType, RequireFields<QueryHotlineTicketArgs, 'no'>>;
  hotlineTickets?: Resolver<Maybe<ResolversTypes['HotlineTicketConnection']>, ParentType, ContextType, RequireFields<QueryHotlineTicketsArgs, 'within'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RatioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ratio'] = ResolversParentTypes['Ratio']> = {
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AuthorityNotChangeable' | 'CategoryNotHere' | 'DivisionsNotMergeable' | 'NotOnDutyList' | 'OutsideMediation' | 'StateForbids' | 'VerifierReported' | 'VersionConflict', ParentType, ContextType>;
};

export type ReportEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEventPayload'] = ResolversParentTypes['ReportEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEventResult'] = ResolversParentTypes['ReportEventResult']> = {
  __resolveType: TypeResolveFn<'CategoryNotHere' | 'ReportEventPayload', ParentType, ContextType>;
};

export type ReturnVisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnVisit'] = ResolversParentTypes['ReturnVisit']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  satisfied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SafeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeCount'] = ResolversParentTypes['SafeCount']> = {
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSummary'] = ResolversParentTypes['ServiceSummary'], FederationReferenceType extends FederationReferenceTypes['ServiceSummary'] = FederationReferenceTypes['ServiceSummary']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceSummary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  eventsHandled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SpotDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotDisputePayload'] = ResolversParentTypes['SpotDisputePayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['HotlineTicket']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpotDisputeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpotDisputeResult'] = ResolversParentTypes['SpotDisputeResult']> = {
  __resolveType: TypeResolveFn<'OutsideMediation' | 'SpotDisputePayload' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export type StateForbidsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateForbids'] = ResolversParentTypes['StateForbids']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  gridEventUpdated?: SubscriptionResolver<Maybe<ResolversTypes['GridEvent']>, "gridEventUpdated", ParentType, ContextType, RequireFields<SubscriptionGridEventUpdatedArgs, 'within'>>;
  statisticsChanged?: SubscriptionResolver<Maybe<ResolversTypes['Division']>, "statisticsChanged", ParentType, ContextType, RequireFields<SubscriptionStatisticsChangedArgs, 'within'>>;
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

export type VerifierReportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifierReported'] = ResolversParentTypes['VerifierReported']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEventPayload'] = ResolversParentTypes['VerifyEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['GridEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEventResult'] = ResolversParentTypes['VerifyEventResult']> = {
  __resolveType: TypeResolveFn<'StateForbids' | 'VerifierReported' | 'VerifyEventPayload' | 'VersionConflict', ParentType, ContextType>;
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
  myTickets?: Resolver<Maybe<ResolversTypes['HotlineTicketConnection']>, ParentType, ContextType, Partial<ViewerMyTicketsArgs>>;
};

export type WhistleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Whistle'] = ResolversParentTypes['Whistle'], FederationReferenceType extends FederationReferenceTypes['Whistle'] = FederationReferenceTypes['Whistle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Whistle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  respondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogs?: AccessLogsResolvers<ContextType>;
  AuthorityNotChangeable?: AuthorityNotChangeableResolvers<ContextType>;
  CategoryCount?: CategoryCountResolvers<ContextType>;
  CategoryNotHere?: CategoryNotHereResolvers<ContextType>;
  ChangeAuthorityPayload?: ChangeAuthorityPayloadResolvers<ContextType>;
  ChangeAuthorityResult?: ChangeAuthorityResultResolvers<ContextType>;
  ConvertEventToDisputePayload?: ConvertEventToDisputePayloadResolvers<ContextType>;
  ConvertEventToDisputeResult?: ConvertEventToDisputeResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deliberation?: DeliberationResolvers<ContextType>;
  DeliberationConnection?: DeliberationConnectionResolvers<ContextType>;
  DeliberationEdge?: DeliberationEdgeResolvers<ContextType>;
  DispatchEventPayload?: DispatchEventPayloadResolvers<ContextType>;
  DispatchEventResult?: DispatchEventResultResolvers<ContextType>;
  DisputeProgress?: DisputeProgressResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  DivisionCode?: DivisionCodeResolvers<ContextType>;
  DivisionsNotMergeable?: DivisionsNotMergeableResolvers<ContextType>;
  EventStats?: EventStatsResolvers<ContextType>;
  GridCell?: GridCellResolvers<ContextType>;
  GridEvent?: GridEventResolvers<ContextType>;
  GridEventConnection?: GridEventConnectionResolvers<ContextType>;
  GridEventEdge?: GridEventEdgeResolvers<ContextType>;
  GridWorker?: GridWorkerResolvers<ContextType>;
  HotlineDutySession?: HotlineDutySessionResolvers<ContextType>;
  HotlineDutySessionConnection?: HotlineDutySessionConnectionResolvers<ContextType>;
  HotlineDutySessionEdge?: HotlineDutySessionEdgeResolvers<ContextType>;
  HotlineStats?: HotlineStatsResolvers<ContextType>;
  HotlineTicket?: HotlineTicketResolvers<ContextType>;
  HotlineTicketConnection?: HotlineTicketConnectionResolvers<ContextType>;
  HotlineTicketEdge?: HotlineTicketEdgeResolvers<ContextType>;
  InfoRecord?: InfoRecordResolvers<ContextType>;
  InfoRecordConnection?: InfoRecordConnectionResolvers<ContextType>;
  InfoRecordEdge?: InfoRecordEdgeResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  MediationCentre?: MediationCentreResolvers<ContextType>;
  MergeDivisionsPayload?: MergeDivisionsPayloadResolvers<ContextType>;
  MergeDivisionsResult?: MergeDivisionsResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotOnDutyList?: NotOnDutyListResolvers<ContextType>;
  Opinion?: OpinionResolvers<ContextType>;
  OpinionConnection?: OpinionConnectionResolvers<ContextType>;
  OpinionEdge?: OpinionEdgeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OutsideMediation?: OutsideMediationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parking?: ParkingResolvers<ContextType>;
  PatrolVisit?: PatrolVisitResolvers<ContextType>;
  PatrolVisitConnection?: PatrolVisitConnectionResolvers<ContextType>;
  PatrolVisitEdge?: PatrolVisitEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ratio?: RatioResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReportEventPayload?: ReportEventPayloadResolvers<ContextType>;
  ReportEventResult?: ReportEventResultResolvers<ContextType>;
  ReturnVisit?: ReturnVisitResolvers<ContextType>;
  SafeCount?: SafeCountResolvers<ContextType>;
  ServiceSummary?: ServiceSummaryResolvers<ContextType>;
  SpotDisputePayload?: SpotDisputePayloadResolvers<ContextType>;
  SpotDisputeResult?: SpotDisputeResultResolvers<ContextType>;
  StateForbids?: StateForbidsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  TransitionConnection?: TransitionConnectionResolvers<ContextType>;
  TransitionEdge?: TransitionEdgeResolvers<ContextType>;
  VerifierReported?: VerifierReportedResolvers<ContextType>;
  VerifyEventPayload?: VerifyEventPayloadResolvers<ContextType>;
  VerifyEventResult?: VerifyEventResultResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Whistle?: WhistleResolvers<ContextType>;
};
