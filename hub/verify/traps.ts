import { cadreTraps } from './cadreTraps.ts';
import { disputeTraps } from './disputeTraps.ts';
import { divisionTraps } from './divisionTraps.ts';
import type { Trap } from './trap.ts';

const numberOf = ({ id }: Trap): number => Number(id.slice(1));

/** The twelve traps, in their order. */
export const traps: readonly Trap[] = [...cadreTraps, ...disputeTraps, ...divisionTraps].toSorted(
  (one, other) => numberOf(one) - numberOf(other),
);
