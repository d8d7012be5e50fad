import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/shared/config/read-config.js';
import { listProblems, MINIMAL_ENV } from './minimal-env.js';

const CONTENTS = { ...MINIMAL_ENV, REDIS_URL: 'redis://redis', REDIS_PASSWORD: 'of redis', OPENAI_API_KEY: 'key' };
const SECRETS = ['APP_SECRETS', 'GOOGLE_CLIENT_SECRET', 'REDIS_URL', 'REDIS_PASSWORD', 'OPENAI_API_KEY'] as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  await Promise.all(SECRETS.map(async (name) => writeFile(join(folder, name), ` ${CONTENTS[name]}\r\n\n`)));
  await writeFile(join(folder, 'empty'), '\n');
  await writeFile(join(folder, 'large'), 'x'.repeat(70_000));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('secrets in files', () => {
  it('count as if they stood in the environment', () => {
    const files = Object.fromEntries(SECRETS.map((name) => [`${name}_FILE`, join(folder, name)]));
    const { GOOGLE_CLIENT_ID, GOOGLE_REDIRECT_URIS } = MINIMAL_ENV;

    const config = readConfig({ GOOGLE_CLIENT_ID, GOOGLE_REDIRECT_URIS, ...files });

    expect(JSON.stringify({ ...config, changed: [] })).toBe(JSON.stringify({ ...readConfig(CONTENTS), changed: [] }));
    expect(config.REDIS_URL).toMatchObject({ nodes: [{ host: 'redis' }], password: 'of redis' });
  });

  it.each(SECRETS)('of %s stand in the file or in the environment, not in both', (name) => {
    expect(listProblems({ ...CONTENTS, [`${name}_FILE`]: join(folder, name) })).toEqual([
      `${name} and ${name}_FILE are both set; set one of them`,
    ]);
  });

  it.each([
    ['nowhere', 'does not exist'],
    ['empty', 'is empty'],
    ['large', 'is too large'],
    ['.', 'is no regular file'],
  ])('are named when their file (%s) %s', (file, problem) => {
    for (const name of SECRETS) {
      const env = { ...CONTENTS, [name]: undefined, [`${name}_FILE`]: join(folder, file) };

      expect(listProblems(env)[0]).toBe(`${name} cannot be read: the file of ${name}_FILE ${problem}`);
    }
  });

  it('of Redis are not given twice, and not without Redis', () => {
    expect(listProblems({ ...CONTENTS, REDIS_URL: 'redis://:other@redis' })).toEqual([
      'REDIS_PASSWORD is set although REDIS_URL holds a password',
    ]);
    expect(listProblems({ ...CONTENTS, REDIS_URL: '' })).toEqual(['REDIS_PASSWORD needs REDIS_URL']);
  });
});
