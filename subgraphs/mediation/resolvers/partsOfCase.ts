import type { DisputeCaseRow } from '../loaders/disputeCases.ts';

/** Parts of a case that one row holds: each is there whole, or not at all. */

export const triageOf = ({ category, triageRoute, triagedAt, otherRouteReason }: DisputeCaseRow) =>
  triageRoute === null || triagedAt === null
    ? null
    : { category, route: triageRoute, decidedAt: triagedAt, otherRouteReason };

export const agreementOf = ({
  agreementForm,
  agreementEffectiveOn,
  performance,
  confirmationApplyBy,
}: DisputeCaseRow) =>
  agreementForm === null || agreementEffectiveOn === null || confirmationApplyBy === null
    ? null
    : {
        form: agreementForm,
        effectiveOn: agreementEffectiveOn,
        performance: performance ?? 'NOT_DUE',
        confirmationApplyBy,
      };

export const confirmationOf = ({
  confirmationAppliedOn,
  confirmationCourt,
  confirmationResult,
  confirmationDecidedOn,
}: DisputeCaseRow) =>
  confirmationAppliedOn === null
    ? null
    : {
        appliedOn: confirmationAppliedOn,
        court: confirmationCourt ?? '',
        result: confirmationResult,
        decidedOn: confirmationDecidedOn,
      };

export const transferOf = ({ transferTo, transferredOn, transferReason }: DisputeCaseRow) =>
  transferTo === null || transferredOn === null
    ? null
    : { to: transferTo, on: transferredOn, reason: transferReason ?? '' };

/** The shapes of those parts, for the types of their resolvers. Enums are text here; the schema checks them on the way out. */
export type TriagePart = NonNullable<ReturnType<typeof triageOf>>;
export type AgreementPart = NonNullable<ReturnType<typeof agreementOf>>;
export type ConfirmationPart = NonNullable<ReturnType<typeof confirmationOf>>;
export type TransferPart = NonNullable<ReturnType<typeof transferOf>>;
