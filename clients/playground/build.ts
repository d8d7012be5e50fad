// Bundles the playground into dist/playground/, from where the server gives it out.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const out = here('../../dist/playground/assets/');

await mkdir(out, { recursive: true });
await build({
  entryPoints: { app: here('src/main.ts') },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  conditions: ['production', 'browser'],
  legalComments: 'inline',
  logLevel: 'warning',
});
await build({
  entryPoints: { app: here('style/app.css') },
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
for (const name of ['index.html', 'icon.svg']) await copyFile(here(name), `${out}${name}`);
