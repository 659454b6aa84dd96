import type { Step } from './history.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCase } from './planCases.ts';
import { createChooser } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

export type AgreementForm = 'WRITTEN' | 'ORAL';
export type TransferTarget = 'COURT' | 'LABOUR_ARBITRATION' | 'ADMINISTRATIVE_REVIEW' | 'LABOUR_INSPECTION' | 'OTHER';

/** What follows mediation. */
export interface Settlement {
  readonly steps: readonly Step[];
  readonly form: AgreementForm | null;
  readonly transferTo: TransferTarget;
}

/** Where disputes without agreement go, by category; all others go to court. */
const TARGETS: Readonly<Record<string, Readonly<Partial<Record<TransferTarget, number>>>>> = {
  LABOUR_WAGES: { LABOUR_ARBITRATION: 55, LABOUR_INSPECTION: 45 },
  LABOUR_OTHER: { LABOUR_ARBITRATION: 90, COURT: 10 },
  EXPROPRIATION: { ADMINISTRATIVE_REVIEW: 60, COURT: 40 },
};
const ELSEWHERE: Readonly<Partial<Record<TransferTarget, number>>> = { COURT: 92, OTHER: 8 };

const CENTRE = '承办中心';
const COMMITTEE = '人民调解委员会';

/** From an agreement's day on: performed in most cases, soon where it was oral. */
function performedSteps(from: number, { draw, plan, isOral }: Performing): readonly Step[] {
  const performingAt = from + (isOral ? draw.between(30, 5 * DAY) : draw.between(3, 45) * DAY + draw.between(0, 300));
  const doneAt = performingAt + (isOral ? draw.between(60, 9 * DAY) : draw.between(1, 50) * DAY);
  const performing: Step = { to: 'PERFORMING', command: 'followUp', at: performingAt, by: COMMITTEE };
  if (draw.chance(plan.scenario.cases.courses.breached))
    return [performing, { to: 'BREACHED', command: 'followUp', at: doneAt, by: COMMITTEE }];
  return [
    performing,
    { to: 'PERFORMED', command: 'followUp', at: doneAt, by: COMMITTEE },
    { to: 'CLOSED', command: 'close', at: doneAt + draw.between(1, 10) * DAY, by: CENTRE },
  ];
}

interface Performing {
  readonly draw: Stream;
  readonly plan: CityPlan;
  readonly isOral: boolean;
}

const handedOver = (at: number, draw: Stream): readonly Step[] => [
  { to: 'TRANSFERRED', command: 'transfer', at, by: CENTRE },
  { to: 'CLOSED', command: 'close', at: at + draw.between(1, 10) * DAY, by: CENTRE },
];

/** Both parties apply within thirty days of the agreement; the court decides within its term. */
function confirmedSteps(agreedAt: number, performing: Performing): readonly Step[] {
  const { draw, plan } = performing;
  const appliedAt = agreedAt + draw.between(1, 27) * DAY;
  const decidedAt = appliedAt + draw.between(3, 19) * DAY;
  const applied: Step = { to: 'CONFIRMATION_APPLIED', command: 'applyConfirmation', at: appliedAt, by: '双方当事人' };
  const decision = (to: string): Step => ({ to, command: 'record', at: decidedAt, by: '人民法院' });
  return draw.chance(plan.scenario.cases.courses.confirmationRefused)
    ? [applied, decision('REFUSED'), ...handedOver(decidedAt + draw.between(1, 8) * DAY, draw)]
    : [applied, decision('CONFIRMED'), ...performedSteps(decidedAt, performing)];
}

/** Makes what follows mediation: an agreement with its performance, the end without one, or nothing yet. */
export function settledSteps(plan: CityPlan): (one: PlannedCase, draw: Stream) => Settlement {
  const { written, confirmed, courses } = plan.scenario.cases;
  const targets = new Map(
    Object.entries(TARGETS).map(([category, weights]) => [category, createChooser<TransferTarget>(weights)]),
  );
  const elsewhere = createChooser<TransferTarget>(ELSEWHERE);

  const failed = (at: number, draw: Stream): readonly Step[] => [
    { to: 'FAILED', command: 'terminate', at, by: '调解员' },
    ...(draw.chance(courses.transferred) ? handedOver(at + draw.between(1, 12) * DAY, draw) : []),
  ];

  const agreed = (one: PlannedCase, at: number, draw: Stream): Omit<Settlement, 'transferTo'> => {
    const isPlain = one.story !== 'LONG_CASE';
    const isOral = !draw.chance(written) && isPlain;
    const isPartly = draw.chance(courses.partly) && isPlain;
    // Nobody confirms what touches marriage, adoption or who somebody is.
    const mayConfirm = !isOral && !isPartly && one.category !== 'FAMILY';
    const performing = { draw, plan, isOral };
    const first: Step = isPartly
      ? { to: 'PARTLY_AGREED', command: 'agreePart', at, by: '调解员' }
      : { to: 'AGREED', command: 'agree', at, by: '调解员' };
    const later =
      mayConfirm && draw.chance(confirmed) ? confirmedSteps(at, performing) : performedSteps(at, performing);
    return { form: isOral ? 'ORAL' : 'WRITTEN', steps: [first, ...later] };
  };

  return (one, draw) => {
    const choose = targets.get(one.category) ?? elsewhere;
    if (one.concludedAt === null) return { steps: [], form: null, transferTo: 'COURT' };
    if (one.fate === 'FAILED') return { steps: failed(one.concludedAt, draw), form: null, transferTo: choose(draw) };
    // What a court does not confirm may be sued for.
    return { ...agreed(one, one.concludedAt, draw), transferTo: 'COURT' };
  };
}
