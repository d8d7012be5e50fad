/** The dependency rules of ARCHITECTURE.md, enforced by `npm run check:boundaries`. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    only('no-cycles', 'Files depend one way.', {}, { circular: true }),
    only(
      'shared-knows-no-module',
      'ai -> calendar -> auth -> shared',
      { path: '^src/shared/' },
      { path: '^src/(modules|sandbox|app)' },
    ),
    only(
      'auth-knows-no-later-module',
      'ai -> calendar -> auth -> shared',
      { path: '^src/modules/auth/' },
      { path: '^src/modules/(calendar|ai)/' },
    ),
    only(
      'calendar-knows-no-later-module',
      'ai -> calendar -> auth -> shared',
      { path: '^src/modules/calendar/' },
      { path: '^src/modules/ai/' },
    ),
    only(
      'sandbox-talks-over-http',
      'The simulator shares no code with the server it proves, but for RFC 5545, which other programs prove.',
      { path: '^src/sandbox/' },
      { path: '^src/(modules|shared|app|main)', pathNot: '^src/shared/recurrence/' },
    ),
    only(
      'nobody-imports-the-sandbox',
      'The server never knows it is simulated.',
      { path: '^src/', pathNot: '^src/sandbox/' },
      { path: '^src/sandbox/' },
    ),
    only(
      'google-types-stay-in-google-folders',
      'Vendor shapes are mapped at the edge.',
      { path: '^src/', pathNot: '^src/(modules/[a-z]+/google|sandbox)/' },
      { path: 'node_modules/(googleapis|googleapis-common|google-auth-library|gaxios)/' },
    ),
    only(
      'only-the-calendar-client-of-googleapis',
      'The full import costs a second and 120 MB.',
      {},
      { path: 'node_modules/googleapis/build/src/index' },
    ),
    only(
      'openai-stays-in-its-folder',
      'Vendor shapes are mapped at the edge.',
      { path: '^src/', pathNot: '^src/modules/ai/openai/' },
      { path: 'node_modules/openai/' },
    ),
    only(
      'redis-stays-in-the-store',
      'Redis commands live in shared/store/redis-*.',
      { path: '^src/', pathNot: '^src/shared/store/redis-' },
      { path: 'node_modules/ioredis/' },
    ),
    only(
      'production-code-uses-production-packages',
      'Development packages are absent from the image.',
      { path: '^src/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    only(
      'the-playground-is-a-client',
      'The playground speaks to the server through the TypeScript client alone, by its one entry.',
      { path: '^clients/playground/src/' },
      { path: '^(src|clients/typescript)/', pathNot: '^clients/typescript/src/index\\.ts$' },
    ),
    only('resolvable', 'Every import resolves.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
