/**
 * Puts the server and its packages into few files, which start in less time and memory than thousands. Run after `nest build`, whose
 * decorators' metadata it leaves as it is: `npm run build:image`.
 */
import { readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { dropInnerNames } from './drop-inner-names.ts';

const OUT = 'dist/image/server';
const PACKAGES = realpathSync('node_modules');

/** Packages of Nest's that this server does without. */
const ABSENT = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@nestjs/platform-express',
  '@fastify/multipart',
  '@fastify/view',
  'pino-pretty',
];

/** Packages that read files beside their own; all are loaded only when the pages under /docs are asked for. */
const WITH_FILES = ['@scalar/fastify-api-reference', '@fastify/static', 'swagger-ui-dist'];

/** Files with the registers of decorators, which must be there once however they are imported: a second copy would have registers of its own. */
const REGISTERS: Readonly<Record<string, string>> = {
  'class-validator': 'class-validator/cjs/index.js',
  'class-transformer': 'class-transformer/cjs/index.js',
  'class-transformer/cjs/storage': 'class-transformer/cjs/storage.js',
};

/** What packages in CommonJS find in each of their files. */
const COMMON_JS = [
  `import { createRequire } from 'node:module';`,
  `const require = createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`,
].join('');

/** Lets a module of ours find files by its own place in `dist`, wherever the bundle lies. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      if (!file.startsWith(path.resolve('dist') + path.sep)) return undefined;
      const place = JSON.stringify(path.relative(OUT, file).replaceAll('\\', '/'));
      const contents = readFileSync(file, 'utf8');
      return { contents: contents.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
    });
  },
};

/** Gives all importers the same copy of a package with registers; Nest's types look for them at run time, where a bundle has none. */
const keepRegisters: Plugin = {
  name: 'keep-registers',
  setup(bundler) {
    bundler.onResolve({ filter: /^class-(?:validator|transformer)(?:\/|$)/ }, ({ path: name }) => {
      const file = REGISTERS[name];
      return file ? { path: path.join(PACKAGES, file) } : { path: name, external: true };
    });
    bundler.onLoad({ filter: /@nestjs\/mapped-types\/dist\/[^/]+\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/^const require = createRequire.*$/m, ''),
    }));
  },
};

/** Of undici, its agents alone: its index would load fetch, WebSocket, caches and mocks with them. */
const loadAgentsAlone: Plugin = {
  name: 'load-agents-alone',
  setup(bundler) {
    bundler.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'agents-alone' }));
    bundler.onLoad({ filter: /^undici$/, namespace: 'agents-alone' }, () => ({
      contents: [
        `export { default as Agent } from './lib/dispatcher/agent.js';`,
        `export { default as EnvHttpProxyAgent } from './lib/dispatcher/env-http-proxy-agent.js';`,
      ].join('\n'),
      resolveDir: path.join(PACKAGES, 'undici'),
    }));
  },
};

/** An import of `node:http` reads each of its exports, of which `WebSocket` loads a second undici; `require` reads none. */
const requireHttp: Plugin = {
  name: 'require-http',
  setup(bundler) {
    bundler.onResolve({ filter: /^(?:node:)?http$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'http', namespace: 'require-http' } : { path: 'node:http', external: true },
    );
    bundler.onLoad({ filter: /^http$/, namespace: 'require-http' }, () => ({
      contents: `module.exports = require('node:http');`,
    }));
  },
};

/** Nest's own loggers, which this server replaces, would make a format for times as they are loaded: the first of a process takes 7 MB. */
const formatTimesLater: Plugin = {
  name: 'format-times-later',
  setup(bundler) {
    bundler.onLoad({ filter: /@nestjs\/common\/services\/(?:console-)?logger\.service\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const contents = text.replace(
        /= new Intl\.DateTimeFormat\((undefined, \{[^}]*\})\)/,
        '= { format: (at) => new Intl.DateTimeFormat($1).format(at) }',
      );
      if (contents === text) throw new Error(`${file} makes its format in another way`);
      return { contents };
    });
  },
};

rmSync(OUT, { recursive: true, force: true });
await build({
  entryPoints: ['dist/main.js'],
  outdir: OUT,
  bundle: true,
  // A package that is imported twice, now and later, must stay one package.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Names of classes are names of schemas, providers and errors.
  keepNames: true,
  legalComments: 'none',
  external: [...ABSENT.flatMap((name) => [name, `${name}/*`]), ...WITH_FILES],
  plugins: [keepPlaces, keepRegisters, loadAgentsAlone, requireHttp, formatTimesLater],
  // The Swagger plugin writes a key twice where a decorator gives it, too; the last one holds.
  logOverride: { 'duplicate-object-key': 'silent' },
});

for (const name of readdirSync(OUT)) {
  const file = path.join(OUT, name);
  const named = dropInnerNames(readFileSync(file, 'utf8'));
  const { code } = await transform(named, {
    format: 'esm',
    target: 'node24',
    minify: true,
    legalComments: 'none',
    banner: COMMON_JS,
  });
  // V8 keeps a source with one letter beyond Latin-1 in two bytes for each. esbuild escapes all but those of regular expressions.
  writeFileSync(file, code.replaceAll(/[^\t\n\r -~]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  const code = unit.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
