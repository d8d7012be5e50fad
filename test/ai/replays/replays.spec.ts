import { afterAll, describe, expect, it } from '@jest/globals';
import { LearnedFeatures } from '../../../src/modules/ai/openai/refusals/learned-features.js';
import { AiLimits } from '../../../src/modules/ai/ai-limits.js';
import { ModelServer } from '../../support/model-server.js';
import { AiWorld, anEvent } from '../ai-world.js';
import { CASES } from './cases.js';
import { judge, type Outcome, play, type Verdict, VERDICTS } from './outcome.js';
import { DAY, type Replay, REVIEW } from './replay.js';

const ENGINES = ['openai', 'auto'] as const;
const WIRES = ['chat', 'responses'] as const;
const ACCEPTABLE: readonly Verdict[] = ['handled well', 'honest'];

const model = ModelServer.shared();
const counts = new Map<string, Map<Verdict, number>>();

/** Forgets earlier refusals and failures of the model server, so that each replay meets an unknown server. */
async function forget(world: AiWorld, fresh: LearnedFeatures['current']): Promise<void> {
  world.server.app.get(LearnedFeatures).adopt(fresh, 'a new replay');
  Object.assign(world.limits, { callMs: 20_000, firstByteMs: 10_000, idleMs: 10_000, turnMs: 45_000, retryDelayMs: 1 });
  model.plays([{ text: 'Hello.' }]);
  const user = await world.user();
  await user.chat('hi');
}

async function replay(world: AiWorld, each: Replay, streamed: boolean): Promise<Outcome> {
  Object.assign(world.server.app.get(AiLimits), each.limits);
  const user = await world.user([
    anEvent({
      id: REVIEW.id,
      summary: REVIEW.summary,
      start: { dateTime: `${DAY}T${REVIEW.hour}:00:00`, timeZone: 'Europe/Berlin' },
      end: { dateTime: `${DAY}T${REVIEW.hour + 1}:00:00`, timeZone: 'Europe/Berlin' },
    }),
  ]);
  model.plays(each.script);
  return play(user, each, streamed);
}

function count(engine: string, group: string, verdict: Verdict): void {
  for (const line of [`${engine} ${group}`, `${engine} in all`]) {
    const verdicts = counts.get(line) ?? new Map<Verdict, number>();
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    counts.set(line, verdicts);
  }
}

afterAll(() => {
  const rows = [...counts].toSorted(([one], [other]) => one.localeCompare(other));
  const table = [
    ['replays of model servers', ...VERDICTS],
    ...rows.map(([line, verdicts]) => [line, ...VERDICTS.map((verdict) => String(verdicts.get(verdict) ?? 0))]),
  ];
  const widths = table[0]?.map((_cell, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`${lines.join('\n')}\n`);
});

describe.each(ENGINES.flatMap((engine) => WIRES.map((wire) => [engine, wire] as const)))(
  'AI_ENGINE=%s on %s',
  (engine, wire) => {
    const world = AiWorld.sharedWith(model, { AI_ENGINE: engine, OPENAI_API: wire, AI_DAILY_TOKENS: '1000000000' });
    let fresh: LearnedFeatures['current'] | undefined;
    const cases = CASES.filter(({ wires = WIRES }) => wires.includes(wire));

    it.each(cases.map((each) => [`${each.group}: ${each.title}`, each] as const))('%s', async (_title, each) => {
      fresh ??= world.server.app.get(LearnedFeatures).current;
      for (const streamed of each.route === 'parse' ? [false] : [false, true]) {
        await forget(world, fresh);

        const outcome = await replay(world, each, streamed);

        const verdict = judge(outcome, each);
        count(engine, each.group, verdict);
        expect({ verdict, outcome }).toEqual({
          verdict: expect.stringMatching(ACCEPTABLE.join('|')),
          outcome,
        });
      }
    });
  },
);
