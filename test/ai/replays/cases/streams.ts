import type { ScriptedAnswer } from '../../../support/model-server.js';
import { CALLED, chunk, DAY, DONE, piece, PLANNING, type Replay, REVIEW } from '../replay.js';

const TEXT = JSON.stringify(PLANNING.arguments);
const [FRONT, BACK] = [TEXT.slice(0, 18), TEXT.slice(18)];
const LUNCH = { summary: 'Lunch', start: `${DAY}T12:00` };
const BOTH = { turns: [`Planning on ${DAY} at 15:00 and lunch at 12:00`], proposes: [PLANNING.arguments, LUNCH] };
const READY: ScriptedAnswer = { text: 'It waits for your confirmation.' };
const JSON_BODY = { 'content-type': 'application/json' };
const NAME = PLANNING.name;

/** A first answer that leads to the proposal of the planning. */
function makes(title: string, first: ScriptedAnswer, more: Partial<Replay> = {}): Replay {
  return {
    title,
    group: 'stream',
    ...(first.raw !== undefined && { wires: ['chat'] }),
    script: [first, READY],
    wants: { proposes: [PLANNING.arguments] },
    ...more,
  };
}

/** The same of the planning and a lunch. */
function makesBoth(title: string, raw: string): Replay {
  const { turns, proposes } = BOTH;
  return makes(title, { raw }, { turns, wants: { proposes } });
}

/** An answer in words. */
function says(title: string, answer: ScriptedAnswer, more: Partial<Replay> = {}): Replay {
  return {
    title,
    group: 'stream',
    ...(answer.raw !== undefined && { wires: ['chat'] }),
    turns: ['How does my day look?'],
    script: [answer],
    wants: { says: /Nothing is planned/ },
    ...more,
  };
}

const WORDS = 'Nothing is planned.';
const lunch = JSON.stringify(LUNCH);

/** How servers stream calls and words. */
export const STREAMS: Replay[] = [
  makes('a server that streams as the documentation says', { calls: [PLANNING] }),
  makes('a server that answers in one piece', { calls: [PLANNING], whole: true }),
  makesBoth(
    'a server that gives every call the index 0',
    piece({ index: 0, id: 'a', name: NAME, text: TEXT }) +
      piece({ index: 0, id: 'b', name: NAME, text: lunch }) +
      CALLED,
  ),
  makesBoth(
    'a server that leaves the index out and sends pieces',
    piece({ id: 'a', name: NAME, text: FRONT }) +
      piece({ text: BACK }) +
      piece({ id: 'b', name: NAME, text: lunch }) +
      CALLED,
  ),
  makesBoth(
    'a server that sends two whole calls without index and id',
    piece({ name: NAME, text: TEXT }) + piece({ name: NAME, text: lunch }) + CALLED,
  ),
  makes('a server whose index counts the pieces', {
    raw:
      piece({ index: 0, id: 'a', name: NAME, text: '' }) +
      piece({ index: 1, text: FRONT }) +
      piece({ index: 2, text: BACK }) +
      CALLED,
  }),
  makesBoth(
    'a server that sends the pieces of two calls by turns, told by their ids alone',
    piece({ id: 'a', name: NAME, text: FRONT }) +
      piece({ id: 'b', name: NAME, text: lunch.slice(0, 9) }) +
      piece({ id: 'a', text: BACK }) +
      piece({ id: 'b', text: lunch.slice(9) }) +
      CALLED,
  ),
  makes('a server that sends null names', {
    raw: piece({ index: 0, id: 'a', name: NAME, text: FRONT }) + piece({ index: 0, name: null, text: BACK }) + CALLED,
  }),
  makes('a server that says stop although it calls', { calls: [PLANNING], finish: 'stop' }, { wires: ['chat'] }),
  makes('a server that says end_turn', { calls: [PLANNING], finish: 'end_turn' }, { wires: ['chat'] }),
  makes('a server that says tool_use', { calls: [PLANNING], finish: 'tool_use' }, { wires: ['chat'] }),
  makes('a server that gives no reason for the end of a call', {
    raw: piece({ index: 0, id: 'a', name: NAME, text: TEXT }) + DONE,
  }),
  makes('a server that sends an empty reason with every piece', {
    raw:
      chunk({ role: 'assistant', content: '' }, '') +
      chunk({ tool_calls: [{ index: 0, id: 'a', function: { name: NAME, arguments: TEXT } }] }, '') +
      CALLED,
  }),
  makes('a server that still calls it function_call', {
    raw:
      chunk({ function_call: { name: NAME, arguments: FRONT } }) +
      chunk({ function_call: { arguments: BACK } }) +
      chunk({}, 'function_call') +
      DONE,
  }),
  makes('a server that streams under application/json', {
    headers: JSON_BODY,
    raw: piece({ index: 0, id: 'a', name: NAME, text: TEXT }) + CALLED,
  }),
  makes('a server that answers in one piece under text/event-stream', {
    raw: JSON.stringify({
      choices: [
        {
          message: { tool_calls: [{ id: 'a', function: { name: NAME, arguments: TEXT } }] },
          finish_reason: 'tool_calls',
        },
      ],
    }),
  }),
  makes('a server that sends arguments as an object', {
    raw: piece({ index: 0, id: 'a', name: NAME, text: PLANNING.arguments }) + CALLED,
  }),
  says('a server that gives no reason for the end, only its mark', { raw: chunk({ content: WORDS }) + DONE }),
  says('a server that has no field for the reason', {
    raw: `data: ${JSON.stringify({ choices: [{ delta: { content: WORDS } }] })}\n\n${DONE}`,
  }),
  says('a server whose connection ends after the reason', { raw: chunk({ content: WORDS }) + chunk({}, 'stop') }),
  says('a server that sends comments between the pieces', { text: WORDS, between: ': OPENROUTER PROCESSING\n\n' }),
  says('a server that pings', {
    raw: `data: ping\n\n${chunk({ content: WORDS })}event: ping\ndata: {}\n\n${chunk({}, 'stop')}${DONE}`,
  }),
  says('a server that begins with an empty list of choices', {
    raw: `data: {"choices":[],"prompt_filter_results":[]}\n\n${chunk({ content: WORDS })}${chunk({}, 'stop')}${DONE}`,
  }),
  says('a server that sends a choice without a delta', {
    raw: `${chunk({ content: WORDS })}data: {"choices":[{"index":0,"finish_reason":"stop"}]}\n\n${DONE}`,
  }),
  says('a server that counts tokens in every chunk, and once with null', {
    raw:
      chunk({ content: 'Nothing ' }, null, { usage: null }) +
      chunk({ content: 'is planned.' }, 'stop', { usage: { prompt_tokens: 5, completion_tokens: 2 } }) +
      DONE,
  }),
  says('a server that ends lines as Windows does', {
    raw: (chunk({ content: WORDS }) + chunk({}, 'stop') + DONE).replaceAll('\n', '\r\n'),
  }),
  says('a server that begins with a byte order mark', {
    raw: `\uFEFF${chunk({ content: WORDS })}${chunk({}, 'stop')}${DONE}`,
  }),
  says('a server that thinks in a field of its own', { reasoning: 'The list is empty.', text: WORDS }),
  says(
    'a server that sends nothing but comments for longer than the idle time',
    { raw: `${': OPENROUTER PROCESSING\n\n'.repeat(6)}${chunk({ content: WORDS }, 'stop')}${DONE}`, drip: 8 },
    { limits: { idleMs: 700 } },
  ),
  says(
    'a server that says max_tokens',
    { text: 'Nothing is', finish: 'max_tokens' },
    { wires: ['chat'], usable: false },
  ),
  says('a server that cuts an answer off by its length', { text: 'Nothing is', finish: 'length' }, { usable: false }),
  says(
    'a server that ends with an error after some words',
    { text: 'Nothing is', finish: 'error' },
    { wires: ['chat'], usable: false },
  ),
  says('a server that breaks the connection in the middle', { text: 'Nothing is', reset: 'after' }, { usable: false }),
  says(
    'a server that ends without a reason and without a mark',
    { raw: chunk({ content: 'Nothing is' }) },
    { usable: false },
  ),
  {
    ...makes('a model whose call was malformed, and comes out right at the second try', {
      finish: 'MALFORMED_FUNCTION_CALL',
    }),
    wires: ['chat'],
    script: [{ finish: 'MALFORMED_FUNCTION_CALL' }, { calls: [PLANNING] }, READY],
  },
  {
    ...makes('a server that ends with an error before it begins, and answers at the second try', {}),
    wires: ['chat'],
    script: [{ finish: 'error' }, { calls: [PLANNING] }, READY],
  },
  {
    title: 'a model that looks twice at once for the same',
    group: 'stream',
    turns: ['What is on my calendar?'],
    script: [
      { calls: [1, 2].map((nth) => ({ id: `c${nth}`, name: 'list_events', arguments: { from: DAY, to: DAY } })) },
      { text: 'A review.' },
    ],
    wants: { says: /A review/, events: [REVIEW.summary] },
  },
];
