/**
 * Whether talk beside an order leaves the order as it is: each everyday request that proposes something is said again with talk before or behind it, or
 * with talk as the next message. Needs no build: `node test/eval/talk.eval.ts [--talk=<file>] [--each=3] [--kind=tail] [--only=de] [--show]`.
 * `--each` is how many requests each piece of talk is said with. The same proposals are exact, none is harmless, others are harmful.
 */
import path from 'node:path';
import '../support/run-typescript.ts';
import { type Code } from './everyday/calendar.ts';
import { type Answer, Chat, codeOf, describeAll, readRows } from './everyday/chat.ts';
import type { Outcome } from './everyday/judge.ts';
import { OutcomeTable, print } from './outcome-table.ts';

interface Order {
  text: string;
  proposed: string;
}

const shows = process.argv.includes('--show');

function option(name: string, otherwise: string): string {
  return process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
}

/** Sets talk before or behind an order, as one would type it. */
function join(kind: string, talk: string, order: string): string {
  if (kind === 'lead')
    return talk + (/[.!?…]\s*$/.test(talk) ? order.slice(0, 1).toUpperCase() + order.slice(1) : order);
  return order.replace(/[.!]+$/, '') + talk;
}

function compare({ proposed }: Order, { proposals }: Pick<Answer, 'proposals'>): Outcome {
  const said = describeAll(proposals);
  return said === proposed ? 'exact' : said === '' ? 'harmless' : 'harmful';
}

async function main(): Promise<void> {
  const { BuiltinModel } = await import('../../src/modules/ai/builtin/builtin.model.js');
  const engine = new BuiltinModel();
  const everyday = path.join(import.meta.dirname, 'everyday');
  const rows = readRows(path.join(everyday, 'requests.tsv'));
  const talks = readRows(option('talk', path.join(everyday, 'talk.tsv')));
  const table = new OutcomeTable();
  const orders = new Map<Code, string[]>();
  for (const [lang, , text = '', gold = ''] of rows) {
    // A question that is open behind a request is answered by what comes next.
    if (/^[+~-] /.test(gold) && !text.endsWith('?'))
      orders.set(codeOf(lang), [...(orders.get(codeOf(lang)) ?? []), text]);
  }
  const each = Number(option('each', '3'));
  const [only, ofKind] = [option('only', ''), option('kind', '')];
  for (const [index, [lang, kind = '', talk = '']] of talks.entries()) {
    const code = codeOf(lang);
    const texts = orders.get(code) ?? [];
    if ((only && only !== code) || (ofKind && ofKind !== kind)) continue;
    for (let turn = 0; turn < each; turn += 1) {
      // Spread over all requests, and the same ones each time.
      const text = texts[(index * 7919 + turn * 104_729) % texts.length] ?? '';
      const alone = new Chat(engine, code);
      const order: Order = { text, proposed: describeAll((await alone.say(text)).proposals) };
      if (order.proposed === '') continue;
      const message = kind === 'turn' ? talk : join(kind, talk, text);
      const chat = kind === 'turn' ? alone : new Chat(engine, code);
      const answer = await chat.say(message);
      const open = chat.tools.proposals.filter((proposal) => proposal.open);
      const outcome = compare(order, { proposals: open });
      table.add([`${code} ${kind}`, kind, 'all'], outcome);
      if (!shows || outcome === 'exact') continue;
      print(`${outcome.toUpperCase()} ${code} ${kind === 'turn' ? `${text} > ` : ''}${message}`);
      print(`    want ${order.proposed}\n    got  ${describeAll(open) || answer.reply.replaceAll('\n', ' / ')}`);
    }
  }
  table.print('orders beside which something is said');
}

await main();
