import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../src/modules/ai/plain-text.js';
import { readUsersWords } from '../../src/modules/ai/provenance/users-words.js';
import { InstructionGuard } from '../../src/modules/ai/reply/instruction-guard.js';
import { cleanReply } from '../../src/modules/ai/reply/reply-cleaner.js';
import { ReplyText } from '../../src/modules/ai/reply/reply-text.js';
import { readJsonObject, UnreadableJson } from '../../src/modules/ai/tools/arguments/lenient-json.js';
import { readWrittenCalls } from '../../src/modules/ai/written-calls/written-calls.js';
import { isTooSteep } from '../support/growth.js';

/** Repeated until the text is long enough. */
const TEXTS = [
  [
    'x',
    'я',
    '字',
    '7',
    ' ',
    '\n',
    '\t',
    '"',
    "'",
    '`',
    '*',
    '_',
    '~',
    '#',
    '>',
    '|',
    '-',
    '=',
    '!',
    '\\',
    '&',
    '@',
    '.',
  ],
  ['[', ']', '(', ')', '<', '{', '}', ':', '/', '。', '…', '\u0301', '\u200B', '\uFE0F', '😀', '\uD83D', '\u00A0'],
  ['x.', 'x@', '@x.', 'x@x.', 'www.', '://', 'a://', 'x/', 'a:', '&amp;', '&#38;', '&#', '\\"', '<a', '<a ', '<!--'],
  [
    '<think>',
    '</think>',
    '<|',
    '<|a|>',
    '[INST]',
    'as',
    '![',
    '](',
    ']:',
    '- ',
    '| ',
    '* ',
    '**',
    '> ',
    '```',
    '```\n',
  ],
  [
    'one two three ',
    'words, and. more! ',
    '"a":',
    '{"a":',
    '[[',
    '{"a":"\\"\\""},',
    '\\u0041',
    'é̂́',
    '<b>x',
    'a.b@c.d e',
  ],
].flat();
const LENGTH = 48_000;
/** A text in pieces of one character takes longer, and shows the same. */
const PIECES = 16_000;

const SCANS: Record<string, (text: string) => unknown> = {
  'a reply': (text) => cleanReply(text),
  'a reply in pieces': (text) => inPieces(text),
  'a text of an event': (text) => plainText(text, text.length),
  'the instructions': (text) => new InstructionGuard(['Find the id of an event before you change it.']).pass(text),
  'what the user wrote': (text) => readUsersWords(text),
  'the arguments of a call': (text) => readArguments(text),
  'calls written as text': (text) => {
    for (const before of ['', '<tool_call>', '{"name":"', 'create_event(a=', '<function=x><parameter=y>'])
      readWrittenCalls(before + text, (name) => name === 'create_event');
  },
};

function inPieces(text: string): string {
  const speech = new ReplyText({ instructions: [], known: new Set(), thinks: 'perhaps', tools: ['create_event'] });
  let said = '';
  for (const piece of text) said += speech.push(piece);
  return said + speech.end();
}

function readArguments(text: string): unknown {
  try {
    return readJsonObject(`{"summary":"${text}`);
  } catch (error) {
    if (error instanceof UnreadableJson) return undefined;
    throw error;
  }
}

describe('the cost of a text grows with its length and no faster', () => {
  it.each(Object.entries(SCANS))('where %s is read', async (name, run) => {
    const length = name === 'a reply in pieces' ? PIECES : LENGTH;
    const steep: string[] = [];
    for (const unit of TEXTS) {
      const textOf = (of: number): string => unit.repeat(Math.ceil(of / unit.length));
      if (await isTooSteep({ run, textOf, length })) steep.push(unit);
    }

    expect(steep).toEqual([]);
  });
});
