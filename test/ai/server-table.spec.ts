import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { format } from 'prettier';
import { type CallCheck, makeFiveCalls } from '../../src/modules/ai/openai/check/five-calls.js';
import { givenUp, modelFor } from '../../src/modules/ai/openai/check/model-for.js';
import { readConfig } from '../../src/shared/config/read-config.js';
import { MINIMAL_ENV } from '../shared/minimal-env.js';
import { ModelServer } from '../support/model-server.js';
import { answerAs, PROFILES, type ServerProfile } from './replays/server-profiles.js';

const PAGE = new URL('../../docs/model-servers.md', `file://${process.cwd()}/test/ai/`);
const MARKS = ['<!-- model servers: npm run docs:servers -->', '<!-- /model servers -->'] as const;
const WIRES = { chat: 'Chat Completions', responses: 'Responses' };

const model = ModelServer.shared();
const rows = new Map<string, string[]>();

interface Proof {
  checks: CallCheck[];
  wire: 'chat' | 'responses';
  without: string[];
}

/** What this server proves when the five calls are made to it. */
async function prove(profile: ServerProfile): Promise<Proof> {
  model.plays((request, _nth, sent) => answerAs(profile, request, sent));
  const { path = '/v1', api } = profile;
  const config = readConfig({
    ...MINIMAL_ENV,
    AI_ENGINE: 'openai',
    OPENAI_API_KEY: 'key',
    OPENAI_BASE_URL: model.url.replace('/v1', path),
    ...(api && { OPENAI_API: api }),
  });
  const { model: asked, learned } = modelFor(config);
  return { checks: await makeFiveCalls(asked), wire: learned.current.wire, without: givenUp(learned) };
}

async function table(): Promise<string> {
  const lines = [
    '| server | `OPENAI_BASE_URL` | spoken to by | asked without |',
    '| --- | --- | --- | --- |',
    ...[...rows.values()].map((cells) => `| ${cells.join(' | ')} |`),
  ];
  return format(`${MARKS[0]}\n\n${lines.join('\n')}\n\n${MARKS[1]}\n`, { parser: 'markdown' });
}

describe('the five calls of npm run model-check', () => {
  Logger.overrideLogger(false);

  afterAll(() => {
    Logger.overrideLogger(['error', 'warn', 'log']);
  });

  it.each(PROFILES.map((profile) => [profile.name, profile] as const))('work with %s', async (name, profile) => {
    const { checks, wire, without } = await prove(profile);

    rows.set(name, [
      name,
      profile.address === '' ? '' : `\`${profile.address}\``,
      WIRES[wire],
      without.length > 0 ? without.join(', ') : '',
    ]);
    expect(checks.filter(({ works }) => !works)).toEqual([]);
  });

  it('tell what fails with a model that has no tools', async () => {
    model.plays(({ tools }) =>
      tools
        ? { status: 400, error: { message: 'this model does not support tools' } }
        : { text: '{"intent":"create_event"}' },
    );
    const config = readConfig({
      ...MINIMAL_ENV,
      AI_ENGINE: 'openai',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: model.url,
    });
    const { model: asked, learned } = modelFor(config);

    const checks = await makeFiveCalls(asked);

    expect(checks.map(({ name, works }) => [name, works])).toEqual([
      ['tools', false],
      ['two calls', false],
      ['tool result', false],
      ['question', false],
      ['JSON', true],
    ]);
    expect(givenUp(learned)).toEqual(['tools']);
  });

  it('match the table of docs/model-servers.md', async () => {
    const wanted = await table();
    // oxlint-disable-next-line node/no-process-env -- `npm run docs:servers` writes what this test compares
    if (process.env['WRITE_DOCS'] !== undefined) writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), wanted));

    const page = readFileSync(PAGE, 'utf8');

    expect(withTable(page, wanted)).toBe(page);
  });
});

function withTable(page: string, wanted: string): string {
  const [from, to] = [page.indexOf(MARKS[0]), page.indexOf(MARKS[1])];
  if (from < 0 || to < 0) throw new Error('the page has no place for the table');
  return page.slice(0, from) + wanted.trimEnd() + page.slice(to + MARKS[1].length);
}
