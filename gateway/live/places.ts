import { failure } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import type { Pace } from './pace.ts';

/** Counts subscriptions, so that no caller and no crowd takes all there is. */
export interface Places {
  /** @returns how to give the place back; once is enough. @throws TOO_MANY_SUBSCRIPTIONS or SERVICE_UNAVAILABLE. */
  take(principal: Principal): () => void;
}

const callerOf = ({ client, subject }: Principal): string => JSON.stringify([client, subject]);

/** Makes the count of the subscriptions of one gateway. */
export function createPlaces({
  subscriptionsMax,
  subscriptionsPerCallerMax,
}: Pick<Pace, 'subscriptionsMax' | 'subscriptionsPerCallerMax'>): Places {
  const taken = new Map<string, number>();
  let total = 0;
  return {
    take(principal) {
      const caller = callerOf(principal);
      const own = taken.get(caller) ?? 0;
      if (own >= subscriptionsPerCallerMax)
        throw failure(
          'TOO_MANY_SUBSCRIPTIONS',
          `A caller may have ${subscriptionsPerCallerMax} subscriptions at a time; one more came. End one first.`,
        );
      if (total >= subscriptionsMax) throw failure('SERVICE_UNAVAILABLE');
      taken.set(caller, own + 1);
      total += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        total -= 1;
        const left = (taken.get(caller) ?? 1) - 1;
        if (left === 0) taken.delete(caller);
        else taken.set(caller, left);
      };
    },
  };
}
