#!/usr/bin/env node
// Plain JavaScript on purpose: Node 20 cannot read TypeScript, so this file teaches it to before anything else is loaded.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { main } = await import('./index.ts');
await main(process.argv);
