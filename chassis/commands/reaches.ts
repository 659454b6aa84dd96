import type { RowScope } from '../postgres/scope.ts';

/** Whether a scope's areas hold a place, by its path; a person and a machine have none. */
export const reaches = (scope: RowScope, path: string): boolean =>
  'lows' in scope && scope.lows.some((low, index) => low <= path && path < (scope.highs[index] ?? ''));
