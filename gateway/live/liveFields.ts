import { gridEventState, mediationCaseState } from '@hub/schema';

/** A subscription about things of a kind: each time that one changes, it comes as it then is. */
export interface ThingsField {
  readonly kind: 'things';
  /** The type of the state events that tell of a change. */
  readonly type: string;
  /** The root of Query that gives one such thing, and its argument. */
  readonly query: string;
  readonly argument: string;
  /** Where the data of the event hold the argument's value. */
  readonly valueIn: string;
}

/** A subscription about figures of a place: whatever changed inside it, they may have. */
export interface FiguresField {
  readonly kind: 'figures';
  readonly query: string;
  readonly argument: string;
}

/** How one field of Subscription is answered: always by a query under the caller's own rights. */
export type LiveField = ThingsField | FiguresField;

/** The fields of Subscription; each has one argument, `within`. */
export const liveFields: Readonly<Record<string, LiveField>> = Object.freeze({
  gridEventUpdated: {
    kind: 'things',
    type: gridEventState.type,
    query: 'gridEvent',
    argument: 'code',
    valueIn: 'code',
  },
  disputeUpdated: {
    kind: 'things',
    type: mediationCaseState.type,
    query: 'dispute',
    argument: 'id',
    valueIn: 'caseId',
  },
  statisticsChanged: { kind: 'figures', query: 'division', argument: 'code' },
});

/** Fields that say when an answer was made: that they differ is no change of a figure. */
export const MOMENT_FIELDS: ReadonlySet<string> = new Set(['asOf']);
