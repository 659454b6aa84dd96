import { untilWithin } from '../../chassis/testing/until.ts';

/** Waits for what is to come. */
export const until = untilWithin(10_000);
