// Printed from schema.graphql by `npm run generate`; do not edit.
import type { Connection } from '@hub/chassis';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DivisionRow } from '@hub/schema';
import type { FigureOf } from '../resolvers/figureOf.ts';
import type { PointRuleRow, PointSchemeRow, PolicyDocumentRow } from '../loaders/rules.ts';
import type { CreditRankingRow, CreditHonourRow } from '../loaders/cityFacts.ts';
import type { CreditStoreRow, StoreGoodRow } from '../loaders/stores.ts';
import type { CreditOutreachRow, VolunteerServiceRow, RedemptionRow, DeductionRow } from '../queries/connections.ts';
import type { PointAccountRow, PointEntryRow, CreditAppealRow, CreditRepairRow } from '../loaders/ledger.ts';
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
  /** Looks at what credit holds, newest first. 信用领域的查阅记录。 */
  readonly credit?: Maybe<AccessLogConnection>;
};


/** Access records, each domain's own list. 各领域查阅记录。 */
export type AccessLogsCreditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** States of an appeal. 异议状态。 */
export type AppealStatus =
  /** Filed. 已提出。 */
  | 'APPEAL_FILED'
  /** Dismissed with reasons. 不成立。 */
  | 'DISMISSED'
  /** The entry is flagged and not used. 已标注。 */
  | 'FLAGGED'
  /** Upheld. 成立。 */
  | 'UPHELD';

/** How a count may be trusted. 计数的状态。 */
export type CountStatus =
  /** The count as it is. 精确值。 */
  | 'EXACT'
  /** Released to readers whose areas do not cover the division; never rounded. 对外发布值，不取整。 */
  | 'RELEASED'
  /** Too small to show, or it would give a small one away; the value is null. 数值过小或可反推，不予显示。 */
  | 'SUPPRESSED';

/** An appeal against an entry. 异议。 */
export type CreditAppeal = Node & {
  readonly __typename?: 'CreditAppeal';
  /** Where to sue, on dismissal. 诉讼途径。 */
  readonly courtRoute?: Maybe<Scalars['String']['output']>;
  /** Three working days, seven if others must check. 答复期限。 */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was filed. 提出时间。 */
  readonly filedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The reasons of the decision. 决定理由。 */
  readonly reasons?: Maybe<Scalars['String']['output']>;
  /** Where it stands. 状态。 */
  readonly status?: Maybe<AppealStatus>;
};

/** An honour of the city. 荣誉。 */
export type CreditHonour = {
  readonly __typename?: 'CreditHonour';
  /** Who granted it. 授予机关。 */
  readonly grantedBy: Scalars['String']['output'];
  /** Where that is written. 出处。 */
  readonly source: Scalars['String']['output'];
  /** What it is. 名称。 */
  readonly title: Scalars['String']['output'];
  /** In which year. 年份。 */
  readonly year: Scalars['Int']['output'];
};

/** An activity that brought credit to a place. 信用宣传活动。 */
export type CreditOutreach = Node & {
  readonly __typename?: 'CreditOutreach';
  /** Where. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** The day. 日期。 */
  readonly heldOn: Scalars['Date']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** What kind of place. 场所类别。 */
  readonly place: Scalars['String']['output'];
  /** What it was about. 主题。 */
  readonly topic: Scalars['String']['output'];
};

/** Outreach activities, newest first. 信用宣传活动列表。 */
export type CreditOutreachConnection = {
  readonly __typename?: 'CreditOutreachConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<CreditOutreachEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<CreditOutreach>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A credit outreach and its place in the list. 信用宣传活动及其游标。 */
export type CreditOutreachEdge = {
  readonly __typename?: 'CreditOutreachEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 信用宣传活动。 */
  readonly node: CreditOutreach;
};

/** A published rank, as its source gave it. 公布的排名。 */
export type CreditRanking = {
  readonly __typename?: 'CreditRanking';
  /** When the hub took it in. 导入日期。 */
  readonly importedOn: Scalars['Date']['output'];
  /** The index. 指数名称。 */
  readonly index: Scalars['String']['output'];
  /** The month, as 2023-10. 月份。 */
  readonly month: Scalars['String']['output'];
  /** Among how many cities. 参评城市数。 */
  readonly of: Scalars['Int']['output'];
  /** The rank; 1 is best. 名次。 */
  readonly rank: Scalars['Int']['output'];
  /** Who published it. 来源。 */
  readonly source: Scalars['String']['output'];
};

/** Repair of an entry: no longer shown, shared or used. 信用修复。 */
export type CreditRepair = {
  readonly __typename?: 'CreditRepair';
  /** When it was asked for. 申请时间。 */
  readonly askedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done. 完成时间。 */
  readonly repairedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. 状态。 */
  readonly status?: Maybe<RepairStatus>;
};

/** A credit store (信用超市). Redeeming touches the redeemable ledger, never an assessment. 信用超市。 */
export type CreditStore = Node & {
  readonly __typename?: 'CreditStore';
  /** Where it is. 所在区划。 */
  readonly division?: Maybe<Division>;
  /** What can be had there for points, cheapest first. 可兑换物品。 */
  readonly goods: ReadonlyArray<StoreGood>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
};

/** A proposed deduction. Every step is a person's, the second approver of another unit. 扣分提议。 */
export type Deduction = Node & {
  readonly __typename?: 'Deduction';
  /** The legally effective document. 生效法律文书。 */
  readonly document?: Maybe<PolicyDocument>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Until when I may object. 异议截止日。 */
  readonly objectBy?: Maybe<Scalars['Date']['output']>;
  /** Points proposed. 拟扣分值。 */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Where it stands. 状态。 */
  readonly status?: Maybe<DeductionStatus>;
};

/** Proposed deductions, newest first. 扣分提议列表。 */
export type DeductionConnection = {
  readonly __typename?: 'DeductionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<DeductionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Deduction>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A deduction and its place in the list. 扣分提议及其游标。 */
export type DeductionEdge = {
  readonly __typename?: 'DeductionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 扣分提议。 */
  readonly node: Deduction;
};

/** Steps of a deduction. 扣分步骤。 */
export type DeductionStatus =
  /** Approved once. 一级审批。 */
  | 'APPROVED_1'
  /** Approved by another unit. 二级审批。 */
  | 'APPROVED_2'
  /** Proposed by a unit. 已提议。 */
  | 'DEDUCTION_PROPOSED'
  /** In effect. 已生效。 */
  | 'EFFECTIVE'
  /** Checked by a legal officer. 法制审核。 */
  | 'LEGAL_CHECKED'
  /** The person was told. 已告知。 */
  | 'NOTIFIED';

/** An administrative division or a managed zone; credit adds its own facts. 行政区划或管理区。 */
export type Division = {
  readonly __typename?: 'Division';
  /** Honours such as the first batch of social-credit demonstration cities. 信用荣誉。 */
  readonly creditHonours?: Maybe<ReadonlyArray<Maybe<CreditHonour>>>;
  /** Outreach of credit 'entering five places' (信用五进), newest first; which five is data. 信用宣传活动。 */
  readonly creditOutreach?: Maybe<CreditOutreachConnection>;
  /** The city's rank in the national credit index for a month: a fact from outside, imported, never computed here. 城市信用综合指数排名。 */
  readonly creditRanking?: Maybe<CreditRanking>;
  /** Credit stores of the whole subtree, ordered by name; at most 5,000. 信用超市。 */
  readonly creditStores?: Maybe<ReadonlyArray<Maybe<CreditStore>>>;
  /** Opaque; under a shared root even it may be missing. 标识。 */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** A village's own scheme (志愿服务+美德信用). 积分方案。 */
  readonly pointScheme?: Maybe<PointScheme>;
  /** Figures of volunteer service and points. 志愿服务与积分统计。 */
  readonly volunteerStats?: Maybe<VolunteerStats>;
};


/** An administrative division or a managed zone; credit adds its own facts. 行政区划或管理区。 */
export type DivisionCreditOutreachArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};


/** An administrative division or a managed zone; credit adds its own facts. 行政区划或管理区。 */
export type DivisionCreditRankingArgs = {
  month: Scalars['String']['input'];
};


/** An administrative division or a managed zone; credit adds its own facts. 行政区划或管理区。 */
export type DivisionPointSchemeArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division or a managed zone; credit adds its own facts. 行政区划或管理区。 */
export type DivisionVolunteerStatsArgs = {
  basis?: DivisionBasis;
  divisionsAsOf?: InputMaybe<Scalars['Date']['input']>;
  period: Period;
};

/** Which partition of the city a figure follows; they differ where a zone runs villages of a county. 统计口径：行政区划或管理主体。 */
export type DivisionBasis =
  /** The administrative tree. 按行政区划。 */
  | 'ADMINISTRATIVE'
  /** Who runs a place: what a zone runs is the zone's, not the county's. 按管理主体。 */
  | 'MANAGING';

/** The two ledgers; they never mix. 账本。 */
export type Ledger =
  /** The city's own assessment. 信用积分。 */
  | 'ASSESSMENT'
  /** Points of a village or community that can be redeemed. 可兑换积分。 */
  | 'REDEEMABLE';

/** A thing with an opaque identifier. 具有不透明标识的对象。 */
export type Node = {
  /** Opaque and stable; not meant to be read. 不透明且稳定的标识。 */
  readonly id: Scalars['ID']['output'];
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

/** A person's account in one ledger; only its holder sees it. 积分账户。 */
export type PointAccount = Node & {
  readonly __typename?: 'PointAccount';
  /** The sum of its entries. 余额。 */
  readonly balance?: Maybe<Scalars['Int']['output']>;
  /** Proposals against me that await their steps, with time to object, newest first. 待决扣分提议。 */
  readonly deductions?: Maybe<DeductionConnection>;
  /** Its entries, newest first. 积分明细。 */
  readonly entries?: Maybe<PointEntryConnection>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Which ledger. 账本。 */
  readonly ledger: Ledger;
  /** Since when I take part; positive entries are recorded only while I want them. 加入日期。 */
  readonly optedInOn?: Maybe<Scalars['Date']['output']>;
  /** When I left; null while I take part. 退出日期。 */
  readonly optedOutOn?: Maybe<Scalars['Date']['output']>;
  /** What I redeemed, newest first. 兑换记录。 */
  readonly redemptions?: Maybe<RedemptionConnection>;
  /** The scheme of my village. 积分方案。 */
  readonly scheme?: Maybe<PointScheme>;
};


/** A person's account in one ledger; only its holder sees it. 积分账户。 */
export type PointAccountDeductionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person's account in one ledger; only its holder sees it. 积分账户。 */
export type PointAccountEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person's account in one ledger; only its holder sees it. 积分账户。 */
export type PointAccountRedemptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One entry of a ledger; entries are only ever added. 积分明细。 */
export type PointEntry = Node & {
  readonly __typename?: 'PointEntry';
  /** My appeal against it. 异议。 */
  readonly appeal?: Maybe<CreditAppeal>;
  /** When. 时间。 */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The document itself. 依据文件。 */
  readonly document?: Maybe<PolicyDocument>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** An appeal is open; until it is decided the entry is not used. 是否因异议暂停使用。 */
  readonly isFlagged?: Maybe<Scalars['Boolean']['output']>;
  /** What kind of entry. 类别。 */
  readonly kind?: Maybe<PointEntryKind>;
  /** Number and article of the document, where the kind of entry needs one. 法律依据。 */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** Points; negative where they go. 分值。 */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Why, in words. 事由。 */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Its repair. 修复。 */
  readonly repair?: Maybe<CreditRepair>;
  /** Whether it may still be reversed. 是否可冲正。 */
  readonly reversible?: Maybe<Scalars['Boolean']['output']>;
  /** The rule that it used. 所用规则。 */
  readonly rule?: Maybe<PointRule>;
  /** What it comes from. 来源。 */
  readonly source?: Maybe<PointSource>;
};

/** Entries of a ledger, newest first. 积分明细列表。 */
export type PointEntryConnection = {
  readonly __typename?: 'PointEntryConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<PointEntryEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<PointEntry>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A point entry and its place in the list. 积分明细及其游标。 */
export type PointEntryEdge = {
  readonly __typename?: 'PointEntryEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 积分明细。 */
  readonly node: PointEntry;
};

/** Kinds of entries. 明细类别。 */
export type PointEntryKind =
  /** Points given. 奖励。 */
  | 'AWARD'
  /** A deduction by document, law and two approvers; the catalogue is empty as delivered. 扣分。 */
  | 'DEDUCTION'
  /** Points that lapsed by a published rule. 到期。 */
  | 'EXPIRE'
  /** An entry whose term is over, or whose document was annulled. 清除。 */
  | 'EXPUNGED'
  /** Points redeemed. 兑换。 */
  | 'REDEEM'
  /** A redemption undone. 取消兑换。 */
  | 'REDEEM_CANCEL'
  /** One earlier entry compensated by two people. 冲正。 */
  | 'REVERSE';

/** How hours of verified service become points; rules have dates, and an entry names the rule that it used. 积分规则。 */
export type PointRule = Node & {
  readonly __typename?: 'PointRule';
  /** The document that it rests on. 依据文件。 */
  readonly document: PolicyDocument;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** Rising hours, falling worth: 20 h → 20, 80 h → 50, 200 h → 90, 240 h → 100; or one step of 4 h → 1. 分段换算。 */
  readonly steps: ReadonlyArray<PointStep>;
  /** First day. 生效日。 */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day; null while in force. 失效日。 */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Version of the rule. 版本。 */
  readonly version: Scalars['Int']['output'];
};

/** A village's own point scheme. 村级积分方案。 */
export type PointScheme = {
  readonly __typename?: 'PointScheme';
  /** Points awarded since the scheme began, by household. 户均积分。 */
  readonly averagePerHousehold?: Maybe<Ratio>;
  /** The decision that it rests on. 依据文件。 */
  readonly document: PolicyDocument;
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** Households above this average are rewarded. 奖励线（户均分）。 */
  readonly rewardLine?: Maybe<Scalars['Float']['output']>;
  /** The rule by which service becomes points. 积分规则。 */
  readonly rule: PointRule;
};

/** What an entry may come from. The list is closed: no dispute, call, belief, body or kin is in it. 明细来源（封闭清单）。 */
export type PointSource =
  /** An item of the catalogue in force. 目录扣分。 */
  | 'CATALOGUE_DEDUCTION'
  /** A named commendation. 表彰。 */
  | 'COMMENDATION'
  /** A term that ran out. 到期。 */
  | 'EXPIRY'
  /** A redemption at a store. 兑换。 */
  | 'REDEMPTION'
  /** A reversal. 冲正。 */
  | 'REVERSAL'
  /** Volunteer service verified by its organiser. 经核实的志愿服务。 */
  | 'VERIFIED_SERVICE';

/** One step of a rule. 换算分段。 */
export type PointStep = {
  readonly __typename?: 'PointStep';
  /** Hours from which the step holds. 起始小时数。 */
  readonly aboveHours: Scalars['Float']['output'];
  /** Hours for one point. 每分所需小时。 */
  readonly hoursPerPoint: Scalars['Float']['output'];
};

/** An opinion, catalogue or decision that entries and rules may rest on. 政策文件。 */
export type PolicyDocument = Node & {
  readonly __typename?: 'PolicyDocument';
  /** The number it was issued under. 文号。 */
  readonly documentNo: Scalars['ID']['output'];
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** When. 发文日期。 */
  readonly issuedOn: Scalars['Date']['output'];
  /** Who issued it. 发文机关。 */
  readonly issuer: Scalars['String']['output'];
  /** Its title. 标题。 */
  readonly title: Scalars['String']['output'];
  /** First day in force. 生效日。 */
  readonly validFrom: Scalars['Date']['output'];
  /** Last day in force; null while it holds. 失效日。 */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** A credit store by identifier. 查询信用超市。 */
  readonly creditStore?: Maybe<CreditStore>;
  /** A division by its code, or null when the register has no such code. Every part answers it from its own copy of the register, so a page about a division survives the loss of any part. 按代码查询区划。 */
  readonly division?: Maybe<Division>;
  /** One item for each code, in the order asked, null for an unknown one; at most 500. 批量查询区划。 */
  readonly divisionsByCode?: Maybe<ReadonlyArray<Maybe<Division>>>;
  /** The person who asks, null for a client that acts for nobody; the only place where a person's data of several domains meet. 本人。 */
  readonly me?: Maybe<Viewer>;
  /** How service becomes points, in force on a day. 积分规则。 */
  readonly pointRules?: Maybe<ReadonlyArray<PointRule>>;
  /** A policy document by its number. 按文号查询政策文件。 */
  readonly policyDocument?: Maybe<PolicyDocument>;
  /** Opinions, catalogues and decisions that an entry may rest on, in force on a day. 政策文件。 */
  readonly policyDocuments?: Maybe<ReadonlyArray<PolicyDocument>>;
};


export type QueryCreditStoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDivisionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionsByCodeArgs = {
  codes: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryPointRulesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPolicyDocumentArgs = {
  documentNo: Scalars['ID']['input'];
};


export type QueryPolicyDocumentsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
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

/** Something redeemed at a store. 兑换。 */
export type Redemption = Node & {
  readonly __typename?: 'Redemption';
  /** When. 时间。 */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** What. 物品。 */
  readonly good?: Maybe<StoreGood>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** For how many points. 积分。 */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Whether it stands. 状态。 */
  readonly status?: Maybe<RedemptionStatus>;
  /** Where. 信用超市。 */
  readonly store?: Maybe<CreditStore>;
};

/** Redemptions, newest first. 兑换记录列表。 */
export type RedemptionConnection = {
  readonly __typename?: 'RedemptionConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<RedemptionEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<Redemption>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A redemption and its place in the list. 兑换记录及其游标。 */
export type RedemptionEdge = {
  readonly __typename?: 'RedemptionEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 兑换记录。 */
  readonly node: Redemption;
};

/** States of a redemption. 兑换状态。 */
export type RedemptionStatus =
  /** Undone; the points came back. 已取消。 */
  | 'CANCELLED'
  /** Redeemed. 已兑换。 */
  | 'REDEEMED';

/** States of a repair. 修复状态。 */
export type RepairStatus =
  /** Done. 已修复。 */
  | 'REPAIRED'
  /** Asked for. 已申请。 */
  | 'REPAIR_ASKED';

/** A count that never gives away a small group. 受小数保护的计数。 */
export type SafeCount = {
  readonly __typename?: 'SafeCount';
  /** Whether the value is exact, released or suppressed. 状态。 */
  readonly status: CountStatus;
  /** The number; null where it is suppressed. 数值，被抑制时为空。 */
  readonly value?: Maybe<Scalars['Int']['output']>;
};

/** States of a piece of service. 服务状态。 */
export type ServiceStatus =
  /** Claimed by the volunteer. 已申报。 */
  | 'SERVICE_CLAIMED'
  /** Verified by the organiser, never by the volunteer himself. 已核实。 */
  | 'SERVICE_VERIFIED';

/** Something that points can be redeemed for. 可兑换物品。 */
export type StoreGood = Node & {
  readonly __typename?: 'StoreGood';
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** Its name. 名称。 */
  readonly name: Scalars['String']['output'];
  /** What it costs in points. 所需积分。 */
  readonly points: Scalars['Int']['output'];
  /** How many are left. 库存。 */
  readonly stock: Scalars['Int']['output'];
};

/** What the hub holds on the person who asks. 本人数据。 */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Who looked at my data, domain by domain. 谁查阅过我的数据。 */
  readonly accessLog?: Maybe<AccessLogs>;
  /** The city's own assessment (such as 海贝分), a separate ledger; null without an account. 我的信用积分。 */
  readonly assessment?: Maybe<PointAccount>;
  /** The redeemable ledger of my village or community; null without an account. 我的可兑换积分。 */
  readonly points?: Maybe<PointAccount>;
  /** My volunteer service, newest first. 我的志愿服务。 */
  readonly volunteerService?: Maybe<VolunteerServiceConnection>;
};


/** What the hub holds on the person who asks. 本人数据。 */
export type ViewerVolunteerServiceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  period: Period;
};

/** A piece of volunteer service. 志愿服务。 */
export type VolunteerService = Node & {
  readonly __typename?: 'VolunteerService';
  /** What was done. 活动。 */
  readonly activity?: Maybe<Scalars['String']['output']>;
  /** The entry that came of it. 积分明细。 */
  readonly entry?: Maybe<PointEntry>;
  /** Hours. 时长（小时）。 */
  readonly hours?: Maybe<Scalars['Float']['output']>;
  /** Opaque identifier. 标识。 */
  readonly id: Scalars['ID']['output'];
  /** The division that announced the activity. 组织方所在区划。 */
  readonly organiser?: Maybe<Division>;
  /** The day of it. 服务日期。 */
  readonly servedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. 状态。 */
  readonly status?: Maybe<ServiceStatus>;
  /** When its organiser verified it. 核实日期。 */
  readonly verifiedOn?: Maybe<Scalars['Date']['output']>;
};

/** Volunteer service, newest first. 志愿服务列表。 */
export type VolunteerServiceConnection = {
  readonly __typename?: 'VolunteerServiceConnection';
  /** Items with their cursors. 带游标的项。 */
  readonly edges: ReadonlyArray<VolunteerServiceEdge>;
  /** The items alone. 各项。 */
  readonly nodes: ReadonlyArray<VolunteerService>;
  /** Where the page stands. 分页信息。 */
  readonly pageInfo: PageInfo;
  /** How many the reader may read, exact. 可读总数。 */
  readonly totalCount: SafeCount;
};

/** A volunteer service and its place in the list. 志愿服务及其游标。 */
export type VolunteerServiceEdge = {
  readonly __typename?: 'VolunteerServiceEdge';
  /** Where it stands. 游标。 */
  readonly cursor: Scalars['String']['output'];
  /** The item. 志愿服务。 */
  readonly node: VolunteerService;
};

/** Figures of volunteer service and points; each counts on the day that it happened. 志愿服务与积分统计。 */
export type VolunteerStats = {
  readonly __typename?: 'VolunteerStats';
  /** Appeals upheld, of those decided in the period. 异议成立率。 */
  readonly appealsUpheld: Ratio;
  /** As known at this moment. 统计时点。 */
  readonly asOf: Scalars['DateTime']['output'];
  /** Hours of service verified in the period, rounded down to whole hours. 志愿服务时长（小时）。 */
  readonly hours: SafeCount;
  /** Persons with service verified in the period, each counted once. 参与人数。 */
  readonly participants: SafeCount;
  /** Points awarded in the period. 奖励积分。 */
  readonly pointsAwarded: SafeCount;
  /** Points redeemed in the period, cancelled redemptions taken off. 兑换积分。 */
  readonly pointsRedeemed: SafeCount;
  /** Points taken back by a reversal in the period. 冲正积分。 */
  readonly pointsReversed: SafeCount;
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
  CreditOutreach: CreditOutreach;
  CreditStore: CreditStore;
  Division: Division;
  PointRule: PointRule;
  PolicyDocument: PolicyDocument;
  StoreGood: StoreGood;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CreditOutreach:
    ( { __typename: 'CreditOutreach' }
    & GraphQLRecursivePick<FederationTypes['CreditOutreach'], {"id":true}> );
  CreditStore:
    ( { __typename: 'CreditStore' }
    & GraphQLRecursivePick<FederationTypes['CreditStore'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  PointRule:
    ( { __typename: 'PointRule' }
    & GraphQLRecursivePick<FederationTypes['PointRule'], {"id":true}> );
  PolicyDocument:
    ( { __typename: 'PolicyDocument' }
    & GraphQLRecursivePick<FederationTypes['PolicyDocument'], {"id":true}> );
  StoreGood:
    ( { __typename: 'StoreGood' }
    & GraphQLRecursivePick<FederationTypes['StoreGood'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CreditAppealRow )
    | ( CreditOutreachRow )
    | ( CreditStoreRow )
    | ( DeductionRow )
    | ( PointAccountRow )
    | ( PointEntryRow )
    | ( PointRuleRow )
    | ( PolicyDocumentRow )
    | ( RedemptionRow )
    | ( StoreGoodRow )
    | ( VolunteerServiceRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessLogEntry']>>;
  AccessLogEdge: ResolverTypeWrapper<AccessLogEdge>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntry>;
  AccessLogs: ResolverTypeWrapper<Omit<AccessLogs, 'credit'> & { credit?: Maybe<ResolversTypes['AccessLogConnection']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AppealStatus: AppealStatus;
  CountStatus: CountStatus;
  CreditAppeal: ResolverTypeWrapper<CreditAppealRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreditHonour: ResolverTypeWrapper<CreditHonourRow>;
  CreditOutreach: ResolverTypeWrapper<CreditOutreachRow>;
  CreditOutreachConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['CreditOutreach']>>;
  CreditOutreachEdge: ResolverTypeWrapper<Omit<CreditOutreachEdge, 'node'> & { node: ResolversTypes['CreditOutreach'] }>;
  CreditRanking: ResolverTypeWrapper<CreditRankingRow>;
  CreditRepair: ResolverTypeWrapper<CreditRepairRow>;
  CreditStore: ResolverTypeWrapper<CreditStoreRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deduction: ResolverTypeWrapper<DeductionRow>;
  DeductionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Deduction']>>;
  DeductionEdge: ResolverTypeWrapper<Omit<DeductionEdge, 'node'> & { node: ResolversTypes['Deduction'] }>;
  DeductionStatus: DeductionStatus;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionBasis: DivisionBasis;
  Ledger: Ledger;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Period: Period;
  PointAccount: ResolverTypeWrapper<PointAccountRow>;
  PointEntry: ResolverTypeWrapper<PointEntryRow>;
  PointEntryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PointEntry']>>;
  PointEntryEdge: ResolverTypeWrapper<Omit<PointEntryEdge, 'node'> & { node: ResolversTypes['PointEntry'] }>;
  PointEntryKind: PointEntryKind;
  PointRule: ResolverTypeWrapper<PointRuleRow>;
  PointScheme: ResolverTypeWrapper<PointSchemeRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PointSource: PointSource;
  PointStep: ResolverTypeWrapper<PointStep>;
  PolicyDocument: ResolverTypeWrapper<PolicyDocumentRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratio: ResolverTypeWrapper<Ratio>;
  Redemption: ResolverTypeWrapper<RedemptionRow>;
  RedemptionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Redemption']>>;
  RedemptionEdge: ResolverTypeWrapper<Omit<RedemptionEdge, 'node'> & { node: ResolversTypes['Redemption'] }>;
  RedemptionStatus: RedemptionStatus;
  RepairStatus: RepairStatus;
  SafeCount: ResolverTypeWrapper<SafeCount>;
  ServiceStatus: ServiceStatus;
  StoreGood: ResolverTypeWrapper<StoreGoodRow>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'accessLog' | 'assessment' | 'points' | 'volunteerService'> & { accessLog?: Maybe<ResolversTypes['AccessLogs']>, assessment?: Maybe<ResolversTypes['PointAccount']>, points?: Maybe<ResolversTypes['PointAccount']>, volunteerService?: Maybe<ResolversTypes['VolunteerServiceConnection']> }>;
  VolunteerService: ResolverTypeWrapper<VolunteerServiceRow>;
  VolunteerServiceConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['VolunteerService']>>;
  VolunteerServiceEdge: ResolverTypeWrapper<Omit<VolunteerServiceEdge, 'node'> & { node: ResolversTypes['VolunteerService'] }>;
  VolunteerStats: ResolverTypeWrapper<FigureOf>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: Connection<ResolversParentTypes['AccessLogEntry']>;
  AccessLogEdge: AccessLogEdge;
  String: Scalars['String']['output'];
  AccessLogEntry: AccessLogEntry;
  AccessLogs: Omit<AccessLogs, 'credit'> & { credit?: Maybe<ResolversParentTypes['AccessLogConnection']> };
  Int: Scalars['Int']['output'];
  CreditAppeal: CreditAppealRow;
  ID: Scalars['ID']['output'];
  CreditHonour: CreditHonourRow;
  CreditOutreach: CreditOutreachRow;
  CreditOutreachConnection: Connection<ResolversParentTypes['CreditOutreach']>;
  CreditOutreachEdge: Omit<CreditOutreachEdge, 'node'> & { node: ResolversParentTypes['CreditOutreach'] };
  CreditRanking: CreditRankingRow;
  CreditRepair: CreditRepairRow;
  CreditStore: CreditStoreRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deduction: DeductionRow;
  DeductionConnection: Connection<ResolversParentTypes['Deduction']>;
  DeductionEdge: Omit<DeductionEdge, 'node'> & { node: ResolversParentTypes['Deduction'] };
  Division: DivisionRow;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Period: Period;
  PointAccount: PointAccountRow;
  PointEntry: PointEntryRow;
  PointEntryConnection: Connection<ResolversParentTypes['PointEntry']>;
  PointEntryEdge: Omit<PointEntryEdge, 'node'> & { node: ResolversParentTypes['PointEntry'] };
  PointRule: PointRuleRow;
  PointScheme: PointSchemeRow;
  Float: Scalars['Float']['output'];
  PointStep: PointStep;
  PolicyDocument: PolicyDocumentRow;
  Query: Record<PropertyKey, never>;
  Ratio: Ratio;
  Redemption: RedemptionRow;
  RedemptionConnection: Connection<ResolversParentTypes['Redemption']>;
  RedemptionEdge: Omit<RedemptionEdge, 'node'> & { node: ResolversParentTypes['Redemption'] };
  SafeCount: SafeCount;
  StoreGood: StoreGoodRow;
  Viewer: Omit<Viewer, 'accessLog' | 'assessment' | 'points' | 'volunteerService'> & { accessLog?: Maybe<ResolversParentTypes['AccessLogs']>, assessment?: Maybe<ResolversParentTypes['PointAccount']>, points?: Maybe<ResolversParentTypes['PointAccount']>, volunteerService?: Maybe<ResolversParentTypes['VolunteerServiceConnection']> };
  VolunteerService: VolunteerServiceRow;
  VolunteerServiceConnection: Connection<ResolversParentTypes['VolunteerService']>;
  VolunteerServiceEdge: Omit<VolunteerServiceEdge, 'node'> & { node: ResolversParentTypes['VolunteerService'] };
  VolunteerStats: FigureOf;
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
  credit?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, Partial<AccessLogsCreditArgs>>;
};

export type CreditAppealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditAppeal'] = ResolversParentTypes['CreditAppeal']> = {
  courtRoute?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  filedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AppealStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditHonourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditHonour'] = ResolversParentTypes['CreditHonour']> = {
  grantedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditOutreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditOutreach'] = ResolversParentTypes['CreditOutreach'], FederationReferenceType extends FederationReferenceTypes['CreditOutreach'] = FederationReferenceTypes['CreditOutreach']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditOutreach']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditOutreachConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditOutreachConnection'] = ResolversParentTypes['CreditOutreachConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CreditOutreachEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CreditOutreach']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type CreditOutreachEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditOutreachEdge'] = ResolversParentTypes['CreditOutreachEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditOutreach'], ParentType, ContextType>;
};

export type CreditRankingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRanking'] = ResolversParentTypes['CreditRanking']> = {
  importedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditRepairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRepair'] = ResolversParentTypes['CreditRepair']> = {
  askedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  repairedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['RepairStatus']>, ParentType, ContextType>;
};

export type CreditStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditStore'] = ResolversParentTypes['CreditStore'], FederationReferenceType extends FederationReferenceTypes['CreditStore'] = FederationReferenceTypes['CreditStore']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditStore']> | FederationReferenceType, FederationReferenceType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  goods?: Resolver<ReadonlyArray<ResolversTypes['StoreGood']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeductionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deduction'] = ResolversParentTypes['Deduction']> = {
  document?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DeductionStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeductionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeductionConnection'] = ResolversParentTypes['DeductionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeductionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deduction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type DeductionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeductionEdge'] = ResolversParentTypes['DeductionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deduction'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creditHonours?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CreditHonour']>>>, ParentType, ContextType>;
  creditOutreach?: Resolver<Maybe<ResolversTypes['CreditOutreachConnection']>, ParentType, ContextType, RequireFields<DivisionCreditOutreachArgs, 'period'>>;
  creditRanking?: Resolver<Maybe<ResolversTypes['CreditRanking']>, ParentType, ContextType, RequireFields<DivisionCreditRankingArgs, 'month'>>;
  creditStores?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CreditStore']>>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pointScheme?: Resolver<Maybe<ResolversTypes['PointScheme']>, ParentType, ContextType, Partial<DivisionPointSchemeArgs>>;
  volunteerStats?: Resolver<Maybe<ResolversTypes['VolunteerStats']>, ParentType, ContextType, RequireFields<DivisionVolunteerStatsArgs, 'basis' | 'period'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CreditAppeal' | 'CreditOutreach' | 'CreditStore' | 'Deduction' | 'PointAccount' | 'PointEntry' | 'PointRule' | 'PolicyDocument' | 'Redemption' | 'StoreGood' | 'VolunteerService', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointAccount'] = ResolversParentTypes['PointAccount']> = {
  balance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deductions?: Resolver<Maybe<ResolversTypes['DeductionConnection']>, ParentType, ContextType, Partial<PointAccountDeductionsArgs>>;
  entries?: Resolver<Maybe<ResolversTypes['PointEntryConnection']>, ParentType, ContextType, Partial<PointAccountEntriesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ledger?: Resolver<ResolversTypes['Ledger'], ParentType, ContextType>;
  optedInOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  optedOutOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  redemptions?: Resolver<Maybe<ResolversTypes['RedemptionConnection']>, ParentType, ContextType, Partial<PointAccountRedemptionsArgs>>;
  scheme?: Resolver<Maybe<ResolversTypes['PointScheme']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PointEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointEntry'] = ResolversParentTypes['PointEntry']> = {
  appeal?: Resolver<Maybe<ResolversTypes['CreditAppeal']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFlagged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PointEntryKind']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['CreditRepair']>, ParentType, ContextType>;
  reversible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['PointRule']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PointSource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PointEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointEntryConnection'] = ResolversParentTypes['PointEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PointEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PointEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type PointEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointEntryEdge'] = ResolversParentTypes['PointEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointEntry'], ParentType, ContextType>;
};

export type PointRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointRule'] = ResolversParentTypes['PointRule'], FederationReferenceType extends FederationReferenceTypes['PointRule'] = FederationReferenceTypes['PointRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PointRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  document?: Resolver<ResolversTypes['PolicyDocument'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PointStep']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PointSchemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointScheme'] = ResolversParentTypes['PointScheme']> = {
  averagePerHousehold?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['PolicyDocument'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rewardLine?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PointRule'], ParentType, ContextType>;
};

export type PointStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PointStep'] = ResolversParentTypes['PointStep']> = {
  aboveHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hoursPerPoint?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument'], FederationReferenceType extends FederationReferenceTypes['PolicyDocument'] = FederationReferenceTypes['PolicyDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PolicyDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  documentNo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  creditStore?: Resolver<Maybe<ResolversTypes['CreditStore']>, ParentType, ContextType, RequireFields<QueryCreditStoreArgs, 'id'>>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  divisionsByCode?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Division']>>>, ParentType, ContextType, RequireFields<QueryDivisionsByCodeArgs, 'codes'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  pointRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PointRule']>>, ParentType, ContextType, Partial<QueryPointRulesArgs>>;
  policyDocument?: Resolver<Maybe<ResolversTypes['PolicyDocument']>, ParentType, ContextType, RequireFields<QueryPolicyDocumentArgs, 'documentNo'>>;
  policyDocuments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PolicyDocument']>>, ParentType, ContextType, Partial<QueryPolicyDocumentsArgs>>;
};

export type RatioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ratio'] = ResolversParentTypes['Ratio']> = {
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RedemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Redemption'] = ResolversParentTypes['Redemption']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['StoreGood']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['RedemptionStatus']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['CreditStore']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedemptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedemptionConnection'] = ResolversParentTypes['RedemptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RedemptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Redemption']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type RedemptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedemptionEdge'] = ResolversParentTypes['RedemptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Redemption'], ParentType, ContextType>;
};

export type SafeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeCount'] = ResolversParentTypes['SafeCount']> = {
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StoreGoodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreGood'] = ResolversParentTypes['StoreGood'], FederationReferenceType extends FederationReferenceTypes['StoreGood'] = FederationReferenceTypes['StoreGood']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StoreGood']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogs']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['PointAccount']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['PointAccount']>, ParentType, ContextType>;
  volunteerService?: Resolver<Maybe<ResolversTypes['VolunteerServiceConnection']>, ParentType, ContextType, RequireFields<ViewerVolunteerServiceArgs, 'period'>>;
};

export type VolunteerServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VolunteerService'] = ResolversParentTypes['VolunteerService']> = {
  activity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['PointEntry']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organiser?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  servedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ServiceStatus']>, ParentType, ContextType>;
  verifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VolunteerServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VolunteerServiceConnection'] = ResolversParentTypes['VolunteerServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VolunteerServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VolunteerService']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type VolunteerServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VolunteerServiceEdge'] = ResolversParentTypes['VolunteerServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VolunteerService'], ParentType, ContextType>;
};

export type VolunteerStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VolunteerStats'] = ResolversParentTypes['VolunteerStats']> = {
  appealsUpheld?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  pointsAwarded?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  pointsRedeemed?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
  pointsReversed?: Resolver<ResolversTypes['SafeCount'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogs?: AccessLogsResolvers<ContextType>;
  CreditAppeal?: CreditAppealResolvers<ContextType>;
  CreditHonour?: CreditHonourResolvers<ContextType>;
  CreditOutreach?: CreditOutreachResolvers<ContextType>;
  CreditOutreachConnection?: CreditOutreachConnectionResolvers<ContextType>;
  CreditOutreachEdge?: CreditOutreachEdgeResolvers<ContextType>;
  CreditRanking?: CreditRankingResolvers<ContextType>;
  CreditRepair?: CreditRepairResolvers<ContextType>;
  CreditStore?: CreditStoreResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deduction?: DeductionResolvers<ContextType>;
  DeductionConnection?: DeductionConnectionResolvers<ContextType>;
  DeductionEdge?: DeductionEdgeResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PointAccount?: PointAccountResolvers<ContextType>;
  PointEntry?: PointEntryResolvers<ContextType>;
  PointEntryConnection?: PointEntryConnectionResolvers<ContextType>;
  PointEntryEdge?: PointEntryEdgeResolvers<ContextType>;
  PointRule?: PointRuleResolvers<ContextType>;
  PointScheme?: PointSchemeResolvers<ContextType>;
  PointStep?: PointStepResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ratio?: RatioResolvers<ContextType>;
  Redemption?: RedemptionResolvers<ContextType>;
  RedemptionConnection?: RedemptionConnectionResolvers<ContextType>;
  RedemptionEdge?: RedemptionEdgeResolvers<ContextType>;
  SafeCount?: SafeCountResolvers<ContextType>;
  StoreGood?: StoreGoodResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  VolunteerService?: VolunteerServiceResolvers<ContextType>;
  VolunteerServiceConnection?: VolunteerServiceConnectionResolvers<ContextType>;
  VolunteerServiceEdge?: VolunteerServiceEdgeResolvers<ContextType>;
  VolunteerStats?: VolunteerStatsResolvers<ContextType>;
};
