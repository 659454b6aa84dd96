import { randomUUID } from 'node:crypto';
import { failure } from '@hub/chassis';
import type { EventLog, Exchange, Logger, MacKey, Metrics, StreamReply } from '@hub/chassis';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '../admission/authenticate.ts';
import type { Question } from '../admission/readQuestion.ts';
import type { AdmittedSubscription, GatewayContext } from '../context.ts';
import { createLiveGraph } from './askGraph.ts';
import type { LiveGraph } from './askGraph.ts';
import { createChannels } from './channels.ts';
import type { Channels } from './channels.ts';
import { LINEAGE_PRINCIPAL, createLineages } from './lineages.ts';
import type { Lineages } from './lineages.ts';
import { openNewsDesk } from './newsDesk.ts';
import type { NewsDesk } from './newsDesk.ts';
import { PACE } from './pace.ts';
import type { Pace } from './pace.ts';
import { createPlaces } from './places.ts';
import { rewriteSubscription } from './rewriteSubscription.ts';
import type { LiveQuestion } from './rewriteSubscription.ts';
import { STREAM_HEADERS, createSubscriber, writeOnce } from './subscriber.ts';

/** The log that live updates come from; without one there are none. */
export interface LiveSource {
  readonly eventLog: EventLog;
  /** The keys that events of a producer are signed with; none for a stranger. */
  readonly keysOf: (producer: string) => readonly MacKey[];
}

/** What live updates are made of. */
export interface LiveOptions {
  readonly source: LiveSource | null;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly clock: { readonly nowMs: () => number };
  readonly deadlineMs: number;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pace?: Pace;
}

/** A request for a stream, whose caller is known and whose body was read. */
export interface LiveRequest {
  readonly caller: Caller;
  readonly question: Question;
  readonly exchange: Pick<Exchange, 'requestId' | 'traceparent' | 'left' | 'isDraining'>;
}

/** Live updates of one gateway: the door of this folder. */
export interface Live {
  /** Begins to read the log. The GraphQL server must run. */
  start(): void;
  /**
   * Answers with a stream: of updates for a subscription, of one answer for any other question, and of one error where the
   * graph refuses it, as the protocol asks. @throws SERVICE_UNAVAILABLE, TOO_MANY_SUBSCRIPTIONS before a stream begins.
   */
  open(request: LiveRequest): Promise<StreamReply>;
  /** Stops what is under way; the streams have ended by then. */
  stop(): Promise<void>;
}

const streamOf = (stream: StreamReply['stream']): StreamReply => ({ status: 200, headers: STREAM_HEADERS, stream });

/** Whether a caller may subscribe to this at all. @throws FORBIDDEN, or BAD_USER_INPUT for a place that nobody knows. */
async function checkQuestion(
  { field, within }: LiveQuestion,
  { principal }: Caller,
  lineages: Lineages,
): Promise<void> {
  if (field.kind === 'things' && !('areas' in principal.scope))
    throw failure(
      'FORBIDDEN',
      'Live updates go by areas, and this token has none. Ask for what is your own with `me`.',
    );
  if ((await lineages.of(within)) === null)
    throw failure(
      'BAD_USER_INPUT',
      `\`within\` expects a division of the register; it has no ${within}. Look codes up with \`divisions\`.`,
    );
}

/** What admission and streams work with. */
interface Workings {
  readonly graph: LiveGraph;
  readonly lineages: Lineages;
  readonly channels: Channels;
  readonly pace: Pace;
}

/** Asks the graph what came. @returns the subscription, or the text that answers what is none or is refused. */
async function admit(
  { graph, lineages }: Workings,
  { caller, question, exchange }: LiveRequest,
): Promise<LiveQuestion | string> {
  let taken: LiveQuestion | null = null;
  const take = async (admitted: AdmittedSubscription): Promise<void> => {
    const rewritten = rewriteSubscription(admitted);
    await checkQuestion(rewritten, caller, lineages);
    taken = rewritten;
  };
  const { requestId, traceparent, left } = exchange;
  const asking = { requestId, traceparent, principal: caller.principal, signal: left };
  const text = await graph.admit(question, asking, take);
  return taken ?? text;
}

/** Writes updates until the subscriber's stream ends, however it ends. */
const streamUpdates =
  ({ channels, pace }: Workings, question: LiveQuestion, { caller, exchange }: LiveRequest): StreamReply['stream'] =>
  async (out) => {
    const { expiresAtMs, principal } = caller;
    const subscriber = createSubscriber(out, { expiresAtMs, pace });
    const leave = channels.join({ question, principal, requestId: exchange.requestId }, subscriber);
    await subscriber.ended;
    leave();
  };

/** Makes the live updates of one gateway; nothing is read yet. */
export function createLive(options: LiveOptions): Live {
  const { source, log, metrics, pace = PACE } = options;
  const graph = createLiveGraph(options);
  const closing = new AbortController();
  const lineages = createLineages((query) =>
    graph.ask(query, { requestId: randomUUID(), principal: LINEAGE_PRINCIPAL, signal: closing.signal }),
  );
  const channels = createChannels(graph, pace);
  const workings = { graph, lineages, channels, pace };
  const places = createPlaces(pace);
  let desk: NewsDesk | null = null;

  const checkReady = (isDraining: boolean): void => {
    if (source === null) throw failure('SERVICE_UNAVAILABLE', 'This gateway has no event log, and so no live updates.');
    // Before it has joined the log, what happens would be missed in silence.
    if (isDraining || desk === null || !desk.isReceiving()) throw failure('SERVICE_UNAVAILABLE');
  };

  return {
    start() {
      if (source === null) return;
      desk = openNewsDesk({ ...source, group: `gateway-${randomUUID()}`, channels, lineages, log, metrics });
    },
    async open(request) {
      checkReady(request.exchange.isDraining);
      const release = places.take(request.caller.principal);
      try {
        const admitted = await admit(workings, request);
        const stream: StreamReply['stream'] =
          typeof admitted === 'string' ? (out) => writeOnce(out, admitted) : streamUpdates(workings, admitted, request);
        return streamOf((out) => stream(out).finally(release));
      } catch (error) {
        release();
        throw error;
      }
    },
    async stop() {
      closing.abort();
      channels.close();
      await desk?.stop();
    },
  };
}
