export * from './figures.ts';
export * from './register.ts';
export { areasOf, isWellFormedCode, readRegister, registerImports, rememberRegister, rowScopeOf } from './registerStore.ts';
export type { RegisterMemory, RegisterQuery, ScopeClaim } from './registerStore.ts';
