import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/**
 * Lets Node run the TypeScript of `src/` without a build: `node --import ./test/support/run-typescript.ts file.ts`. Node's own type
 * stripping cannot, because it supports neither decorators nor imports of `.js` that mean `.ts`.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const source =
      specifier.startsWith('.') && specifier.endsWith('.js') ? specifier.replace(/\.js$/, '.ts') : specifier;
    const isThere = source !== specifier && existsSync(new URL(source, context.parentURL));
    return next(isThere ? source : specifier, context);
  },
  load: (url, context, next) => {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const { code } = transformFileSync(fileURLToPath(url), {
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
