/** What every subgraph has. */
const shared = { SafeCount: '@hub/schema#SafeCountSource', Ratio: '@hub/schema#Ratio as RatioValue', Viewer: '{}', AccessLogs: '{}', AccessLogEntry: '@hub/chassis#AccessLogEntry as AccessLogEntryValue' };

/**
 * For each subgraph, which row of its own a GraphQL type is resolved from. A type that is not named is resolved from a
 * plain object of its fields. Paths are as seen from generated/schema.ts.
 */
export const mappers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grid: {
    Division: '@hub/schema#DivisionRow',
    GridCell: '../loaders/gridCells.ts#GridCellRow',
    GridWorker: '../loaders/gridWorkers.ts#GridWorkerRow',
    GridEvent: '../loaders/gridEvents.ts#GridEventRow',
    Whistle: '../loaders/gridEvents.ts#WhistleRow',
    HotlineTicket: '../loaders/hotlineTickets.ts#HotlineTicketRow',
    EventStats: '../resolvers/figureOf.ts#FigureOf',
    HotlineStats: '../resolvers/figureOf.ts#FigureOf',
    HotlineDutySession: '../queries/placed.ts#DutySessionRow',
    Deliberation: '../queries/placed.ts#DeliberationRow',
    PatrolVisit: '../queries/placed.ts#PatrolVisitRow',
    Opinion: '../queries/placed.ts#OpinionRow',
    InfoRecord: '../queries/placed.ts#InfoRecordRow',
    ServiceSummary: '../loaders/gridWorkers.ts#ServiceSummaryKey',
    ...shared,
  },
  credit: {
    Division: '@hub/schema#DivisionRow',
    CreditHonour: '../loaders/cityFacts.ts#CreditHonourRow',
    CreditRanking: '../loaders/cityFacts.ts#CreditRankingRow',
    PolicyDocument: '../loaders/rules.ts#PolicyDocumentRow',
    PointRule: '../loaders/rules.ts#PointRuleRow',
    PointScheme: '../loaders/rules.ts#PointSchemeRow',
    CreditStore: '../loaders/stores.ts#CreditStoreRow',
    StoreGood: '../loaders/stores.ts#StoreGoodRow',
    CreditOutreach: '../queries/connections.ts#CreditOutreachRow',
    VolunteerService: '../queries/connections.ts#VolunteerServiceRow',
    Redemption: '../queries/connections.ts#RedemptionRow',
    Deduction: '../queries/connections.ts#DeductionRow',
    PointAccount: '../loaders/ledger.ts#PointAccountRow',
    PointEntry: '../loaders/ledger.ts#PointEntryRow',
    CreditAppeal: '../loaders/ledger.ts#CreditAppealRow',
    CreditRepair: '../loaders/ledger.ts#CreditRepairRow',
    VolunteerStats: '../resolvers/figureOf.ts#FigureOf',
    ...shared,
  },
};
