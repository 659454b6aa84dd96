import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cityFile } from '../cities.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
/** A telephone number of no line: no local number begins with 0 or 1, so that what is invented rings nobody up. */
const noLine = z.string().regex(/^0\d{2,3}-[01]\d+$/);
const span = z.tuple([z.number(), z.number()]);
const shares = z.record(z.string(), z.number());
const category = z.object({ code: z.string(), name: z.string(), nameEn: z.string(), weight: z.number() });

const levelShares = z.partialRecord(z.enum(['ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY']), z.number());

const postDecision = z.object({ decidedOn: date, document: z.string() });

/** How hours become points: the curve, and the document that it rests on by its place among the documents. */
const pointRule = z.object({
  name: z.string(),
  document: z.number(),
  validFrom: date,
  steps: z.array(z.object({ aboveHours: z.number(), hoursPerPoint: z.number() })),
});

/** How disputes go: which level takes them, how many sessions, what becomes of an agreement. */
const courses = z.object({
  levels: z.record(z.string(), levelShares),
  seaLevels: levelShares,
  escalated: levelShares,
  sessions: z.array(z.number()),
  summary: z.number(),
  partly: z.number(),
  confirmationRefused: z.number(),
  breached: z.number(),
  transferred: z.number(),
  notAccepted: z.partialRecord(z.enum(['INFORMED', 'DECLINED', 'MERGED', 'LINKED']), z.number()),
  byVideo: z.number(),
  byVideoAtSea: z.number(),
  termDays: z.number(),
  labourTermDays: z.number(),
});

const scenario = z.object({
  firstDay: date,
  lastDay: date,
  clockStart: z.string(),
  /** Letters before the numbers of disputes and tickets. */
  numberPrefix: z.string(),
  /** Area code and the first two digits of seven; the other five are drawn. */
  phonePrefix: noLine,
  /** Characters that names are made of, common ones more often, and SHA-256 hashes of the names that nobody gets. */
  names: z.object({ surnames: z.string(), given: z.string(), taken: z.array(z.string().regex(/^[0-9a-f]{64}$/)) }),
  places: z.object({
    managedZone: z.object({
      code: z.string(),
      name: z.string(),
      since: date,
      manages: z.array(z.string()),
      leavesOut: z.array(z.string()),
    }),
    coastalTowns: z.array(z.string()),
    /** The first day that the register speaks of. */
    registeredSince: date,
    /** The day of the statistical list of codes. */
    listedOn: date,
  }),
  events: z.object({
    perYear: z.number(),
    /** Each with the lowest level at which a unit may lead it; then what others take. */
    categories: z.array(category.extend({ lowestLevel: z.enum(['VILLAGE', 'TOWN', 'COUNTY', 'CITY']) })),
    elsewhere: z.array(category.omit({ weight: true }).extend({ takenBy: z.string() })),
    channels: shares,
    selfHandled: z.number(),
    refused: z.number(),
    merged: z.number(),
    /** What is taken down, talked over or seen on a visit, and leads to an event where there is one that fits. */
    linked: z.number(),
    escalated: z.number(),
    late: z.number(),
    rework: z.number(),
    parked: z.number(),
    offline: z.number(),
    whistled: z.number(),
    parkedUntil: date,
  }),
  tickets: z.object({
    perYear: z.number(),
    kinds: shares,
    refused: z.number(),
    late: z.number(),
    visited: z.number(),
    satisfied: z.number(),
    solved: z.number(),
    event: z.number(),
  }),
  workers: z.object({
    opinionsPerYear: z.number(),
    infoRecordsPerYear: z.number(),
    cellsSince: date,
    cellsPerCommunity: span,
    householdsOfCommunityCell: span,
    householdsOfVillageCell: span,
  }),
  /** Leaders take calls: the city's on days of their own, those of counties and zones from a day on. */
  dutySessions: z.object({ ofCity: z.array(z.tuple([date, z.string()])), ofCountiesSince: date }),
  /** Disputes of the last day's year, which the page is about; what ends in Before is of the year before it. */
  cases: z.object({
    accepted: z.number(),
    acceptedBefore: z.number(),
    resolved: z.number(),
    carriedOver: z.number(),
    carriedOverFailed: z.number(),
    failed: z.number(),
    openTail: z.number(),
    atSea: z.number(),
    atSeaBefore: z.number(),
    notAcceptedPerYear: z.number(),
    /** What the court writes between the year and the number of a case that it sends. */
    courtLetters: z.string(),
    waitingNow: z.number(),
    categories: z.array(category),
    seaCategories: shares,
    channels: z.array(z.object({ code: z.string(), name: z.string(), share: z.number() })),
    fromEvents: z.number(),
    fromTickets: z.number(),
    written: z.number(),
    confirmed: z.number(),
    courses,
  }),
  channelsSince: date,
  confirmationRules: z.array(z.tuple([z.string(), date, date.nullable()])),
  mediators: z.object({
    persons: z.number(),
    perVillageCentre: z.number(),
    perCommunityCentre: z.number(),
    perCountyCentre: z.number(),
    atCityCentre: z.number(),
    fullTimeShare: z.number(),
    fullTimeShareOfUpperCentres: z.number(),
    invited: z.number(),
    atTwoCentres: z.number(),
    moved: z.number(),
    /** Everybody of a centre's first hour has served since this day, so that a dispute of any day finds a mediator. */
    firstHour: date,
  }),
  centres: z.object({
    residentAgencies: z.record(z.string(), z.array(z.string())),
    aspectsMet: z.number(),
    mediationRooms: shares,
    otherStudios: z.number(),
  }),
  sea: z.object({
    /** What the names of boats begin with. */
    vesselName: z.string(),
    vesselsOfCoastalTown: span,
    teamsElsewhere: z.number(),
    teamsOnEveryBoat: z.string(),
    consultationsPerYear: z.number(),
    programme: z.string(),
    programmePerYear: z.number(),
    otherProgrammes: z.array(z.string()),
    otherPerYear: z.number(),
  }),
  helpers: z.object({ disputesPerYear: span, consultationsPerYear: span }),
  standard: z.object({ document: z.string(), validFrom: date, aspects: z.array(z.tuple([z.string(), z.string()])) }),
  cadres: z.object({
    firstSecretaries: z.number(),
    workTeam: z.number(),
    officers: z.number(),
    crossTownShare: z.number(),
    memberReports: z.number(),
    unitReports: z.number(),
    communityWorkersHired: z.number(),
    postsAdded: z.number(),
    postsAddedBefore: z.number(),
    /** The decisions that added posts, of the year before and of the page's year. */
    postDecisions: z.tuple([postDecision, postDecision]),
    reserve: z.number(),
    /** When the reserve was counted before and last. */
    reserveCountedOn: z.tuple([date, date]),
    /** The first day on which members and units reported. */
    reportsSince: date,
    rotation: z.object({
      code: z.string(),
      startedOn: date,
      completedOn: date,
      previous: z.string(),
      previousStartedOn: date,
      previousCompletedOn: date,
    }),
    measures: z.number(),
    measuresIssuedOn: date,
  }),
  story: z.object({
    gridWorker: z.object({
      village: z.string(),
      households: z.number(),
      startedOn: date,
      disputes: z.number(),
      opinions: z.number(),
      infoRecords: z.number(),
      subject: z.string(),
      name: z.string(),
    }),
    /** Events that stand still beyond their term: at WHISTLED nobody has come, at HANDLING those who came are not done. */
    overdue: z.array(
      z.object({
        village: z.string(),
        kind: z.enum(['WHISTLED', 'DISPATCHED']),
        standsAt: z.enum(['WHISTLED', 'HANDLING']),
        reportedOn: date,
      }),
    ),
    longCase: z.object({ village: z.string(), sessions: z.number(), effectiveOn: date }),
    liaison: z.object({
      street: z.string(),
      contacts: z.number(),
      post: z.string(),
      name: z.string(),
      phone: noLine,
      since: date,
    }),
    stewards: z.object({
      village: z.string(),
      studios: z.array(z.string()),
      batches: z.array(z.tuple([date, z.number()])),
      meetSince: date,
      subject: z.string(),
      name: z.string(),
    }),
    goodNeighbours: z.object({
      village: z.string(),
      formedOn: date,
      disputes: z.number(),
      consultations: z.number(),
      members: z.number(),
      name: z.string(),
    }),
    studio: z.object({ village: z.string(), name: z.string() }),
    pointsVillage: z.object({ village: z.string(), households: z.number(), name: z.string() }),
    resident: z.object({ subject: z.string(), village: z.string(), acceptedAfter: date }),
    volunteer: z.object({ subject: z.string(), village: z.string() }),
    firstSecretary: z.object({
      subject: z.string(),
      village: z.string(),
      name: z.string(),
      /** First days of the members of work teams in his town. */
      membersSince: z.array(date),
    }),
    member: z.object({ subject: z.string(), village: z.string(), name: z.string() }),
    mediator: z.object({ subject: z.string(), village: z.string(), name: z.string() }),
    skipper: z.object({ subject: z.string(), town: z.string(), name: z.string() }),
    officer: z.object({ subject: z.string(), town: z.string(), name: z.string() }),
  }),
  ranking: z.object({
    index: z.string(),
    source: z.string(),
    months: z.array(z.tuple([z.string(), z.number()])),
    /** The months whose rank was published; of the others the rank is invented, and their source says so. */
    published: z.array(z.string()),
    inventedSource: z.string(),
    of: z.number(),
  }),
  honours: z.array(z.tuple([z.string(), z.string(), z.number(), z.string()])),
  outreachPlaces: z.array(z.string()),
  credit: z.object({
    accountsInPointsVillage: z.number(),
    otherVillages: z.number(),
    accountsPerVillage: span,
    assessmentAccounts: z.number(),
    servicesPerAccount: span,
    /** How much more is served on a day off than on a working day, which has 1, and in each month from January on. */
    serviceWeights: z.object({ dayOff: z.number(), months: z.array(z.number()).length(12) }),
    /** Accounts were opened in the four months from this one's first day on. */
    openedSince: date,
    goods: z.array(z.tuple([z.string(), z.number()])),
    documents: z.array(
      z.object({ number: z.string(), title: z.string(), issuer: z.string(), issuedOn: date, validFrom: date }),
    ),
    /** The city's rule, and that of the villages' schemes. */
    rules: z.tuple([pointRule, pointRule]),
  }),
});

/** What the generator of a city is told: rates, weights, planted stocks and the story. All of it is the city's data. */
export type Scenario = z.infer<typeof scenario>;

/** The page compares its year with the same days of the year before: the data need both, and a last day that both have. */
const spansTwoYears = ({ firstDay, lastDay }: Pick<Scenario, 'firstDay' | 'lastDay'>): boolean =>
  Number(firstDay.slice(0, 4)) === yearOf({ lastDay }) - 1 && !lastDay.endsWith('-02-29');
const SPAN_EXPECTED = 'firstDay must lie in the year before lastDay, and lastDay must not be a 29 February';

/** The year that the city's page is about: that of the last day. The data begin in the year before it. */
export const yearOf = ({ lastDay }: Pick<Scenario, 'lastDay'>): number => Number(lastDay.slice(0, 4));

/** Checks what a scenario file says. @throws naming what is missing, or what the generator could not keep to. */
export const checkScenario = (said: unknown): Scenario => scenario.refine(spansTwoYears, SPAN_EXPECTED).parse(said);

/** Reads the scenario of a city. @throws naming what is missing. */
export const readScenario = (city: string): Scenario =>
  checkScenario(JSON.parse(readFileSync(cityFile(city, 'scenario.json'), 'utf8')));
