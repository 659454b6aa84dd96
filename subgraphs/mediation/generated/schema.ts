// Printed from schema.graphql by `npm run generate`; do not edit.
import type { Connection } from '@hub/chassis';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DivisionRow } from '@hub/schema';
import type { FigureOf, MediatorFigureOf } from '../resolvers/figureOf.ts';
import type { CentreRow, StudioRow } from '../loaders/centres.ts';
import type { AspectRow } from '../loaders/standard.ts';
import type { IntakeChannelRow, DisputeCategoryRow } from '../loaders/codes.ts';
import type { MediatorRow } from '../loaders/mediators.ts';
import type { DisputeCaseRow } from '../loaders/disputeCases.ts';
import type { TriagePart, AgreementPart, ConfirmationPart, TransferPart } from '../resolvers/partsOfCase.ts';
import type { TransitionStep, VersionConflict as VersionConflictValue } from '@hub/chassis';
import type { SessionRow, MaritimeTeamRow, VideoConsultationRow, OutreachRow } from '../queries/connections.ts';
import type { VesselRow, MaritimeMemberRow } from '../loaders/maritime.ts';
import type { IdKey, AssignmentKey, ServiceKey } from '../resolvers/contributions.ts';
import type { StateForbids as StateForbidsValue, ConsentMissing as ConsentMissingValue, DayOutOfRange as DayOutOfRangeValue } from '../domain/refusals.ts';
import type { TriagedPayload } from '../commands/triageCase.ts';
import type { CategoryNotInForce as CategoryNotInForceValue, RouteUnfit as RouteUnfitValue } from '../domain/triage.ts';
import type { RoutedPayload } from '../commands/routeCase.ts';
import type { NotCompetent as NotCompetentValue } from '../domain/route.ts';
import type { AcceptedPayload } from '../commands/acceptCase.ts';
import type { MediatorUnfit as MediatorUnfitValue } from '../domain/accept.ts';
import type { SessionHeldPayload } from '../commands/holdSession.ts';
import type { MediatorMissing as MediatorMissingValue } from '../domain/holdSession.ts';
import type { AgreedPayload } from '../commands/agreeCase.ts';
import type { SignatureMissing as SignatureMissingValue } from '../domain/agree.ts';
import type { TerminatedPayload } from '../commands/terminateCase.ts';
import type { OtherRoutesUntold as OtherRoutesUntoldValue, TermNotOver as TermNotOverValue } from '../domain/terminate.ts';
import type { TransferredPayload } from '../commands/transferCase.ts';
import type { ServiceVerifiedPayload } from '../commands/verifyHelperService.ts';
import type { VerifierHelped as VerifierHelpedValue } from '../domain/helperService.ts';
import type { HelperServiceRow } from '../queries/helperServices.ts';
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

/** Which case is taken, and what that rests on. 受理内容。 */
export type AcceptCaseInput = {
  /** Numbers of the papers by which the parties have consented, one of each, at most 20; letters, digits, - and _. 各方当事人同意书编号，每方一份，至多20份。 */
  readonly consents: ReadonlyArray<Scalars['ID']['input']>;
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who is to mediate, at most 5; with them it is in mediation at once. 调解员标识，至多5名；指定后即进入调解。 */
  readonly mediators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The case is accepted. 已受理。 */
export type AcceptCasePayload = {
  readonly __typename?: 'AcceptCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How an acceptance ended. 受理结果。 */
export type AcceptCaseResult = AcceptCasePayload | ConsentMissing | MediatorUnfit | StateForbids | VersionConflict;

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
  /** Looks at what mediation holds, newest first. 调解领域的查阅记录。 */
  readonly mediation?: Maybe<AccessLogConnection>;
};


/** Access records, each domain's own list. 各领域查阅记录。 */
export type AccessLogsMediationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What an agreement rests on; its content is nowhere here. 协议登记内容，不含协议条款。 */
export type AgreeCaseInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Written or oral. 形式。 */
  readonly form: AgreementForm;
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Written: number of the mediator's signature. 书面：调解员签名编号。 */
  readonly mediatorSignature?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a part of it stays open. 是否部分达成。 */
  readonly partly?: Scalars['Boolean']['input'];
  /** Written: numbers of the parties' signatures, one of each, at most 20. 书面：各方当事人签名编号，每方一份。 */
  readonly partySignatures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The day on which the parties agreed. 达成日期。 */
  readonly reachedOn: Scalars['Date']['input'];
  /** Oral: number of the record of what was agreed. 口头：协议记录编号。 */
  readonly record?: InputMaybe<Scalars['ID']['input']>;
  /** Written: the day on which the committee sealed it; it takes effect then. 书面：加盖印章日期，自该日生效。 */
  readonly sealedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** The agreement is kept. 已登记。 */
export type AgreeCasePayload = {
  readonly __typename?: 'AgreeCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How the keeping of an agreement ended. 协议登记结果。 */
export type AgreeCaseResult = AgreeCasePayload | DayOutOfRange | SignatureMissing | StateForbids | VersionConflict;

/** A mediation agreement. 调解协议。 */
export type Agreement = {
  readonly __typename?: 'Agreement';
  /** 30 days after it took effect, the last day to apply for judicial confirmation. 司法确认申请截止日。 */
  readonly confirmationApplyBy: Scalars['Date']['output'];
  /** Written: all have signed and the committee has sealed. Oral: the day it was reached. 生效日期。 */
  readonly effectiveOn: Scalars['Date']['output'];
  /** Written or oral. 形式。 */
  readonly form: AgreementForm;
  /** How far it was performed. 履行情况。 */
  readonly performance: Performance;
};

/** Forms of an agreement. 协议形式。 */
export type AgreementForm =
  /** Oral, its content recorded. 口头。 */
  | 'ORAL'
  /** Written. 书面。 */
  | 'WRITTEN';

/** A count for one category. 各类别数量。 */
export type CategoryCount = {
  readonly __typename?: 'CategoryCount';
  /** Code of the category. 类别代码。 */
  readonly category: Scalars['String']['output'];
  /** How many. 数量。 */
  readonly count: SafeCount;
};

/** The list of categories does not have it today. 类别当前无效。 */
export type CategoryNotInForce = Refusal & {
  readonly __typename?: 'CategoryNotInForce';
  /** The code that came. 所填类别代码。 */
  readonly category: Scalars['String']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** What every centre must have, aspect by aspect. 中心建设规范。 */
export type CentreStandard = {
  readonly __typename?: 'CentreStandard';
  /** Its aspects, in order. 规定方面。 */
  readonly aspects: ReadonlyArray<StandardAspect>;
  /** The document. 文件名称。 */
  readonly document: Scalars['String']['output'];
  /** Since when. 生效日。 */
  readonly validFrom: Scalars['Date']['output'];
};

/** Whether a centre meets one aspect. 达标检查。 */
export type CentreStandardCheck = {
  readonly __typename?: 'CentreStandardCheck';
  /** The aspect. 方面。 */
  readonly aspect: StandardAspect;
  /** When that was looked at. 检查日期。 */
  readonly checkedOn: Scalars['Date']['output'];
  /** Whether it is met. 是否达标。 */
  readonly met: Scalars['Boolean']['output'];
};

/** A count for one channel. 各渠道数量。 */
export type ChannelCount = {
  readonly __typename?: 'ChannelCount';
  /** Code of the channel. 渠道代码。 */
  readonly channel: Scalars['String']['output'];
  /** How many. 数量。 */
  readonly count: SafeCount;
};

/** What is confidential of a case. 保密内容。 */
export type ConfidentialRecord = {
  readonly __typename?: 'ConfidentialRecord';
  /** How many parties. 当事人数。 */
  readonly partyCount?: Maybe<Scalars['Int']['output']>;
  /** The record in short. 摘要。 */
  readonly summary?: Maybe<Scalars['String']['output']>;
};

/** Results of judicial confirmation. 司法确认结果。 */
export type ConfirmationResult =
  /** Confirmed. 确认有效。 */
  | 'CONFIRMED'
  /** Refused. 不予确认。 */
  | 'REFUSED';

/** Not every party has consented. 当事人同意书不全。 */
export type ConsentMissing = Refusal & {
  readonly __typename?: 'ConsentMissing';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** How many are missing. 缺少份数。 */
  readonly partiesMissing: Scalars['Int']['output'];
};

/** How a count may be trusted. 计数的状态。 */
export type CountStatus =
  /** The count as it is. 精确值。 */
  | 'EXACT'
  /** Released to readers whose areas do not cover the division; never rounded. 对外发布值，不取整。 */
  | 'RELEASED'
  /** Too small to show, or it would give a small one away; the value is null. 数值过小或可反推，不予显示。 */
  | 'SUPPRESSED';

/** The day is none of those on which it can have been. 日期超出范围。 */
export type DayOutOfRange = Refusal & {
  readonly __typename?: 'DayOutOfRange';
  /** The first day. 最早日期。 */
  readonly from: Scalars['Date']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** The last day. 最晚日期。 */
  readonly to: Scalars['Date']['output'];
};

/** A dispute from intake to performance; its content is never here. 矛盾纠纷案件。 */
export type DisputeCase = Node & {
  readonly __typename?: 'DisputeCase';
  /** The day of acceptance. 受理日期。 */
  readonly acceptedOn?: Maybe<Scalars['Date']['output']>;
  /** The agreement. 调解协议。 */
  readonly agreement?: Maybe<Agreement>;
  /** At sea or about fishing: a flag beside the category, because a crew's wage case is both. 是否涉海涉渔。 */
  readonly atSea: Scalars['Boolean']['output'];
  /** The number under which people know it. 案号。 */
  readonly caseNo: Scalars['ID']['output'];
  /** Code of its category. 类别代码。 */
  readonly category: Scalars['String']['output'];
  /** The centre that has it; null until it is routed. 承办中心。 */
  readonly centre?: Maybe<MediationCentre>;
  /** Code of the channel it came by. 渠道代码。 */
  readonly channel: Scalars['String']['output'];
  /** For those who work on the case, under a purpose that allows it; not opened to anyone yet, so it is null. 保密内容，暂未开放。 */
  readonly confidential?: Maybe<ConfidentialRecord>;
  /** Its judicial confirmation. 司法确认。 */
  readonly confirmation?: Maybe<JudicialConfirmation>;
  /** Where it belongs. 所属区划。 */
  readonly division?: Maybe<Division>;
  /** By when it is to be concluded. 办理期限。 */
  readonly dueAt?: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** How and when it came in. 收案。 */
  readonly intake?: Maybe<Intake>;
  /** Open, and its due date has passed. 是否逾期。 */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The level that handles it, or settled it. 层级。 */
  readonly level: EscalationLevel;
  /** Who mediates. 调解员。 */
  readonly mediators?: Maybe<ReadonlyArray<Mediator>>;
  /** The sessions, oldest first; no word of what was said. 调解场次。 */
  readonly sessions?: Maybe<MediationSessionConnection>;
  /** How many sessions were held. 调解次数。 */
  readonly sessionsHeld: Scalars['Int']['output'];
  /** Where it stands. 阶段。 */
  readonly stage: DisputeStage;
  /** Whether it takes the summary procedure. 是否简易程序。 */
  readonly summaryProcedure: Scalars['Boolean']['output'];
  /** Why mediation ended without an agreement; null where it did not, and where nobody said so. 终止原因，未终止或未记录时为空。 */
  readonly terminationReason?: Maybe<TerminationReason>;
  /** Where it was handed over to. 移送。 */
  readonly transfer?: Maybe<Transfer>;
  /** Its dated steps, oldest first. 办理过程，由早到晚。 */
  readonly transitions?: Maybe<TransitionConnection>;
  /** How it was sorted. 分类。 */
  readonly triage?: Maybe<Triage>;
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
};


/** A dispute from intake to performance; its content is never here. 矛盾纠纷案件。 */
export type DisputeCaseSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A dispute from intake to performance; its content is never here. 矛盾纠纷案件。 */
export type DisputeCaseTransitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Disputes, newest first. 矛盾纠纷列表。 */
export type DisputeCaseConnection = {
  readonly __typename?: 'DisputeCaseConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<DisputeCaseEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<DisputeCase>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A dispute case and its place in the list. 矛盾纠纷及其游标。 */
export type DisputeCaseEdge = {
  readonly __typename?: 'DisputeCaseEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 矛盾纠纷。 */
  readonly node: DisputeCase;
};

/** A category of disputes. 纠纷类别。 */
export type DisputeCategory = {
  readonly __typename?: 'DisputeCategory';
  /** Its code. 代码。 */
  readonly code: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
};

/** What disputes to keep. 矛盾纠纷筛选条件。 */
export type DisputeFilter = {
  /** Accepted in these days. 受理日期。 */
  readonly accepted?: InputMaybe<Period>;
  /** With an agreement that took effect in these days. 协议生效日期。 */
  readonly agreementEffective?: InputMaybe<Period>;
  /** At sea or not. 是否涉海涉渔。 */
  readonly atSea?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these categories, by code. 类别代码。 */
  readonly category?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of this centre, by `id`. 矛调中心标识。 */
  readonly centre?: InputMaybe<Scalars['ID']['input']>;
  /** Any of these channels, by code. 渠道代码。 */
  readonly channel?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Agreements whose 30 days for judicial confirmation end before that day. 司法确认截止日早于。 */
  readonly confirmationDeadlineBefore?: InputMaybe<Scalars['Date']['input']>;
  /** True: open and past its due date; false: the others. 是否逾期。 */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** With at least so many sessions. 最少调解次数。 */
  readonly sessionsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** Any of these stages. 阶段。 */
  readonly stage?: InputMaybe<ReadonlyArray<DisputeStage>>;
  /** Inside this division, by code. 区划代码。 */
  readonly within?: InputMaybe<Scalars['ID']['input']>;
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

/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type Division = {
  readonly __typename?: 'Division';
  /** One-stop centres of the whole subtree, ordered by level and code; at most 5,000. 矛调中心。 */
  readonly centres?: Maybe<ReadonlyArray<Maybe<MediationCentre>>>;
  /** Opaque; under a shared root even it may be missing. 标识。 */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Mediation teams aboard vessels with their fixed berth here, by vessel. 海上调解小组。 */
  readonly maritimeTeams?: Maybe<MaritimeTeamConnection>;
  /** Figures of disputes. 矛盾纠纷统计。 */
  readonly mediationStats?: Maybe<MediationStats>;
  /** Mediation studios of the whole subtree, ordered by name. 调解工作室。 */
  readonly mediationStudios?: Maybe<ReadonlyArray<Maybe<MediationStudio>>>;
  /** Mediators on a day; who serves at two centres counts once. 调解员统计。 */
  readonly mediatorStats?: Maybe<MediatorStats>;
  /** Outreach such as the three officials and three professionals at the fishing port (三官三师进渔港), newest first. 进港普法活动。 */
  readonly outreach?: Maybe<OutreachConnection>;
  /** Video consultations of vessels with their fixed berth here (网络入海), newest first. 视频法律咨询。 */
  readonly videoConsultations?: Maybe<VideoConsultationConnection>;
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionCentresArgs = {
  levels?: InputMaybe<ReadonlyArray<DivisionLevel>>;
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionMaritimeTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionMediationStatsArgs = {
  basis?: DivisionBasis;
  compareTo?: InputMaybe<Period>;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  period: Period;
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionMediatorStatsArgs = {
  basis?: DivisionBasis;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  on: Scalars['Date']['input'];
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionOutreachArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** An administrative division or a managed zone; mediation adds its own facts. 行政区划或管理区。 */
export type DivisionVideoConsultationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};

/** Which partition of the city a figure follows; they differ where a zone runs villages of a county. 统计口径：行政区划或管理主体。 */
export type DivisionBasis =
  /** The administrative tree. 按行政区划。 */
  | 'ADMINISTRATIVE'
  /** Who runs a place: what a zone runs is the zone's, not the county's. 按管理主体。 */
  | 'MANAGING';

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

/** A grid event; mediation adds the dispute it became. 网格事件。 */
export type GridEvent = {
  readonly __typename?: 'GridEvent';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The dispute that was made of it. 转化的矛盾纠纷。 */
  readonly linkedDispute?: Maybe<DisputeCase>;
};

/** A grid worker; mediation adds the disputes mediated. 网格员。 */
export type GridWorker = {
  readonly __typename?: 'GridWorker';
  /** Joins the worker to mediation and cadres; never to credit. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** Disputes resolved in the period that the worker mediated. Mediation is the only counter of disputes; these are inside its totals. All of them, wherever they lie; null for a worker who is no mediator or whom the caller may not see as one. 调解矛盾纠纷数，无权查看该调解员时为空。 */
  readonly disputesMediated?: Maybe<Scalars['Int']['output']>;
};


/** A grid worker; mediation adds the disputes mediated. 网格员。 */
export type GridWorkerDisputesMediatedArgs = {
  period: Period;
};

/** A helper's service: when, how long and what kind of activity; never whom it was for, how that ended, or who helped. 帮手服务记录，不含服务对象、结果和帮手身份。 */
export type HelperService = Node & {
  readonly __typename?: 'HelperService';
  /** Code of the kind of activity. 活动类别代码。 */
  readonly activity: Scalars['String']['output'];
  /** Hours, as verified; null before that. 核实的时长。 */
  readonly hours?: Maybe<Scalars['Float']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The day. 服务日期。 */
  readonly servedOn: Scalars['Date']['output'];
  /** When it was verified; null while it waits. 核实日期。 */
  readonly verifiedOn?: Maybe<Scalars['Date']['output']>;
  /** Grows with every change. 版本。 */
  readonly version: Scalars['Int']['output'];
};

/** Services of helpers, newest first. 帮手服务记录列表。 */
export type HelperServiceConnection = {
  readonly __typename?: 'HelperServiceConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<HelperServiceEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<HelperService>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A service and its place in the list. 服务记录及其游标。 */
export type HelperServiceEdge = {
  readonly __typename?: 'HelperServiceEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 服务记录。 */
  readonly node: HelperService;
};

/** A helper team; mediation adds what it helped with. 群众调解队。 */
export type HelperTeam = {
  readonly __typename?: 'HelperTeam';
  /** Disputes it helped with; without a period, since it was formed. Shown to those whose areas cover every place where it has helped. 参与调解件数。 */
  readonly assistedDisputes?: Maybe<SafeCount>;
  /** Legal consultations in person-times, not people; without a period, since it was formed. Shown to those whose areas cover every place where it has helped. 法律咨询人次。 */
  readonly consultations?: Maybe<SafeCount>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};


/** A helper team; mediation adds what it helped with. 群众调解队。 */
export type HelperTeamAssistedDisputesArgs = {
  period?: InputMaybe<Period>;
};


/** A helper team; mediation adds what it helped with. 群众调解队。 */
export type HelperTeamConsultationsArgs = {
  period?: InputMaybe<Period>;
};

/** A session. 调解场次内容。 */
export type HoldSessionInput = {
  /** Whether by video. 是否视频。 */
  readonly byVideo?: Scalars['Boolean']['input'];
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The day: not before acceptance, and not after today. 日期，不早于受理日、不晚于今日。 */
  readonly heldOn: Scalars['Date']['input'];
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who mediates, at most 5: with the first session of a case that has no mediator yet. 调解员标识，至多5名，仅用于尚无调解员的首次调解。 */
  readonly mediators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The session is counted. 已登记。 */
export type HoldSessionPayload = {
  readonly __typename?: 'HoldSessionPayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How a session ended. 调解场次登记结果。 */
export type HoldSessionResult = DayOutOfRange | HoldSessionPayload | MediatorMissing | MediatorUnfit | StateForbids | VersionConflict;

/** A hotline ticket; mediation adds the dispute it became. 热线工单。 */
export type HotlineTicket = {
  readonly __typename?: 'HotlineTicket';
  /** The dispute that was spotted in it. 识别出的矛盾纠纷。 */
  readonly dispute?: Maybe<DisputeCase>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** How and when a dispute came in. 收案信息。 */
export type Intake = {
  readonly __typename?: 'Intake';
  /** The channel. 渠道。 */
  readonly channel: IntakeChannel;
  /** The sender's own number. 来源编号。 */
  readonly externalRef?: Maybe<Scalars['String']['output']>;
  /** When it happened. 发生时间。 */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When the hub heard of it. 平台收到时间。 */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** A channel by which disputes come in. 收案渠道。 */
export type IntakeChannel = {
  readonly __typename?: 'IntakeChannel';
  /** Its code. 代码。 */
  readonly code: Scalars['ID']['output'];
  /** Levels of the centres that its cases are pushed to. 推送层级。 */
  readonly feeds: ReadonlyArray<DivisionLevel>;
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** First day. 启用日。 */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while in use. 停用日。 */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Judicial confirmation of an agreement. 司法确认。 */
export type JudicialConfirmation = {
  readonly __typename?: 'JudicialConfirmation';
  /** When both parties applied. 申请日期。 */
  readonly appliedOn: Scalars['Date']['output'];
  /** The court. 法院。 */
  readonly court: Scalars['String']['output'];
  /** When it was decided. 裁定日期。 */
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  /** The article in force on the day of the application. 法律依据。 */
  readonly legalBasis: Scalars['String']['output'];
  /** The result; null while it is pending. 结果。 */
  readonly result?: Maybe<ConfirmationResult>;
};

/** A count for one level of settlement. 各层级数量。 */
export type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** How many were settled there. 数量。 */
  readonly count: SafeCount;
  /** The level. 层级。 */
  readonly level: EscalationLevel;
};

/** A member of a mediation team aboard. 小组成员。 */
export type MaritimeMember = {
  readonly __typename?: 'MaritimeMember';
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** The member's role. 职务。 */
  readonly role: MaritimeRole;
};

/** Roles aboard. 船上职务。 */
export type MaritimeRole =
  /** Chief engineer. 大车。 */
  | 'CHIEF_ENGINEER'
  /** First mate. 大副。 */
  | 'FIRST_MATE'
  /** Skipper. 船老大。 */
  | 'SKIPPER';

/** A mediation team aboard (海上调解小组). 海上调解小组。 */
export type MaritimeTeam = Node & {
  readonly __typename?: 'MaritimeTeam';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The skipper (船老大), who leads it. 负责人。 */
  readonly lead?: Maybe<MaritimeMember>;
  /** All its members, the lead first. 成员。 */
  readonly members: ReadonlyArray<MaritimeMember>;
  /** Its vessel. 渔船。 */
  readonly vessel: Vessel;
};

/** Teams aboard, by vessel. 海上调解小组列表。 */
export type MaritimeTeamConnection = {
  readonly __typename?: 'MaritimeTeamConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<MaritimeTeamEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<MaritimeTeam>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A maritime team and its place in the list. 海上调解小组及其游标。 */
export type MaritimeTeamEdge = {
  readonly __typename?: 'MaritimeTeamEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 海上调解小组。 */
  readonly node: MaritimeTeam;
};

/** A one-stop dispute resolution centre (“一站式”矛盾纠纷多元化解中心). 矛调中心。 */
export type MediationCentre = Node & {
  readonly __typename?: 'MediationCentre';
  /** The division it serves. 所属区划。 */
  readonly division?: Maybe<Division>;
  /** Whether it has a multi-option mediation room (多元解纷调解室). 是否设调解室。 */
  readonly hasMediationRoom: Scalars['Boolean']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The level it serves. 层级。 */
  readonly level: DivisionLevel;
  /** How many mediators serve there today; null for those whose areas do not cover the division it serves. 调解员人数。 */
  readonly mediatorCount?: Maybe<Scalars['Int']['output']>;
  /** Its mediators of today, by name. 调解员名册。 */
  readonly mediators?: Maybe<MediatorConnection>;
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** Agencies that work there. 入驻单位。 */
  readonly residentAgencies: ReadonlyArray<Scalars['String']['output']>;
  /** What of the standard it meets, by aspect. 达标情况。 */
  readonly standardChecks: ReadonlyArray<CentreStandardCheck>;
};


/** A one-stop dispute resolution centre (“一站式”矛盾纠纷多元化解中心). 矛调中心。 */
export type MediationCentreMediatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A session of mediation; what was said is not here. 调解场次。 */
export type MediationSession = Node & {
  readonly __typename?: 'MediationSession';
  /** Whether by video. 是否视频。 */
  readonly byVideo: Scalars['Boolean']['output'];
  /** The day. 日期。 */
  readonly heldOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
};

/** Mediation sessions, oldest first. 调解场次列表。 */
export type MediationSessionConnection = {
  readonly __typename?: 'MediationSessionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<MediationSessionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<MediationSession>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A mediation session and its place in the list. 调解场次及其游标。 */
export type MediationSessionEdge = {
  readonly __typename?: 'MediationSessionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 调解场次。 */
  readonly node: MediationSession;
};

/** Figures of disputes; each counts on the day that it happened. 矛盾纠纷统计。 */
export type MediationStats = {
  readonly __typename?: 'MediationStats';
  /** Accepted in the period. 受理数。 */
  readonly accepted: SafeCount;
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Accepted in the period, at sea or about fishing. 涉海涉渔数。 */
  readonly atSea: SafeCount;
  /** Change of `atSea` against the period compared to; null without one. 涉海涉渔变化率。 */
  readonly atSeaChange?: Maybe<Ratio>;
  /** Accepted in the period, by category. 各类别数量。 */
  readonly byCategory: ReadonlyArray<CategoryCount>;
  /** Accepted in the period, by channel. 各渠道数量。 */
  readonly byChannel: ReadonlyArray<ChannelCount>;
  /** Resolved or failed in the period. 办结数。 */
  readonly concluded: SafeCount;
  /** Passed one level up, of those accepted in the period. 上交数。 */
  readonly escalated: SafeCount;
  /** Accepted and not concluded by the end of the period. 期末在办数。 */
  readonly openAtEnd: SafeCount;
  /** Resolved in the period by accepted, or by concluded, in the period. 化解率。 */
  readonly resolutionRate: Ratio;
  /** Resolved in the period, whenever accepted. 化解数。 */
  readonly resolved: SafeCount;
  /** Resolved in the period, by the level that settled them. 各层级化解数。 */
  readonly resolvedAtLevel: ReadonlyArray<LevelCount>;
  /** Handed over to courts, arbitration and others in the period. 移送数。 */
  readonly transferred: SafeCount;
};


/** Figures of disputes; each counts on the day that it happened. 矛盾纠纷统计。 */
export type MediationStatsResolutionRateArgs = {
  over?: ResolutionBase;
};

/** A mediation studio that carries a name of its own. 调解工作室。 */
export type MediationStudio = Node & {
  readonly __typename?: 'MediationStudio';
  /** The centre that it works with. 所属中心。 */
  readonly centre?: Maybe<MediationCentre>;
  /** Where it is. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
};

/** A people's mediator (调解员). 调解员。 */
export type Mediator = Node & {
  readonly __typename?: 'Mediator';
  /** Joins the mediator to cadres; null for most part-timers. 任职标识。 */
  readonly assignmentId?: Maybe<Scalars['ID']['output']>;
  /** The first of the centres where the mediator serves today. 所在中心。 */
  readonly centre?: Maybe<MediationCentre>;
  /** The name shown in public. 公开姓名。 */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Whether full-time. 是否专职。 */
  readonly fullTime: Scalars['Boolean']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Whether specially invited (特约调解员). 是否特约。 */
  readonly invited: Scalars['Boolean']['output'];
};

/** Mediators, by name. 调解员列表。 */
export type MediatorConnection = {
  readonly __typename?: 'MediatorConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<MediatorEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Mediator>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A mediator and its place in the list. 调解员及其游标。 */
export type MediatorEdge = {
  readonly __typename?: 'MediatorEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 调解员。 */
  readonly node: Mediator;
};

/** Nobody mediates the case yet. 尚无调解员。 */
export type MediatorMissing = Refusal & {
  readonly __typename?: 'MediatorMissing';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** Why somebody may not mediate a case. 不得调解的原因。 */
export type MediatorObstacle =
  /** He is a party to it. 系本案当事人。 */
  | 'IS_PARTY'
  /** He does not serve at the centre that has it. 非承办中心在册调解员。 */
  | 'NOT_OF_CENTRE';

/** Mediators as persons. 调解员统计（人）。 */
export type MediatorStats = {
  readonly __typename?: 'MediatorStats';
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Full-time. 专职。 */
  readonly fullTime: SafeCount;
  /** Specially invited; they are among the others. 特约。 */
  readonly invited: SafeCount;
  /** Part-time. 兼职。 */
  readonly partTime: SafeCount;
  /** All of them; full-time and part-time add up to it. 总人数。 */
  readonly persons: SafeCount;
};

/** Somebody may not mediate this case. 该调解员不得调解本案。 */
export type MediatorUnfit = Refusal & {
  readonly __typename?: 'MediatorUnfit';
  /** Who; null for one whom the caller may not see. 调解员，无权查看时为空。 */
  readonly mediator?: Maybe<Mediator>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** Why not. 原因。 */
  readonly obstacle: MediatorObstacle;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a case that was routed to the caller's centre, with every party's consent. 经各方当事人同意后受理。 */
  readonly acceptCase?: Maybe<AcceptCaseResult>;
  /** Keeps that the parties have agreed, and no word of it. 登记已达成的协议，不含协议内容。 */
  readonly agreeCase?: Maybe<AgreeCaseResult>;
  /** Holds a session; the first one needs mediators. 举行调解，首次调解须已有调解员。 */
  readonly holdSession?: Maybe<HoldSessionResult>;
  /** Gives a sorted case to the centre that is competent. 分流至有管辖权的中心。 */
  readonly routeCase?: Maybe<RouteCaseResult>;
  /** Ends mediation without an agreement, or because a party does not want it. 终止调解，或因当事人拒绝而不予调解。 */
  readonly terminateCase?: Maybe<TerminateCaseResult>;
  /** Hands a case over to whoever decides it instead. 移送。 */
  readonly transferCase?: Maybe<TransferCaseResult>;
  /** Sorts a case: what it is about, and how its centre is found; what is none for mediation is told of the other routes. 分类：确定类别与分流依据，不属调解范围的告知其他途径。 */
  readonly triageCase?: Maybe<TriageCaseResult>;
  /** Verifies how long a helper served; credit is told the time and the kind, and nothing else. 核实帮手服务时长，仅向信用分系统告知时长与类别。 */
  readonly verifyHelperService?: Maybe<VerifyHelperServiceResult>;
};


export type MutationAcceptCaseArgs = {
  input: AcceptCaseInput;
};


export type MutationAgreeCaseArgs = {
  input: AgreeCaseInput;
};


export type MutationHoldSessionArgs = {
  input: HoldSessionInput;
};


export type MutationRouteCaseArgs = {
  input: RouteCaseInput;
};


export type MutationTerminateCaseArgs = {
  input: TerminateCaseInput;
};


export type MutationTransferCaseArgs = {
  input: TransferCaseInput;
};


export type MutationTriageCaseArgs = {
  input: TriageCaseInput;
};


export type MutationVerifyHelperServiceArgs = {
  input: VerifyHelperServiceInput;
};

/** A thing with an opaque identifier. 具有不透明标识的对象。 */
export type Node = {
  /** Opaque and stable; not meant to be read. 不透明且稳定的标识。 */
  readonly id: Scalars['ID']['output'];
};

/** Another centre is competent. 该中心无管辖权。 */
export type NotCompetent = Refusal & {
  readonly __typename?: 'NotCompetent';
  /** The lowest that is; null where the place has none. 有管辖权的最低层级中心。 */
  readonly competent?: Maybe<MediationCentre>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** Why a dispute is none for mediation. 不属调解范围的原因。 */
export type OtherRouteReason =
  /** It is about a crime. 涉嫌犯罪。 */
  | 'CRIMINAL'
  /** A court has it already. 法院已受理。 */
  | 'IN_COURT'
  /** It is about who somebody is: a marriage, an adoption. 身份关系。 */
  | 'PERSONAL_STATUS';

/** Nobody has told the parties where else they can go. 未告知其他途径。 */
export type OtherRoutesUntold = Refusal & {
  readonly __typename?: 'OtherRoutesUntold';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** An outreach activity. 普法活动。 */
export type Outreach = Node & {
  readonly __typename?: 'Outreach';
  /** Where. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** The day. 日期。 */
  readonly heldOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The place, such as a port. 地点。 */
  readonly place: Scalars['String']['output'];
  /** The programme. 项目名称。 */
  readonly programme: Scalars['String']['output'];
};

/** Outreach activities, newest first. 普法活动列表。 */
export type OutreachConnection = {
  readonly __typename?: 'OutreachConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<OutreachEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Outreach>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** An outreach activity and its place in the list. 普法活动及其游标。 */
export type OutreachEdge = {
  readonly __typename?: 'OutreachEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 普法活动。 */
  readonly node: Outreach;
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

/** How far an agreement was performed. 履行情况。 */
export type Performance =
  /** Not performed. 未履行。 */
  | 'BREACHED'
  /** Not due yet. 未到期。 */
  | 'NOT_DUE'
  /** Performed. 已履行。 */
  | 'PERFORMED'
  /** Being performed. 履行中。 */
  | 'PERFORMING';

/** A span of civil dates; both days belong to it. 起止日期，含首尾两日。 */
export type Period = {
  /** The first day. 起始日。 */
  readonly from: Scalars['Date']['input'];
  /** The last day. 截止日。 */
  readonly to: Scalars['Date']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** What every centre must have, in force on a day. 中心建设规范。 */
  readonly centreStandard?: Maybe<CentreStandard>;
  /** A dispute by its case number or its identifier, one of them; null when absent or not visible. 按案号或标识查询矛盾纠纷。 */
  readonly dispute?: Maybe<DisputeCase>;
  /** Categories of disputes, in force on a day. 纠纷类别。 */
  readonly disputeCategories?: Maybe<ReadonlyArray<DisputeCategory>>;
  /** Disputes that the caller may read, newest first. 可读的矛盾纠纷，由新到旧。 */
  readonly disputes?: Maybe<DisputeCaseConnection>;
  /** A division by its code, or null when the register has no such code. Every part answers it from its own copy of the register, so a page about a division survives the loss of any part. 按代码查询区划。 */
  readonly division?: Maybe<Division>;
  /** One item for each code, in the order asked, null for an unknown one; at most 500. 批量查询区划。 */
  readonly divisionsByCode?: Maybe<ReadonlyArray<Maybe<Division>>>;
  /** Services of helpers inside a division, newest first, for whoever verifies them. 某区划内的帮手服务记录，由新到旧，供核实。 */
  readonly helperServices?: Maybe<HelperServiceConnection>;
  /** The channels by which disputes come in, in force on a day; another is added by data. 收案渠道。 */
  readonly intakeChannels?: Maybe<ReadonlyArray<IntakeChannel>>;
  /** The person who asks, null for a client that acts for nobody; the only place where a person's data of several domains meet. 本人。 */
  readonly me?: Maybe<Viewer>;
  /** A mediator by identifier. 查询调解员。 */
  readonly mediator?: Maybe<Mediator>;
};


export type QueryCentreStandardArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDisputeArgs = {
  caseNo?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDisputeCategoriesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDivisionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionsByCodeArgs = {
  codes: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryHelperServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  verified?: InputMaybe<Scalars['Boolean']['input']>;
  within: Scalars['ID']['input'];
};


export type QueryIntakeChannelsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryMediatorArgs = {
  id: Scalars['ID']['input'];
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

/** What resolved disputes are divided by. 化解率分母。 */
export type ResolutionBase =
  /** Accepted in the period. 受理数。 */
  | 'ACCEPTED'
  /** Concluded in the period. 办结数。 */
  | 'CONCLUDED';

/** Which case goes to which centre. 分流内容。 */
export type RouteCaseInput = {
  /** The centre. 中心标识。 */
  readonly centre: Scalars['ID']['input'];
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Code of the division of a party, where its place decides instead of the dispute's. 以当事人所在地为准时，其区划代码。 */
  readonly partyPlace?: InputMaybe<Scalars['ID']['input']>;
  /** At sea: the vessel, whose fixed berth decides. 涉海案件的渔船标识，以其船籍港为准。 */
  readonly vessel?: InputMaybe<Scalars['ID']['input']>;
};

/** The case is with its centre. 已分流。 */
export type RouteCasePayload = {
  readonly __typename?: 'RouteCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How a routing ended. 分流结果。 */
export type RouteCaseResult = NotCompetent | RouteCasePayload | StateForbids | VersionConflict;

/** Such a dispute does not go that way. 分流依据与案件不符。 */
export type RouteUnfit = Refusal & {
  readonly __typename?: 'RouteUnfit';
  /** The ways that it may go. 可用的分流依据。 */
  readonly fitting: ReadonlyArray<TriageRoute>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
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
  /** Disputes resolved in the period that the posting's holder mediated, wherever they lie; null for a holder who is no mediator or whom the caller may not see as one. 参与化解纠纷数，无权查看该调解员时为空。 */
  readonly disputesHelped?: Maybe<Scalars['Int']['output']>;
  /** First day counted. 起始日。 */
  readonly from: Scalars['Date']['output'];
  /** Last day counted. 截止日。 */
  readonly to: Scalars['Date']['output'];
};

/** An agreement lacks what it takes effect with. 协议生效要件不全。 */
export type SignatureMissing = Refusal & {
  readonly __typename?: 'SignatureMissing';
  /** Whether the mediator has not signed. 调解员是否未签名。 */
  readonly isMediatorMissing: Scalars['Boolean']['output'];
  /** Whether an oral one has not been recorded. 口头协议是否无记录。 */
  readonly isRecordMissing: Scalars['Boolean']['output'];
  /** Whether the committee has not sealed it. 是否未盖章。 */
  readonly isSealMissing: Scalars['Boolean']['output'];
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
  /** How many parties have not signed. 未签名的当事人数。 */
  readonly partiesMissing: Scalars['Int']['output'];
};

/** One aspect of the standard. 规范的一个方面。 */
export type StandardAspect = {
  readonly __typename?: 'StandardAspect';
  /** Its name, such as premises or staffing. 名称。 */
  readonly name: Scalars['String']['output'];
  /** Its number. 序号。 */
  readonly no: Scalars['Int']['output'];
  /** What is required. 要求。 */
  readonly requirement: Scalars['String']['output'];
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

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** A dispute inside a division each time that it changes, as it then is, for callers whose areas hold it and who may read it. Changes that follow each other closely come as one. 区划内矛盾纠纷的最新状态，限管辖范围内且可读者，短时间内的多次变更合并推送。 */
  readonly disputeUpdated?: Maybe<DisputeCase>;
};


export type SubscriptionDisputeUpdatedArgs = {
  within: Scalars['ID']['input'];
};

/** The time for mediation is not over. 调解期限未满。 */
export type TermNotOver = Refusal & {
  readonly __typename?: 'TermNotOver';
  /** The last day of it. 期限届满日。 */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** Why mediation ends. 终止内容。 */
export type TerminateCaseInput = {
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whether the parties were told where else they can go. 是否已告知其他途径。 */
  readonly otherRoutesTold: Scalars['Boolean']['input'];
  /** Why. 原因。 */
  readonly reason: TerminationReason;
};

/** Mediation is over. 已终止。 */
export type TerminateCasePayload = {
  readonly __typename?: 'TerminateCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How a termination ended. 终止结果。 */
export type TerminateCaseResult = OtherRoutesUntold | StateForbids | TermNotOver | TerminateCasePayload | VersionConflict;

/** Why mediation ended without an agreement. 终止原因。 */
export type TerminationReason =
  /** It turned out to be none for mediation. 不属调解范围。 */
  | 'NOT_MEDIABLE'
  /** The parties do not agree. 未能达成协议。 */
  | 'NO_AGREEMENT'
  /** A party does not want it. 当事人不同意调解。 */
  | 'PARTY_DECLINED'
  /** Its time is over. 期限届满。 */
  | 'TERM_OVER';

/** Where a dispute was handed over to. 移送。 */
export type Transfer = {
  readonly __typename?: 'Transfer';
  /** When. 日期。 */
  readonly on: Scalars['Date']['output'];
  /** Why. 原因。 */
  readonly reason: Scalars['String']['output'];
  /** To whom. 移送对象。 */
  readonly to: TransferTarget;
};

/** To whom a case is handed over. 移送内容。 */
export type TransferCaseInput = {
  /** With papers: numbers of those by which the parties have agreed to that, one of each. 随案移交材料时，各方当事人同意书编号，每方一份。 */
  readonly consents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Numbers of the papers that go along, at most 20. 随案移交材料编号，至多20份。 */
  readonly handOver?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, in 1 to 200 characters; never about a person by name. 原因，1至200个字符，不得写明个人姓名。 */
  readonly reason: Scalars['String']['input'];
  /** To whom. 移送对象。 */
  readonly to: TransferTarget;
};

/** The case is handed over. 已移送。 */
export type TransferCasePayload = {
  readonly __typename?: 'TransferCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How a transfer ended. 移送结果。 */
export type TransferCaseResult = ConsentMissing | StateForbids | TransferCasePayload | VersionConflict;

/** To whom disputes are handed over. 移送对象。 */
export type TransferTarget =
  /** Administrative review. 行政复议。 */
  | 'ADMINISTRATIVE_REVIEW'
  /** A court. 法院。 */
  | 'COURT'
  /** Labour arbitration. 劳动仲裁。 */
  | 'LABOUR_ARBITRATION'
  /** Labour inspection. 劳动监察。 */
  | 'LABOUR_INSPECTION'
  /** Another. 其他。 */
  | 'OTHER';

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

/** How a dispute was sorted. 分类结果。 */
export type Triage = {
  readonly __typename?: 'Triage';
  /** Code of the category given. 类别代码。 */
  readonly category: Scalars['String']['output'];
  /** When that was decided. 决定时间。 */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Why it is none for mediation; null otherwise. 不属调解范围的原因，否则为空。 */
  readonly otherRouteReason?: Maybe<OtherRouteReason>;
  /** How its centre is found. 分流依据。 */
  readonly route: TriageRoute;
};

/** What the desk finds. 分类内容。 */
export type TriageCaseInput = {
  /** Whether it is at sea or about fishing. 是否涉海涉渔。 */
  readonly atSea: Scalars['Boolean']['input'];
  /** Code of a category in force today. 类别代码，须当前有效。 */
  readonly category: Scalars['String']['input'];
  /** The version that the caller has seen. 调用者所见版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The case. 案件标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
  /** With OTHER_ROUTE, and only then: why it is none for mediation. 仅在其他途径时填写的原因。 */
  readonly otherRouteReason?: InputMaybe<OtherRouteReason>;
  /** How its centre is found; at sea by the fixed berth, and between owner and crew over work by the county's centre. 分流依据；涉海案件按船籍港，船主与船员劳动争议归区市中心。 */
  readonly route: TriageRoute;
};

/** The case is sorted. 已分类。 */
export type TriageCasePayload = {
  readonly __typename?: 'TriageCasePayload';
  /** The case; null where the caller may not read it. 案件，无权读取时为空。 */
  readonly case?: Maybe<DisputeCase>;
};

/** How a triage ended. 分类结果。 */
export type TriageCaseResult = CategoryNotInForce | RouteUnfit | StateForbids | TriageCasePayload | VersionConflict;

/** How the competent centre is found. 分流依据。 */
export type TriageRoute =
  /** The county centre, as owner and crew never meet over wages aboard. 区市中心。 */
  | 'COUNTY_CENTRE'
  /** The county of the vessel's fixed berth. 按船籍港所在地。 */
  | 'FIXED_BERTH'
  /** Another route than mediation. 其他途径。 */
  | 'OTHER_ROUTE'
  /** The place of the dispute or of a party. 按地域。 */
  | 'PLACE'
  /** A sector committee. 按行业。 */
  | 'SECTOR';

/** Nobody verifies hours of his own. 不得核实本人的服务时长。 */
export type VerifierHelped = Refusal & {
  readonly __typename?: 'VerifierHelped';
  /** Why, and what to do. 原因与办法。 */
  readonly message: Scalars['String']['output'];
  /** The same in Chinese. 中文说明。 */
  readonly messageZh: Scalars['String']['output'];
};

/** How long a helper served. 核实内容。 */
export type VerifyHelperServiceInput = {
  /** The version that the caller has seen. 预期版本。 */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Hours served, more than 0 and at most 24. 服务时长（小时）。 */
  readonly hours: Scalars['Float']['input'];
  /** The service. 服务标识。 */
  readonly id: Scalars['ID']['input'];
  /** Chosen by the client, 1 to 100 characters; the same command again under it has no second effect. 幂等键，1至100个字符。 */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The hours stand. 已核实。 */
export type VerifyHelperServicePayload = {
  readonly __typename?: 'VerifyHelperServicePayload';
  /** The service; null where the caller may not read it. 服务记录，无权读取时为空。 */
  readonly service?: Maybe<HelperService>;
};

/** What verifying comes to. 核实结果。 */
export type VerifyHelperServiceResult = DayOutOfRange | StateForbids | VerifierHelped | VerifyHelperServicePayload | VersionConflict;

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

/** A fishing vessel; the county of its fixed berth takes its cases. 渔船。 */
export type Vessel = Node & {
  readonly __typename?: 'Vessel';
  /** Where its fixed berth lies. 固定停泊地。 */
  readonly fixedBerth?: Maybe<Division>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 船名。 */
  readonly name: Scalars['String']['output'];
};

/** A pro bono lawyer on video (网络入海). 视频法律咨询。 */
export type VideoConsultation = Node & {
  readonly __typename?: 'VideoConsultation';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The lawyer's public name. 律师。 */
  readonly lawyer?: Maybe<Scalars['String']['output']>;
  /** When it began. 开始时间。 */
  readonly startedAt: Scalars['DateTime']['output'];
  /** The vessel that asked. 渔船。 */
  readonly vessel?: Maybe<Vessel>;
};

/** Video consultations, newest first. 视频法律咨询列表。 */
export type VideoConsultationConnection = {
  readonly __typename?: 'VideoConsultationConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<VideoConsultationEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<VideoConsultation>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A video consultation and its place in the list. 视频法律咨询及其游标。 */
export type VideoConsultationEdge = {
  readonly __typename?: 'VideoConsultationEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 视频法律咨询。 */
  readonly node: VideoConsultation;
};

/** What the hub holds on the person who asks. 本人数据。 */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Who looked at my data, domain by domain. 谁查阅过我的数据。 */
  readonly accessLog?: Maybe<AccessLogs>;
  /** Disputes that I am a party to, newest first. 我的矛盾纠纷。 */
  readonly myDisputes?: Maybe<DisputeCaseConnection>;
};


/** What the hub holds on the person who asks. 本人数据。 */
export type ViewerMyDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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
  DisputeCase: DisputeCase;
  Division: Division;
  GridEvent: GridEvent;
  GridWorker: GridWorker;
  HelperTeam: HelperTeam;
  HotlineTicket: HotlineTicket;
  MaritimeTeam: MaritimeTeam;
  MediationCentre: MediationCentre;
  MediationSession: MediationSession;
  MediationStudio: MediationStudio;
  Mediator: Mediator;
  Outreach: Outreach;
  ServiceSummary: ServiceSummary;
  Vessel: Vessel;
  VideoConsultation: VideoConsultation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DisputeCase:
    ( { __typename: 'DisputeCase' }
    & GraphQLRecursivePick<FederationTypes['DisputeCase'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  GridEvent:
    ( { __typename: 'GridEvent' }
    & GraphQLRecursivePick<FederationTypes['GridEvent'], {"id":true}> );
  GridWorker:
    ( { __typename: 'GridWorker' }
    & GraphQLRecursivePick<FederationTypes['GridWorker'], {"assignmentId":true}> );
  HelperTeam:
    ( { __typename: 'HelperTeam' }
    & GraphQLRecursivePick<FederationTypes['HelperTeam'], {"id":true}> );
  HotlineTicket:
    ( { __typename: 'HotlineTicket' }
    & GraphQLRecursivePick<FederationTypes['HotlineTicket'], {"id":true}> );
  MaritimeTeam:
    ( { __typename: 'MaritimeTeam' }
    & GraphQLRecursivePick<FederationTypes['MaritimeTeam'], {"id":true}> );
  MediationCentre:
    ( { __typename: 'MediationCentre' }
    & GraphQLRecursivePick<FederationTypes['MediationCentre'], {"id":true}> );
  MediationSession:
    ( { __typename: 'MediationSession' }
    & GraphQLRecursivePick<FederationTypes['MediationSession'], {"id":true}> );
  MediationStudio:
    ( { __typename: 'MediationStudio' }
    & GraphQLRecursivePick<FederationTypes['MediationStudio'], {"id":true}> );
  Mediator:
    ( { __typename: 'Mediator' }
    & ( GraphQLRecursivePick<FederationTypes['Mediator'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Mediator'], {"assignmentId":true}> ) );
  Outreach:
    ( { __typename: 'Outreach' }
    & GraphQLRecursivePick<FederationTypes['Outreach'], {"id":true}> );
  ServiceSummary:
    ( { __typename: 'ServiceSummary' }
    & GraphQLRecursivePick<FederationTypes['ServiceSummary'], {"assignmentId":true,"from":true,"to":true}> );
  Vessel:
    ( { __typename: 'Vessel' }
    & GraphQLRecursivePick<FederationTypes['Vessel'], {"id":true}> );
  VideoConsultation:
    ( { __typename: 'VideoConsultation' }
    & GraphQLRecursivePick<FederationTypes['VideoConsultation'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptCaseResult:
    | ( AcceptedPayload )
    | ( ConsentMissingValue )
    | ( MediatorUnfitValue )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  AgreeCaseResult:
    | ( AgreedPayload )
    | ( DayOutOfRangeValue )
    | ( SignatureMissingValue )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  HoldSessionResult:
    | ( DayOutOfRangeValue )
    | ( SessionHeldPayload )
    | ( MediatorMissingValue )
    | ( MediatorUnfitValue )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  RouteCaseResult:
    | ( NotCompetentValue )
    | ( RoutedPayload )
    | ( StateForbidsValue )
    | ( VersionConflictValue )
  ;
  TerminateCaseResult:
    | ( OtherRoutesUntoldValue )
    | ( StateForbidsValue )
    | ( TermNotOverValue )
    | ( TerminatedPayload )
    | ( VersionConflictValue )
  ;
  TransferCaseResult:
    | ( ConsentMissingValue )
    | ( StateForbidsValue )
    | ( TransferredPayload )
    | ( VersionConflictValue )
  ;
  TriageCaseResult:
    | ( CategoryNotInForceValue )
    | ( RouteUnfitValue )
    | ( StateForbidsValue )
    | ( TriagedPayload )
    | ( VersionConflictValue )
  ;
  VerifyHelperServiceResult:
    | ( DayOutOfRangeValue )
    | ( StateForbidsValue )
    | ( VerifierHelpedValue )
    | ( ServiceVerifiedPayload )
    | ( VersionConflictValue )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( DisputeCaseRow )
    | ( HelperServiceRow )
    | ( MaritimeTeamRow )
    | ( CentreRow )
    | ( SessionRow )
    | ( StudioRow )
    | ( MediatorRow )
    | ( OutreachRow )
    | ( VesselRow )
    | ( VideoConsultationRow )
  ;
  Refusal:
    | ( CategoryNotInForceValue )
    | ( ConsentMissingValue )
    | ( DayOutOfRangeValue )
    | ( MediatorMissingValue )
    | ( MediatorUnfitValue )
    | ( NotCompetentValue )
    | ( OtherRoutesUntoldValue )
    | ( RouteUnfitValue )
    | ( SignatureMissingValue )
    | ( StateForbidsValue )
    | ( TermNotOverValue )
    | ( VerifierHelpedValue )
    | ( VersionConflictValue )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptCaseInput: AcceptCaseInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcceptCasePayload: ResolverTypeWrapper<AcceptedPayload>;
  AcceptCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptCaseResult']>;
  AccessLogConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessLogEntry']>>;
  AccessLogEdge: ResolverTypeWrapper<AccessLogEdge>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntry>;
  AccessLogs: ResolverTypeWrapper<Omit<AccessLogs, 'mediation'> & { mediation?: Maybe<ResolversTypes['AccessLogConnection']> }>;
  AgreeCaseInput: AgreeCaseInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AgreeCasePayload: ResolverTypeWrapper<AgreedPayload>;
  AgreeCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeCaseResult']>;
  Agreement: ResolverTypeWrapper<AgreementPart>;
  AgreementForm: AgreementForm;
  CategoryCount: ResolverTypeWrapper<CategoryCount>;
  CategoryNotInForce: ResolverTypeWrapper<CategoryNotInForceValue>;
  CentreStandard: ResolverTypeWrapper<Omit<CentreStandard, 'aspects'> & { aspects: ReadonlyArray<ResolversTypes['StandardAspect']> }>;
  CentreStandardCheck: ResolverTypeWrapper<Omit<CentreStandardCheck, 'aspect'> & { aspect: ResolversTypes['StandardAspect'] }>;
  ChannelCount: ResolverTypeWrapper<ChannelCount>;
  ConfidentialRecord: ResolverTypeWrapper<ConfidentialRecord>;
  ConfirmationResult: ConfirmationResult;
  ConsentMissing: ResolverTypeWrapper<ConsentMissingValue>;
  CountStatus: CountStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOutOfRange: ResolverTypeWrapper<DayOutOfRangeValue>;
  DisputeCase: ResolverTypeWrapper<DisputeCaseRow>;
  DisputeCaseConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['DisputeCase']>>;
  DisputeCaseEdge: ResolverTypeWrapper<Omit<DisputeCaseEdge, 'node'> & { node: ResolversTypes['DisputeCase'] }>;
  DisputeCategory: ResolverTypeWrapper<DisputeCategoryRow>;
  DisputeFilter: DisputeFilter;
  DisputeStage: DisputeStage;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionBasis: DivisionBasis;
  DivisionLevel: DivisionLevel;
  EscalationLevel: EscalationLevel;
  GridEvent: ResolverTypeWrapper<IdKey>;
  GridWorker: ResolverTypeWrapper<AssignmentKey>;
  HelperService: ResolverTypeWrapper<HelperServiceRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HelperServiceConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['HelperService']>>;
  HelperServiceEdge: ResolverTypeWrapper<Omit<HelperServiceEdge, 'node'> & { node: ResolversTypes['HelperService'] }>;
  HelperTeam: ResolverTypeWrapper<IdKey>;
  HoldSessionInput: HoldSessionInput;
  HoldSessionPayload: ResolverTypeWrapper<SessionHeldPayload>;
  HoldSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HoldSessionResult']>;
  HotlineTicket: ResolverTypeWrapper<IdKey>;
  Intake: ResolverTypeWrapper<DisputeCaseRow>;
  IntakeChannel: ResolverTypeWrapper<IntakeChannelRow>;
  JudicialConfirmation: ResolverTypeWrapper<ConfirmationPart>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  MaritimeMember: ResolverTypeWrapper<MaritimeMemberRow>;
  MaritimeRole: MaritimeRole;
  MaritimeTeam: ResolverTypeWrapper<MaritimeTeamRow>;
  MaritimeTeamConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['MaritimeTeam']>>;
  MaritimeTeamEdge: ResolverTypeWrapper<Omit<MaritimeTeamEdge, 'node'> & { node: ResolversTypes['MaritimeTeam'] }>;
  MediationCentre: ResolverTypeWrapper<CentreRow>;
  MediationSession: ResolverTypeWrapper<SessionRow>;
  MediationSessionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['MediationSession']>>;
  MediationSessionEdge: ResolverTypeWrapper<Omit<MediationSessionEdge, 'node'> & { node: ResolversTypes['MediationSession'] }>;
  MediationStats: ResolverTypeWrapper<FigureOf>;
  MediationStudio: ResolverTypeWrapper<StudioRow>;
  Mediator: ResolverTypeWrapper<MediatorRow>;
  MediatorConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Mediator']>>;
  MediatorEdge: ResolverTypeWrapper<Omit<MediatorEdge, 'node'> & { node: ResolversTypes['Mediator'] }>;
  MediatorMissing: ResolverTypeWrapper<MediatorMissingValue>;
  MediatorObstacle: MediatorObstacle;
  MediatorStats: ResolverTypeWrapper<MediatorFigureOf>;
  MediatorUnfit: ResolverTypeWrapper<MediatorUnfitValue>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotCompetent: ResolverTypeWrapper<NotCompetentValue>;
  OtherRouteReason: OtherRouteReason;
  OtherRoutesUntold: ResolverTypeWrapper<OtherRoutesUntoldValue>;
  Outreach: ResolverTypeWrapper<OutreachRow>;
  OutreachConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Outreach']>>;
  OutreachEdge: ResolverTypeWrapper<Omit<OutreachEdge, 'node'> & { node: ResolversTypes['Outreach'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Performance: Performance;
  Period: Period;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratio: ResolverTypeWrapper<Ratio>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ResolutionBase: ResolutionBase;
  RouteCaseInput: RouteCaseInput;
  RouteCasePayload: ResolverTypeWrapper<RoutedPayload>;
  RouteCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RouteCaseResult']>;
  RouteUnfit: ResolverTypeWrapper<RouteUnfitValue>;
  SafeCount: ResolverTypeWrapper<SafeCount>;
  ServiceSummary: ResolverTypeWrapper<ServiceKey>;
  SignatureMissing: ResolverTypeWrapper<SignatureMissingValue>;
  StandardAspect: ResolverTypeWrapper<AspectRow>;
  StateForbids: ResolverTypeWrapper<StateForbidsValue>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TermNotOver: ResolverTypeWrapper<TermNotOverValue>;
  TerminateCaseInput: TerminateCaseInput;
  TerminateCasePayload: ResolverTypeWrapper<TerminatedPayload>;
  TerminateCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TerminateCaseResult']>;
  TerminationReason: TerminationReason;
  Transfer: ResolverTypeWrapper<TransferPart>;
  TransferCaseInput: TransferCaseInput;
  TransferCasePayload: ResolverTypeWrapper<TransferredPayload>;
  TransferCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TransferCaseResult']>;
  TransferTarget: TransferTarget;
  Transition: ResolverTypeWrapper<TransitionStep>;
  TransitionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Transition']>>;
  TransitionEdge: ResolverTypeWrapper<Omit<TransitionEdge, 'node'> & { node: ResolversTypes['Transition'] }>;
  Triage: ResolverTypeWrapper<TriagePart>;
  TriageCaseInput: TriageCaseInput;
  TriageCasePayload: ResolverTypeWrapper<TriagedPayload>;
  TriageCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TriageCaseResult']>;
  TriageRoute: TriageRoute;
  VerifierHelped: ResolverTypeWrapper<VerifierHelpedValue>;
  VerifyHelperServiceInput: VerifyHelperServiceInput;
  VerifyHelperServicePayload: ResolverTypeWrapper<ServiceVerifiedPayload>;
  VerifyHelperServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyHelperServiceResult']>;
  VersionConflict: ResolverTypeWrapper<VersionConflictValue>;
  Vessel: ResolverTypeWrapper<VesselRow>;
  VideoConsultation: ResolverTypeWrapper<VideoConsultationRow>;
  VideoConsultationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['VideoConsultation']>>;
  VideoConsultationEdge: ResolverTypeWrapper<Omit<VideoConsultationEdge, 'node'> & { node: ResolversTypes['VideoConsultation'] }>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'accessLog' | 'myDisputes'> & { accessLog?: Maybe<ResolversTypes['AccessLogs']>, myDisputes?: Maybe<ResolversTypes['DisputeCaseConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptCaseInput: AcceptCaseInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  AcceptCasePayload: AcceptedPayload;
  AcceptCaseResult: ResolversUnionTypes<ResolversParentTypes>['AcceptCaseResult'];
  AccessLogConnection: Connection<ResolversParentTypes['AccessLogEntry']>;
  AccessLogEdge: AccessLogEdge;
  AccessLogEntry: AccessLogEntry;
  AccessLogs: Omit<AccessLogs, 'mediation'> & { mediation?: Maybe<ResolversParentTypes['AccessLogConnection']> };
  AgreeCaseInput: AgreeCaseInput;
  Boolean: Scalars['Boolean']['output'];
  AgreeCasePayload: AgreedPayload;
  AgreeCaseResult: ResolversUnionTypes<ResolversParentTypes>['AgreeCaseResult'];
  Agreement: AgreementPart;
  CategoryCount: CategoryCount;
  CategoryNotInForce: CategoryNotInForceValue;
  CentreStandard: Omit<CentreStandard, 'aspects'> & { aspects: ReadonlyArray<ResolversParentTypes['StandardAspect']> };
  CentreStandardCheck: Omit<CentreStandardCheck, 'aspect'> & { aspect: ResolversParentTypes['StandardAspect'] };
  ChannelCount: ChannelCount;
  ConfidentialRecord: ConfidentialRecord;
  ConsentMissing: ConsentMissingValue;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DayOutOfRange: DayOutOfRangeValue;
  DisputeCase: DisputeCaseRow;
  DisputeCaseConnection: Connection<ResolversParentTypes['DisputeCase']>;
  DisputeCaseEdge: Omit<DisputeCaseEdge, 'node'> & { node: ResolversParentTypes['DisputeCase'] };
  DisputeCategory: DisputeCategoryRow;
  DisputeFilter: DisputeFilter;
  Division: DivisionRow;
  GridEvent: IdKey;
  GridWorker: AssignmentKey;
  HelperService: HelperServiceRow;
  Float: Scalars['Float']['output'];
  HelperServiceConnection: Connection<ResolversParentTypes['HelperService']>;
  HelperServiceEdge: Omit<HelperServiceEdge, 'node'> & { node: ResolversParentTypes['HelperService'] };
  HelperTeam: IdKey;
  HoldSessionInput: HoldSessionInput;
  HoldSessionPayload: SessionHeldPayload;
  HoldSessionResult: ResolversUnionTypes<ResolversParentTypes>['HoldSessionResult'];
  HotlineTicket: IdKey;
  Intake: DisputeCaseRow;
  IntakeChannel: IntakeChannelRow;
  JudicialConfirmation: ConfirmationPart;
  LevelCount: LevelCount;
  MaritimeMember: MaritimeMemberRow;
  MaritimeTeam: MaritimeTeamRow;
  MaritimeTeamConnection: Connection<ResolversParentTypes['MaritimeTeam']>;
  MaritimeTeamEdge: Omit<MaritimeTeamEdge, 'node'> & { node: ResolversParentTypes['MaritimeTeam'] };
  MediationCentre: CentreRow;
  MediationSession: SessionRow;
  MediationSessionConnection: Connection<ResolversParentTypes['MediationSession']>;
  MediationSessionEdge: Omit<MediationSessionEdge, 'node'> & { node: ResolversParentTypes['MediationSession'] };
  MediationStats: FigureOf;
  MediationStudio: StudioRow;
  Mediator: MediatorRow;
  MediatorConnection: Connection<ResolversParentTypes['Mediator']>;
  MediatorEdge: Omit<MediatorEdge, 'node'> & { node: ResolversParentTypes['Mediator'] };
  MediatorMissing: MediatorMissingValue;
  MediatorStats: MediatorFigureOf;
  MediatorUnfit: MediatorUnfitValue;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotCompetent: NotCompetentValue;
  OtherRoutesUntold: OtherRoutesUntoldValue;
  Outreach: OutreachRow;
  OutreachConnection: Connection<ResolversParentTypes['Outreach']>;
  OutreachEdge: Omit<OutreachEdge, 'node'> & { node: ResolversParentTypes['Outreach'] };
  PageInfo: PageInfo;
  Period: Period;
  Query: Record<PropertyKey, never>;
  Ratio: Ratio;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RouteCaseInput: RouteCaseInput;
  RouteCasePayload: RoutedPayload;
  RouteCaseResult: ResolversUnionTypes<ResolversParentTypes>['RouteCaseResult'];
  RouteUnfit: RouteUnfitValue;
  SafeCount: SafeCount;
  ServiceSummary: ServiceKey;
  SignatureMissing: SignatureMissingValue;
  StandardAspect: AspectRow;
  StateForbids: StateForbidsValue;
  Subscription: Record<PropertyKey, never>;
  TermNotOver: TermNotOverValue;
  TerminateCaseInput: TerminateCaseInput;
  TerminateCasePayload: TerminatedPayload;
  TerminateCaseResult: ResolversUnionTypes<ResolversParentTypes>['TerminateCaseResult'];
  Transfer: TransferPart;
  TransferCaseInput: TransferCaseInput;
  TransferCasePayload: TransferredPayload;
  TransferCaseResult: ResolversUnionTypes<ResolversParentTypes>['TransferCaseResult'];
  Transition: TransitionStep;
  TransitionConnection: Connection<ResolversParentTypes['Transition']>;
  TransitionEdge: Omit<TransitionEdge, 'node'> & { node: ResolversParentTypes['Transition'] };
  Triage: TriagePart;
  TriageCaseInput: TriageCaseInput;
  TriageCasePayload: TriagedPayload;
  TriageCaseResult: ResolversUnionTypes<ResolversParentTypes>['TriageCaseResult'];
  VerifierHelped: VerifierHelpedValue;
  VerifyHelperServiceInput: VerifyHelperServiceInput;
  VerifyHelperServicePayload: ServiceVerifiedPayload;
  VerifyHelperServiceResult: ResolversUnionTypes<ResolversParentTypes>['VerifyHelperServiceResult'];
  VersionConflict: VersionConflictValue;
  Vessel: VesselRow;
  VideoConsultation: VideoConsultationRow;
  VideoConsultationConnection: Connection<ResolversParentTypes['VideoConsultation']>;
  VideoConsultationEdge: Omit<VideoConsultationEdge, 'node'> & { node: ResolversParentTypes['VideoConsultation'] };
  Viewer: Omit<Viewer, 'accessLog' | 'myDisputes'> & { accessLog?: Maybe<ResolversParentTypes['AccessLogs']>, myDisputes?: Maybe<ResolversParentTypes['DisputeCaseConnection']> };
};

export type AcceptCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptCasePayload'] = ResolversParentTypes['AcceptCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptCaseResult'] = ResolversParentTypes['AcceptCaseResult']> = {
  __resolveType: TypeResolveFn<'AcceptCasePayload' | 'ConsentMissing' | 'MediatorUnfit' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
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
  mediation?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<AccessLogsMediationArgs>>;
};

export type AgreeCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeCasePayload'] = ResolversParentTypes['AgreeCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreeCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeCaseResult'] = ResolversParentTypes['AgreeCaseResult']> = {
  __resolveType: TypeResolveFn<'AgreeCasePayload' | 'DayOutOfRange' | 'SignatureMissing' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  confirmationApplyBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['AgreementForm'], ParentType, ContextType>;
  performance?: Resolver<ResolversTypes['Performance'], ParentType, ContextType>;
};

export type CategoryCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCount'] = ResolversParentTypes['CategoryCount']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type CategoryNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryNotInForce'] = ResolversParentTypes['CategoryNotInForce']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CentreStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreStandard'] = ResolversParentTypes['CentreStandard']> = {
  aspects?: Resolver<ReadonlyArray<ResolversTypes['StandardAspect']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CentreStandardCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreStandardCheck'] = ResolversParentTypes['CentreStandardCheck']> = {
  aspect?: Resolver<ResolversTypes['StandardAspect'], ParentType, ContextType>;
  checkedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChannelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelCount'] = ResolversParentTypes['ChannelCount']> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type ConfidentialRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfidentialRecord'] = ResolversParentTypes['ConfidentialRecord']> = {
  partyCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsentMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentMissing'] = ResolversParentTypes['ConsentMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partiesMissing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayOutOfRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayOutOfRange'] = ResolversParentTypes['DayOutOfRange']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeCase'] = ResolversParentTypes['DisputeCase'], FederationReferenceType extends FederationReferenceTypes['DisputeCase'] = FederationReferenceTypes['DisputeCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DisputeCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  atSea?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  caseNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidential?: Resolver<Maybe<ResolversTypes['ConfidentialRecord']>, ParentType, ContextType>;
  confirmation?: Resolver<Maybe<ResolversTypes['JudicialConfirmation']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intake?: Resolver<Maybe<ResolversTypes['Intake']>, ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EscalationLevel'], ParentType, ContextType>;
  mediators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Mediator']>>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['MediationSessionConnection']>, ParentType, ContextType, Partial<DisputeCaseSessionsArgs>>;
  sessionsHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['DisputeStage'], ParentType, ContextType>;
  summaryProcedure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  terminationReason?: Resolver<Maybe<ResolversTypes['TerminationReason']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  transitions?: Resolver<Maybe<ResolversTypes['TransitionConnection']>, ParentType, ContextType, Partial<DisputeCaseTransitionsArgs>>;
  triage?: Resolver<Maybe<ResolversTypes['Triage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeCaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeCaseConnection'] = ResolversParentTypes['DisputeCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type DisputeCaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeCaseEdge'] = ResolversParentTypes['DisputeCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DisputeCase'], ParentType, ContextType>;
};

export type DisputeCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeCategory'] = ResolversParentTypes['DisputeCategory']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  centres?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediationCentre']>>>, ParentType, ContextType, Partial<DivisionCentresArgs>>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  maritimeTeams?: Resolver<Maybe<ResolversTypes['MaritimeTeamConnection']>, ParentType, ContextType, Partial<DivisionMaritimeTeamsArgs>>;
  mediationStats?: Resolver<Maybe<ResolversTypes['MediationStats']>, ParentType, ContextType, RequireFields<DivisionMediationStatsArgs, 'basis' | 'period'>>;
  mediationStudios?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediationStudio']>>>, ParentType, ContextType>;
  mediatorStats?: Resolver<Maybe<ResolversTypes['MediatorStats']>, ParentType, ContextType, RequireFields<DivisionMediatorStatsArgs, 'basis' | 'on'>>;
  outreach?: Resolver<Maybe<ResolversTypes['OutreachConnection']>, ParentType, ContextType, RequireFields<DivisionOutreachArgs, 'period'>>;
  videoConsultations?: Resolver<Maybe<ResolversTypes['VideoConsultationConnection']>, ParentType, ContextType, RequireFields<DivisionVideoConsultationsArgs, 'period'>>;
};

export type GridEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridEvent'] = ResolversParentTypes['GridEvent'], FederationReferenceType extends FederationReferenceTypes['GridEvent'] = FederationReferenceTypes['GridEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedDispute?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
};

export type GridWorkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GridWorker'] = ResolversParentTypes['GridWorker'], FederationReferenceType extends FederationReferenceTypes['GridWorker'] = FederationReferenceTypes['GridWorker']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridWorker']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  disputesMediated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<GridWorkerDisputesMediatedArgs, 'period'>>;
};

export type HelperServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HelperService'] = ResolversParentTypes['HelperService']> = {
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  servedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  verifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HelperServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HelperServiceConnection'] = ResolversParentTypes['HelperServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HelperServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HelperService']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type HelperServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HelperServiceEdge'] = ResolversParentTypes['HelperServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HelperService'], ParentType, ContextType>;
};

export type HelperTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HelperTeam'] = ResolversParentTypes['HelperTeam'], FederationReferenceType extends FederationReferenceTypes['HelperTeam'] = FederationReferenceTypes['HelperTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HelperTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assistedDisputes?: Resolver<Maybe<ResolversTypes['SafeCount']>, ParentType, ContextType, Partial<HelperTeamAssistedDisputesArgs>>;
  consultations?: Resolver<Maybe<ResolversTypes['SafeCount']>, ParentType, ContextType, Partial<HelperTeamConsultationsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HoldSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldSessionPayload'] = ResolversParentTypes['HoldSessionPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldSessionResult'] = ResolversParentTypes['HoldSessionResult']> = {
  __resolveType: TypeResolveFn<'DayOutOfRange' | 'HoldSessionPayload' | 'MediatorMissing' | 'MediatorUnfit' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export type HotlineTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HotlineTicket'] = ResolversParentTypes['HotlineTicket'], FederationReferenceType extends FederationReferenceTypes['HotlineTicket'] = FederationReferenceTypes['HotlineTicket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineTicket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IntakeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Intake'] = ResolversParentTypes['Intake']> = {
  channel?: Resolver<ResolversTypes['IntakeChannel'], ParentType, ContextType>;
  externalRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IntakeChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeChannel'] = ResolversParentTypes['IntakeChannel']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  feeds?: Resolver<ReadonlyArray<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type JudicialConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JudicialConfirmation'] = ResolversParentTypes['JudicialConfirmation']> = {
  appliedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ConfirmationResult']>, ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  count?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EscalationLevel'], ParentType, ContextType>;
};

export type MaritimeMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaritimeMember'] = ResolversParentTypes['MaritimeMember']> = {
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MaritimeRole'], ParentType, ContextType>;
};

export type MaritimeTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaritimeTeam'] = ResolversParentTypes['MaritimeTeam'], FederationReferenceType extends FederationReferenceTypes['MaritimeTeam'] = FederationReferenceTypes['MaritimeTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MaritimeTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['MaritimeMember']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['MaritimeMember']>, ParentType, ContextType>;
  vessel?: Resolver<ResolversTypes['Vessel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaritimeTeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaritimeTeamConnection'] = ResolversParentTypes['MaritimeTeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaritimeTeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaritimeTeam']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MaritimeTeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaritimeTeamEdge'] = ResolversParentTypes['MaritimeTeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaritimeTeam'], ParentType, ContextType>;
};

export type MediationCentreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationCentre'] = ResolversParentTypes['MediationCentre'], FederationReferenceType extends FederationReferenceTypes['MediationCentre'] = FederationReferenceTypes['MediationCentre']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediationCentre']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  hasMediationRoom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  mediatorCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mediators?: Resolver<Maybe<ResolversTypes['MediatorConnection']>, ParentType, ContextType, Partial<MediationCentreMediatorsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  residentAgencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  standardChecks?: Resolver<ReadonlyArray<ResolversTypes['CentreStandardCheck']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediationSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationSession'] = ResolversParentTypes['MediationSession'], FederationReferenceType extends FederationReferenceTypes['MediationSession'] = FederationReferenceTypes['MediationSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediationSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  byVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediationSessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationSessionConnection'] = ResolversParentTypes['MediationSessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MediationSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MediationSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MediationSessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationSessionEdge'] = ResolversParentTypes['MediationSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MediationSession'], ParentType, ContextType>;
};

export type MediationStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationStats'] = ResolversParentTypes['MediationStats']> = {
  accepted?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  atSea?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  atSeaChange?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType>;
  byCategory?: Resolver<ReadonlyArray<ResolversTypes['CategoryCount']>, ParentType, ContextType>;
  byChannel?: Resolver<ReadonlyArray<ResolversTypes['ChannelCount']>, ParentType, ContextType>;
  concluded?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  openAtEnd?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  resolutionRate?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType, RequireFields<MediationStatsResolutionRateArgs, 'over'>>;
  resolved?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  resolvedAtLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  transferred?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MediationStudioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediationStudio'] = ResolversParentTypes['MediationStudio'], FederationReferenceType extends FederationReferenceTypes['MediationStudio'] = FederationReferenceTypes['MediationStudio']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediationStudio']> | FederationReferenceType, FederationReferenceType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mediator'] = ResolversParentTypes['Mediator'], FederationReferenceType extends FederationReferenceTypes['Mediator'] = FederationReferenceTypes['Mediator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mediator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullTime?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediatorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediatorConnection'] = ResolversParentTypes['MediatorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MediatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mediator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MediatorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediatorEdge'] = ResolversParentTypes['MediatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mediator'], ParentType, ContextType>;
};

export type MediatorMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediatorMissing'] = ResolversParentTypes['MediatorMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediatorStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediatorStats'] = ResolversParentTypes['MediatorStats']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fullTime?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  invited?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  partTime?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type MediatorUnfitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediatorUnfit'] = ResolversParentTypes['MediatorUnfit']> = {
  mediator?: Resolver<Maybe<ResolversTypes['Mediator']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obstacle?: Resolver<ResolversTypes['MediatorObstacle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptCase?: Resolver<Maybe<ResolversTypes['AcceptCaseResult']>, ParentType, ContextType, RequireFields<MutationAcceptCaseArgs, 'input'>>;
  agreeCase?: Resolver<Maybe<ResolversTypes['AgreeCaseResult']>, ParentType, ContextType, RequireFields<MutationAgreeCaseArgs, 'input'>>;
  holdSession?: Resolver<Maybe<ResolversTypes['HoldSessionResult']>, ParentType, ContextType, RequireFields<MutationHoldSessionArgs, 'input'>>;
  routeCase?: Resolver<Maybe<ResolversTypes['RouteCaseResult']>, ParentType, ContextType, RequireFields<MutationRouteCaseArgs, 'input'>>;
  terminateCase?: Resolver<Maybe<ResolversTypes['TerminateCaseResult']>, ParentType, ContextType, RequireFields<MutationTerminateCaseArgs, 'input'>>;
  transferCase?: Resolver<Maybe<ResolversTypes['TransferCaseResult']>, ParentType, ContextType, RequireFields<MutationTransferCaseArgs, 'input'>>;
  triageCase?: Resolver<Maybe<ResolversTypes['TriageCaseResult']>, ParentType, ContextType, RequireFields<MutationTriageCaseArgs, 'input'>>;
  verifyHelperService?: Resolver<Maybe<ResolversTypes['VerifyHelperServiceResult']>, ParentType, ContextType, RequireFields<MutationVerifyHelperServiceArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'DisputeCase' | 'HelperService' | 'MaritimeTeam' | 'MediationCentre' | 'MediationSession' | 'MediationStudio' | 'Mediator' | 'Outreach' | 'Vessel' | 'VideoConsultation', ParentType, ContextType>;
};

export type NotCompetentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotCompetent'] = ResolversParentTypes['NotCompetent']> = {
  competent?: Resolver<Maybe<ResolversTypes['MediationCentre']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherRoutesUntoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherRoutesUntold'] = ResolversParentTypes['OtherRoutesUntold']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outreach'] = ResolversParentTypes['Outreach'], FederationReferenceType extends FederationReferenceTypes['Outreach'] = FederationReferenceTypes['Outreach']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Outreach']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  programme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutreachConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutreachConnection'] = ResolversParentTypes['OutreachConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OutreachEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Outreach']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type OutreachEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutreachEdge'] = ResolversParentTypes['OutreachEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Outreach'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  centreStandard?: Resolver<Maybe<ResolversTypes['CentreStandard']>, ParentType, ContextType, Partial<QueryCentreStandardArgs>>;
  dispute?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType, Partial<QueryDisputeArgs>>;
  disputeCategories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DisputeCategory']>>, ParentType, ContextType, Partial<QueryDisputeCategoriesArgs>>;
  disputes?: Resolver<Maybe<ResolversTypes['DisputeCaseConnection']>, ParentType, ContextType, Partial<QueryDisputesArgs>>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  divisionsByCode?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType, RequireFields<QueryDivisionsByCodeArgs, 'codes'>>;
  helperServices?: Resolver<Maybe<ResolversTypes['HelperServiceConnection']>, ParentType, ContextType, RequireFields<QueryHelperServicesArgs, 'within'>>;
  intakeChannels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntakeChannel']>>, ParentType, ContextType, Partial<QueryIntakeChannelsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  mediator?: Resolver<Maybe<ResolversTypes['Mediator']>, ParentType, ContextType, RequireFields<QueryMediatorArgs, 'id'>>;
};

export type RatioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ratio'] = ResolversParentTypes['Ratio']> = {
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CategoryNotInForce' | 'ConsentMissing' | 'DayOutOfRange' | 'MediatorMissing' | 'MediatorUnfit' | 'NotCompetent' | 'OtherRoutesUntold' | 'RouteUnfit' | 'SignatureMissing' | 'StateForbids' | 'TermNotOver' | 'VerifierHelped' | 'VersionConflict', ParentType, ContextType>;
};

export type RouteCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteCasePayload'] = ResolversParentTypes['RouteCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RouteCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteCaseResult'] = ResolversParentTypes['RouteCaseResult']> = {
  __resolveType: TypeResolveFn<'NotCompetent' | 'RouteCasePayload' | 'StateForbids' | 'VersionConflict', ParentType, ContextType>;
};

export type RouteUnfitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteUnfit'] = ResolversParentTypes['RouteUnfit']> = {
  fitting?: Resolver<ReadonlyArray<ResolversTypes['TriageRoute']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeCount'] = ResolversParentTypes['SafeCount']> = {
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSummary'] = ResolversParentTypes['ServiceSummary'], FederationReferenceType extends FederationReferenceTypes['ServiceSummary'] = FederationReferenceTypes['ServiceSummary']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceSummary']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  disputesHelped?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SignatureMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignatureMissing'] = ResolversParentTypes['SignatureMissing']> = {
  isMediatorMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRecordMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSealMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partiesMissing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandardAspectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardAspect'] = ResolversParentTypes['StandardAspect']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StateForbidsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateForbids'] = ResolversParentTypes['StateForbids']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  disputeUpdated?: SubscriptionResolver<Maybe<ResolversTypes['DisputeCase']>, "disputeUpdated", ParentType, ContextType, RequireFields<SubscriptionDisputeUpdatedArgs, 'within'>>;
};

export type TermNotOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermNotOver'] = ResolversParentTypes['TermNotOver']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminateCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminateCasePayload'] = ResolversParentTypes['TerminateCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminateCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminateCaseResult'] = ResolversParentTypes['TerminateCaseResult']> = {
  __resolveType: TypeResolveFn<'OtherRoutesUntold' | 'StateForbids' | 'TermNotOver' | 'TerminateCasePayload' | 'VersionConflict', ParentType, ContextType>;
};

export type TransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['TransferTarget'], ParentType, ContextType>;
};

export type TransferCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferCasePayload'] = ResolversParentTypes['TransferCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferCaseResult'] = ResolversParentTypes['TransferCaseResult']> = {
  __resolveType: TypeResolveFn<'ConsentMissing' | 'StateForbids' | 'TransferCasePayload' | 'VersionConflict', ParentType, ContextType>;
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

export type TriageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Triage'] = ResolversParentTypes['Triage']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  otherRouteReason?: Resolver<Maybe<ResolversTypes['OtherRouteReason']>, ParentType, ContextType>;
  route?: Resolver<ResolversTypes['TriageRoute'], ParentType, ContextType>;
};

export type TriageCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TriageCasePayload'] = ResolversParentTypes['TriageCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['DisputeCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TriageCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TriageCaseResult'] = ResolversParentTypes['TriageCaseResult']> = {
  __resolveType: TypeResolveFn<'CategoryNotInForce' | 'RouteUnfit' | 'StateForbids' | 'TriageCasePayload' | 'VersionConflict', ParentType, ContextType>;
};

export type VerifierHelpedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifierHelped'] = ResolversParentTypes['VerifierHelped']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyHelperServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyHelperServicePayload'] = ResolversParentTypes['VerifyHelperServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['HelperService']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyHelperServiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyHelperServiceResult'] = ResolversParentTypes['VerifyHelperServiceResult']> = {
  __resolveType: TypeResolveFn<'DayOutOfRange' | 'StateForbids' | 'VerifierHelped' | 'VerifyHelperServicePayload' | 'VersionConflict', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  actualVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VesselResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vessel'] = ResolversParentTypes['Vessel'], FederationReferenceType extends FederationReferenceTypes['Vessel'] = FederationReferenceTypes['Vessel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vessel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fixedBerth?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoConsultationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VideoConsultation'] = ResolversParentTypes['VideoConsultation'], FederationReferenceType extends FederationReferenceTypes['VideoConsultation'] = FederationReferenceTypes['VideoConsultation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VideoConsultation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawyer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vessel?: Resolver<Maybe<ResolversTypes['Vessel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoConsultationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VideoConsultationConnection'] = ResolversParentTypes['VideoConsultationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VideoConsultationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VideoConsultation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type VideoConsultationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VideoConsultationEdge'] = ResolversParentTypes['VideoConsultationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VideoConsultation'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogs']>, ParentType, ContextType>;
  myDisputes?: Resolver<Maybe<ResolversTypes['DisputeCaseConnection']>, ParentType, ContextType, Partial<ViewerMyDisputesArgs>>;
};

export type Resolvers<ContextType = Context> = {
  AcceptCasePayload?: AcceptCasePayloadResolvers<ContextType>;
  AcceptCaseResult?: AcceptCaseResultResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogs?: AccessLogsResolvers<ContextType>;
  AgreeCasePayload?: AgreeCasePayloadResolvers<ContextType>;
  AgreeCaseResult?: AgreeCaseResultResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  CategoryCount?: CategoryCountResolvers<ContextType>;
  CategoryNotInForce?: CategoryNotInForceResolvers<ContextType>;
  CentreStandard?: CentreStandardResolvers<ContextType>;
  CentreStandardCheck?: CentreStandardCheckResolvers<ContextType>;
  ChannelCount?: ChannelCountResolvers<ContextType>;
  ConfidentialRecord?: ConfidentialRecordResolvers<ContextType>;
  ConsentMissing?: ConsentMissingResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DayOutOfRange?: DayOutOfRangeResolvers<ContextType>;
  DisputeCase?: DisputeCaseResolvers<ContextType>;
  DisputeCaseConnection?: DisputeCaseConnectionResolvers<ContextType>;
  DisputeCaseEdge?: DisputeCaseEdgeResolvers<ContextType>;
  DisputeCategory?: DisputeCategoryResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  GridEvent?: GridEventResolvers<ContextType>;
  GridWorker?: GridWorkerResolvers<ContextType>;
  HelperService?: HelperServiceResolvers<ContextType>;
  HelperServiceConnection?: HelperServiceConnectionResolvers<ContextType>;
  HelperServiceEdge?: HelperServiceEdgeResolvers<ContextType>;
  HelperTeam?: HelperTeamResolvers<ContextType>;
  HoldSessionPayload?: HoldSessionPayloadResolvers<ContextType>;
  HoldSessionResult?: HoldSessionResultResolvers<ContextType>;
  HotlineTicket?: HotlineTicketResolvers<ContextType>;
  Intake?: IntakeResolvers<ContextType>;
  IntakeChannel?: IntakeChannelResolvers<ContextType>;
  JudicialConfirmation?: JudicialConfirmationResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  MaritimeMember?: MaritimeMemberResolvers<ContextType>;
  MaritimeTeam?: MaritimeTeamResolvers<ContextType>;
  MaritimeTeamConnection?: MaritimeTeamConnectionResolvers<ContextType>;
  MaritimeTeamEdge?: MaritimeTeamEdgeResolvers<ContextType>;
  MediationCentre?: MediationCentreResolvers<ContextType>;
  MediationSession?: MediationSessionResolvers<ContextType>;
  MediationSessionConnection?: MediationSessionConnectionResolvers<ContextType>;
  MediationSessionEdge?: MediationSessionEdgeResolvers<ContextType>;
  MediationStats?: MediationStatsResolvers<ContextType>;
  MediationStudio?: MediationStudioResolvers<ContextType>;
  Mediator?: MediatorResolvers<ContextType>;
  MediatorConnection?: MediatorConnectionResolvers<ContextType>;
  MediatorEdge?: MediatorEdgeResolvers<ContextType>;
  MediatorMissing?: MediatorMissingResolvers<ContextType>;
  MediatorStats?: MediatorStatsResolvers<ContextType>;
  MediatorUnfit?: MediatorUnfitResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotCompetent?: NotCompetentResolvers<ContextType>;
  OtherRoutesUntold?: OtherRoutesUntoldResolvers<ContextType>;
  Outreach?: OutreachResolvers<ContextType>;
  OutreachConnection?: OutreachConnectionResolvers<ContextType>;
  OutreachEdge?: OutreachEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ratio?: RatioResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RouteCasePayload?: RouteCasePayloadResolvers<ContextType>;
  RouteCaseResult?: RouteCaseResultResolvers<ContextType>;
  RouteUnfit?: RouteUnfitResolvers<ContextType>;
  SafeCount?: SafeCountResolvers<ContextType>;
  ServiceSummary?: ServiceSummaryResolvers<ContextType>;
  SignatureMissing?: SignatureMissingResolvers<ContextType>;
  StandardAspect?: StandardAspectResolvers<ContextType>;
  StateForbids?: StateForbidsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TermNotOver?: TermNotOverResolvers<ContextType>;
  TerminateCasePayload?: TerminateCasePayloadResolvers<ContextType>;
  TerminateCaseResult?: TerminateCaseResultResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferCasePayload?: TransferCasePayloadResolvers<ContextType>;
  TransferCaseResult?: TransferCaseResultResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  TransitionConnection?: TransitionConnectionResolvers<ContextType>;
  TransitionEdge?: TransitionEdgeResolvers<ContextType>;
  Triage?: TriageResolvers<ContextType>;
  TriageCasePayload?: TriageCasePayloadResolvers<ContextType>;
  TriageCaseResult?: TriageCaseResultResolvers<ContextType>;
  VerifierHelped?: VerifierHelpedResolvers<ContextType>;
  VerifyHelperServicePayload?: VerifyHelperServicePayloadResolvers<ContextType>;
  VerifyHelperServiceResult?: VerifyHelperServiceResultResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Vessel?: VesselResolvers<ContextType>;
  VideoConsultation?: VideoConsultationResolvers<ContextType>;
  VideoConsultationConnection?: VideoConsultationConnectionResolvers<ContextType>;
  VideoConsultationEdge?: VideoConsultationEdgeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
