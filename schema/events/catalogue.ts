import * as cadres from './cadres.ts';
import type { EventContract, Reader } from './contract.ts';
import * as grid from './grid.ts';
import * as mediation from './mediation.ts';

/**
 * Every kind of event that is or was published. A contract stays for as long as a log may hold such an event; a break is a
 * new version beside the old one. Credit publishes nothing yet: what it books is nobody else's.
 */
export const eventContracts: readonly EventContract[] = Object.freeze(
  [grid, mediation, cadres].flatMap((contracts): readonly EventContract[] => Object.values(contracts)),
);

const contractOf = new Map(eventContracts.map((contract) => [contract.type, contract]));

/** The contract of a type, as `grid.event-converted.v1`. */
export const findContract = (type: string): EventContract | undefined => contractOf.get(type);

/** Whether a part may read events of a type: only where the contract lists it, with a reason. */
export const mayRead = (part: Reader, type: string): boolean =>
  findContract(type)?.readers.some((reader) => reader.part === part) ?? false;
