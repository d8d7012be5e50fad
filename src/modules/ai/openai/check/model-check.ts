import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ConfigError, readConfig } from '../../../../shared/config/read-config.js';
import { makeFiveCalls } from './five-calls.js';
import { givenUp, modelFor } from './model-for.js';

/** Variables that the whole server needs, but this check does not. */
const UNUSED = {
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_ID: 'unused',
  GOOGLE_CLIENT_SECRET: 'unused',
  GOOGLE_REDIRECT_URIS: 'http://localhost/unused',
  // Local servers need no key.
  OPENAI_API_KEY: 'none',
};

try {
  // oxlint-disable-next-line node/no-process-env -- a program of its own reads its own environment
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const config = readConfig({ ...UNUSED, ...given, AI_ENGINE: 'openai' });
  // The table shows the server's refusals.
  Logger.overrideLogger(['error']);
  const { model, learned } = modelFor(config);
  const checks = await makeFiveCalls(model);
  const lines = checks.map(({ name, works, note, milliseconds }) =>
    [works ? 'works' : 'fails', name.padEnd(11), `${milliseconds} ms`.padStart(9), note].join('  ').trimEnd(),
  );
  const without = givenUp(learned);
  process.stdout.write(
    [
      `${config.OPENAI_MODEL} at ${config.OPENAI_BASE_URL ?? 'OpenAI'}, by ${learned.current.wire === 'chat' ? 'Chat Completions' : 'the Responses API'}`,
      ...lines,
      `asked without: ${without.length > 0 ? without.join(', ') : 'nothing'}`,
      '',
    ].join('\n'),
  );
  process.exitCode = checks.every(({ works }) => works) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
