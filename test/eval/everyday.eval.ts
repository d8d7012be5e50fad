/**
 * Everyday sentences and dialogues of our own, judged by what a user would suffer: exact, harmless (asks, or says that it cannot) or harmful.
 * Needs no build: `node test/eval/everyday.eval.ts [--sealed] [--show] [--tell]`; `--tell` prints each turn of a dialogue. The sealed files are
 * only for figures to report; `#` begins a remark.
 * `--requests=<file>` and `--dialogues=<file>` judge those of another file alone, such as new ones on which nothing was tuned yet.
 */
import path from 'node:path';
import '../support/run-typescript.ts';
import { type Answer, Chat, codeOf, describeAll, readRows } from './everyday/chat.ts';
import { type Outcome, judge } from './everyday/judge.ts';
import { OutcomeTable, print } from './outcome-table.ts';

const isSealed = process.argv.includes('--sealed');
const shows = process.argv.includes('--show');
const tells = process.argv.includes('--tell');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);

/** Another file of requests or dialogues, given by name. */
function otherFile(name: string): string | undefined {
  return process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function lines(name: 'requests' | 'dialogues'): string[][] {
  const file = otherFile(name);
  if (!file && (otherFile('requests') ?? otherFile('dialogues'))) return [];
  return readRows(file ?? path.join(import.meta.dirname, 'everyday', `${name}${isSealed ? '.sealed' : ''}.tsv`));
}

function show(outcome: Outcome, code: string, said: string, gold: string, result: Answer): void {
  if (!shows || outcome === 'exact') return;
  print(`${outcome.toUpperCase()} ${code} ${said}\n    want ${gold}\n    got  ${describe(result)}`);
}

/** What a message proposed, or else what was answered. */
function describe({ proposals, reply }: Answer): string {
  return describeAll(proposals) || reply.replaceAll('\n', ' / ');
}

async function main(): Promise<void> {
  const { BuiltinModel } = await import('../../src/modules/ai/builtin/builtin.model.js');
  const engine = new BuiltinModel();
  const [requests, kinds, dialogues] = [new OutcomeTable(), new OutcomeTable(), new OutcomeTable()];
  let refused = 0;
  for (const [lang, kind = '', text = '', gold = ''] of lines('requests')) {
    const code = codeOf(lang);
    if (only && only !== code) continue;
    const chat = new Chat(engine, code);
    const result = await chat.say(text);
    const outcome = judge(gold, { ...result, events: chat.tools.events });
    requests.add([code, ...(code === 'en' ? [] : ['de, fr, es'])], outcome);
    kinds.add([kind], outcome);
    show(outcome, code, text, gold, result);
  }
  for (const [lang, turns = '', gold = ''] of lines('dialogues')) {
    const code = codeOf(lang);
    if (only && only !== code) continue;
    const chat = new Chat(engine, code);
    let result: Answer = { reply: '', asked: false, proposals: [] };
    for (const turn of turns.split(' > ')) {
      if (turn === '!confirm') chat.tools.confirm();
      else result = await chat.say(turn);
      if (tells) print(`  > ${turn}\n    ${describe(result)}`);
    }
    // What is open in the end counts, whichever message proposed it (none, where the gold is `withdrawn`); an answer alone is judged by what it proposed.
    const open = chat.tools.proposals.filter((proposal) => proposal.open);
    const isUnchanged = result.proposals.length === 0 && !result.reply.includes('\n- ');
    const proposals = /^(?:=|none)/.test(gold) ? result.proposals : open;
    result = { ...result, proposals };
    const outcome = judge(gold, { ...result, events: chat.tools.events });
    if (outcome === 'harmful' && isUnchanged) refused += 1;
    dialogues.add([code, 'all'], outcome);
    show(outcome, code, turns, gold, result);
  }
  requests.print(`single requests${isSealed ? ', sealed' : ''}`);
  kinds.print('single requests by kind');
  dialogues.print('dialogues, last turn');
  print(`  of the harmful ones ${refused} only asked or refused in the last turn, and left open what was open`);
}

await main();
