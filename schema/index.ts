// What running parts need. Composition and rules have doors of their own, so that no running part loads a composer.
export * from './figures.ts';
export * from './register/placedImport.ts';
export * from './register/register.ts';
export * from './register/registerStore.ts';
export type * from './register/registerTables.ts';
