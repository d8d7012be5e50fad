import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BuiltinModel } from '../../src/modules/ai/builtin/builtin.model.js';
import { type Code, seedEvents } from '../eval/everyday/calendar.js';
import { Chat, readRows } from '../eval/everyday/chat.js';
import { judge } from '../eval/everyday/judge.js';

const CODES: readonly Code[] = ['en', 'de', 'fr', 'es'];
const ROWS = readRows(path.join(import.meta.dirname, '../eval/everyday/side-by-side.tsv'));

/** What an answer must hold, with the titles of the user's language for the ids of events. */
function wordGold(gold: string, code: Code): string {
  const titles = new Map(seedEvents(code).map(({ id, summary }) => [id.split('_')[0], summary]));
  return gold.startsWith('=') ? gold.replaceAll(/[a-z]+/g, (id) => titles.get(id) ?? id) : gold;
}

describe.each(CODES)('what can be said in every language, in %s', (code) => {
  const engine = new BuiltinModel();

  it.each(ROWS.map(([gold = '', ...said]) => [said[CODES.indexOf(code)] ?? '', gold]))('%s', async (said, gold) => {
    const chat = new Chat(engine, code);
    let answer = { reply: '', asked: false, proposals: chat.tools.proposals };
    for (const turn of said.split(' > ')) answer = await chat.say(turn);
    const isAnswer = /^(?:=|none)/.test(gold);
    const proposals = isAnswer ? answer.proposals : chat.tools.proposals.filter(({ open }) => open);

    expect(judge(wordGold(gold, code), { ...answer, proposals, events: chat.tools.events })).toBe('exact');
  });
});
