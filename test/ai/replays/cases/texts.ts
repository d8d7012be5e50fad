import { DAY, PLANNING, type Replay, REVIEW } from '../replay.js';

const READY = { text: 'It waits for your confirmation.' };
const CALL = JSON.stringify(PLANNING);
const ARGUMENTS = JSON.stringify(PLANNING.arguments);

/** A call of a known tool that stands where words belong. */
function writes(title: string, text: string): Replay {
  return { title, group: 'text', script: [{ text }, READY], wants: { proposes: [PLANNING.arguments] } };
}

function says(title: string, text: string, wanted: RegExp): Replay {
  return { title, group: 'text', turns: ['How does my day look?'], script: [{ text }], wants: { says: wanted } };
}

/** What models write among their words, and what they claim. */
export const TEXTS: Replay[] = [
  writes('a model that writes its call as Hermes does', `<tool_call>\n${CALL}\n</tool_call>`),
  writes('a model that writes its call as bare JSON', CALL),
  writes('a model that writes its call as Mistral does', `[TOOL_CALLS] [${CALL}]`),
  writes('a model that writes its call in a code block', `\`\`\`json\n${CALL}\n\`\`\``),
  writes('a model that writes its call as Llama does', `<function=create_event>${ARGUMENTS}</function>`),
  writes('a model that writes its call behind a python tag', `<|python_tag|>${CALL}`),
  writes(
    'a model that writes its call behind its thoughts',
    `<think>A planning.</think>\n<tool_call>${CALL}</tool_call>`,
  ),
  says('a model that thinks aloud', '<think>Let me see.</think>The audit is at 10.', /^\s*The audit is at 10/),
  says(
    'a model whose template opens its thoughts',
    'Let me see.\n</think>\n\nThe audit is at 10.',
    /^\s*The audit is at 10/,
  ),
  says('a model that writes Markdown', '### Today\n\n- **Audit** at 10', /Audit at 10/),
  {
    title: 'a model that claims what it did not do',
    group: 'claims',
    script: [{ text: 'Done! I have created “Planning”.' }],
    wants: { says: /Nothing (?:was|has been) (?:prepared|changed)/i },
    usable: false,
  },
  {
    title: 'a model that falls silent after a proposal',
    group: 'claims',
    script: [{ calls: [PLANNING] }, { text: '' }],
    wants: { proposes: [PLANNING.arguments], says: /\S/ },
  },
  {
    title: 'a model that falls silent after a reading, once',
    group: 'claims',
    turns: ['How does my day look?'],
    script: [
      { calls: [{ name: 'list_events', arguments: { from: DAY, to: DAY } }] },
      { text: '' },
      { text: `The ${REVIEW.summary} is at 10.` },
    ],
    wants: { says: /The Review is at 10/ },
  },
  {
    title: 'a model that repeats itself',
    group: 'claims',
    turns: ['How does my day look?'],
    script: [{ calls: [{ name: 'list_calendars', arguments: {} }] }],
    wants: { says: /^$/ },
    usable: false,
  },
];
