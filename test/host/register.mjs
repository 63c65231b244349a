// Loader hook: whoever imports `electron` gets the stand-in. Use: node --import ./test/host/register.mjs out/main/main.js
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
