import { expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { createPlaces } from './places.ts';

const principal = (client: string, subject: string | null): Principal => ({
  subject,
  client,
  organisation: 'Office',
  post: 'desk',
  roles: [],
  scope: { kind: 'person' },
  purpose: 'statistics',
});
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
};

test('a caller has so many places, whatever his purpose, and another caller has his own', () => {
  const places = createPlaces({ subscriptionsMax: 10, subscriptionsPerCallerMax: 2 });
  const take = (client: string, subject: string | null, purpose = 'statistics') =>
    places.take({ ...principal(client, subject), purpose });
  const release = take('a', null);
  take('a', null, 'supervision');
  expect(codeOf(() => take('a', null))).toBe('TOO_MANY_SUBSCRIPTIONS');
  expect([codeOf(() => take('a', 's1')), codeOf(() => take('b', null))]).toEqual(['taken', 'taken']);
  release();
  release();
  expect([codeOf(() => take('a', null)), codeOf(() => take('a', null))]).toEqual(['taken', 'TOO_MANY_SUBSCRIPTIONS']);
});

test('all callers together have so many', () => {
  const places = createPlaces({ subscriptionsMax: 2, subscriptionsPerCallerMax: 2 });
  const release = places.take(principal('a', null));
  places.take(principal('b', null));
  expect(codeOf(() => places.take(principal('c', null)))).toBe('SERVICE_UNAVAILABLE');
  release();
  expect(codeOf(() => places.take(principal('c', null)))).toBe('taken');
});
