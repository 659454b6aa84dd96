/**
 * What a subgraph's resolvers are given as the parent of a type, where that is not the type itself: a row, or what is
 * known before anything is read. Written as `file#Name`, the file as seen from the subgraph's `generated/` folder.
 * A name that the schema also has needs another here: `…/cell.ts#CellClosed as CellClosedValue`. Connections need none:
 * each is the chassis' Connection of its node's parent.
 */
export type Mappers = Readonly<Record<string, string>>;

/** The mappers of each subgraph, by its name and by the type. */
export const mappers: Readonly<Record<string, Mappers>> = {
  grid: {
    Division: '@hub/schema#DivisionRow',
    EventStats: '../resolvers/figureOf.ts#FigureOf',
    HotlineStats: '../resolvers/figureOf.ts#FigureOf',
    GridCell: '../loaders/gridCells.ts#GridCellRow',
    GridWorker: '../loaders/gridWorkers.ts#GridWorkerRow',
    ServiceSummary: '../loaders/gridWorkers.ts#ServiceSummaryKey',
    Transition: '@hub/chassis#TransitionStep',
    GridEvent: '../loaders/gridEvents.ts#GridEventRow',
    Whistle: '../loaders/gridEvents.ts#WhistleRow',
    HotlineTicket: '../loaders/hotlineTickets.ts#HotlineTicketRow',
    HotlineDutySession: '../queries/placed.ts#DutySessionRow',
    Deliberation: '../queries/placed.ts#DeliberationRow',
    PatrolVisit: '../queries/placed.ts#PatrolVisitRow',
    Opinion: '../queries/placed.ts#OpinionRow',
    InfoRecord: '../queries/placed.ts#InfoRecordRow',
  },
  mediation: {
    Division: '@hub/schema#DivisionRow',
    MediationStats: '../resolvers/figureOf.ts#FigureOf',
    MediatorStats: '../resolvers/figureOf.ts#MediatorFigureOf',
    MediationCentre: '../loaders/centres.ts#CentreRow',
    MediationStudio: '../loaders/centres.ts#StudioRow',
    StandardAspect: '../loaders/centres.ts#AspectRow',
    IntakeChannel: '../loaders/codes.ts#IntakeChannelRow',
    DisputeCategory: '../loaders/codes.ts#DisputeCategoryRow',
    Mediator: '../loaders/mediators.ts#MediatorRow',
    DisputeCase: '../loaders/disputeCases.ts#DisputeCaseRow',
    Intake: '../loaders/disputeCases.ts#DisputeCaseRow',
    Triage: '../resolvers/partsOfCase.ts#TriagePart',
    Agreement: '../resolvers/partsOfCase.ts#AgreementPart',
    JudicialConfirmation: '../resolvers/partsOfCase.ts#ConfirmationPart',
    Transfer: '../resolvers/partsOfCase.ts#TransferPart',
    Transition: '@hub/chassis#TransitionStep',
    MediationSession: '../queries/connections.ts#SessionRow',
    Vessel: '../loaders/maritime.ts#VesselRow',
    MaritimeTeam: '../queries/connections.ts#MaritimeTeamRow',
    MaritimeMember: '../loaders/maritime.ts#MaritimeMemberRow',
    VideoConsultation: '../queries/connections.ts#VideoConsultationRow',
    Outreach: '../queries/connections.ts#OutreachRow',
    GridEvent: '../resolvers/contributions.ts#IdKey',
    HotlineTicket: '../resolvers/contributions.ts#IdKey',
    HelperTeam: '../resolvers/contributions.ts#IdKey',
    GridWorker: '../resolvers/contributions.ts#AssignmentKey',
    ServiceSummary: '../resolvers/contributions.ts#ServiceKey',
  },
  credit: {
    Division: '@hub/schema#DivisionRow',
    VolunteerStats: '../resolvers/figureOf.ts#FigureOf',
    PointRule: '../loaders/rules.ts#PointRuleRow',
    PointScheme: '../loaders/rules.ts#PointSchemeRow',
    PolicyDocument: '../loaders/rules.ts#PolicyDocumentRow',
    CreditRanking: '../loaders/cityFacts.ts#CreditRankingRow',
    CreditHonour: '../loaders/cityFacts.ts#CreditHonourRow',
    CreditStore: '../loaders/stores.ts#CreditStoreRow',
    StoreGood: '../loaders/stores.ts#StoreGoodRow',
    CreditOutreach: '../queries/connections.ts#CreditOutreachRow',
    PointAccount: '../loaders/ledger.ts#PointAccountRow',
    PointEntry: '../loaders/ledger.ts#PointEntryRow',
    CreditAppeal: '../loaders/ledger.ts#CreditAppealRow',
    CreditRepair: '../loaders/ledger.ts#CreditRepairRow',
    VolunteerService: '../queries/connections.ts#VolunteerServiceRow',
    Redemption: '../queries/connections.ts#RedemptionRow',
    Deduction: '../queries/connections.ts#DeductionRow',
  },
  cadres: {
    Division: '@hub/schema#DivisionRow',
  },
};
