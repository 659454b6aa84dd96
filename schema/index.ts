// What running parts need. Composition and rules have doors of their own, so that no running part loads a composer.
export * from './events/cadres.ts';
export * from './events/catalogue.ts';
export * from './events/contract.ts';
export * from './events/grid.ts';
export * from './events/mediation.ts';
export * from './events/topics.ts';
export * from './figures.ts';
export * from './register/findDivisions.ts';
export * from './register/pathRanges.ts';
export * from './register/placedImport.ts';
export * from './register/rangesOf.ts';
export * from './register/reachedBy.ts';
export * from './register/register.ts';
export * from './register/registerProjection.ts';
export * from './register/registerStore.ts';
export type * from './register/registerTables.ts';
