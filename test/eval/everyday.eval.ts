/**
 * Everyday sentences and dialogues of our own, judged by what a user would suffer: exact, harmless (asks, or says that it cannot) or harmful.
 * Needs no build: `node test/eval/everyday.eval.ts [--sealed] [--show] [--tell]`; `--tell` prints each turn of a dialogue. The sealed files are
 * only for figures to report; `#` begins a remark.
 * `--requests=<file>` and `--dialogues=<file>` judge those of another file alone, such as new ones on which nothing was tuned yet.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import '../support/run-typescript.ts';
import type { ModelMessage, ToolCall } from '../../src/modules/ai/language-model.js';
import { type Code, NOW, ZONE, seedEvents } from './everyday/calendar.ts';
import { type Outcome, judge } from './everyday/judge.ts';
import { Tools } from './everyday/tools.ts';
import { OutcomeTable, print } from './outcome-table.ts';

type Engine = InstanceType<(typeof import('../../src/modules/ai/builtin/builtin.model.js'))['BuiltinModel']>;

const LOCALES: Record<Code, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };
const MOST_CALLS = 8;
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
  return linesIn(file ?? path.join(import.meta.dirname, 'everyday', `${name}${isSealed ? '.sealed' : ''}.tsv`));
}

function linesIn(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** A conversation with the engine on a calendar in memory. */
class Chat {
  private readonly messages: ModelMessage[] = [];
  readonly tools: Tools;

  private readonly engine: Engine;
  private readonly code: Code;

  constructor(engine: Engine, code: Code) {
    this.engine = engine;
    this.code = code;
    this.tools = new Tools(seedEvents(code));
  }

  async say(message: string): Promise<{ reply: string; asked: boolean; proposals: Tools['proposals'] }> {
    const before = this.tools.proposals.length;
    const waiting = this.tools.proposals.filter(({ open }) => open).map(({ id }) => id);
    const said: string[] = [];
    let asked = false;
    this.messages.push({ role: 'user', content: message });
    for (let call = 0; call < MOST_CALLS; call += 1) {
      const { text, calls } = await this.respond(waiting);
      this.messages.push({ role: 'assistant', content: text, toolCalls: calls });
      said.push(text);
      for (const { id, name, arguments: json } of calls) {
        const args: unknown = JSON.parse(json);
        const result = this.tools.run(name, typeof args === 'object' ? { ...args } : {});
        this.messages.push({ role: 'tool', toolCallId: id, name, content: JSON.stringify(result) });
      }
      asked ||= calls.some(({ name }) => name === 'ask_user');
      if (calls.length === 0 || asked) break;
    }
    return {
      reply: said.filter(Boolean).join('\n'),
      asked,
      proposals: this.tools.proposals.slice(before).filter(({ open }) => open),
    };
  }

  private async respond(waiting: readonly string[]): Promise<{ text: string; calls: ToolCall[] }> {
    const actions = this.tools.proposals.map(({ id, open }) => ({ id, status: open ? 'proposed' : 'executed' }));
    const request = {
      system: '',
      messages: this.messages,
      tools: [],
      now: NOW,
      timeZone: ZONE,
      locale: LOCALES[this.code],
      waiting,
      actions,
    };
    const answer = { text: '', calls: new Array<ToolCall>() };
    for await (const event of this.engine.respond(request, new AbortController().signal)) {
      if (event.type === 'text') answer.text += event.delta;
      if (event.type === 'tool_call') answer.calls.push(event.call);
    }
    return answer;
  }
}

function show(
  outcome: Outcome,
  code: string,
  said: string,
  gold: string,
  result: Awaited<ReturnType<Chat['say']>>,
): void {
  if (!shows || outcome === 'exact') return;
  print(`${outcome.toUpperCase()} ${code} ${said}\n    want ${gold}\n    got  ${describe(result)}`);
}

/** What a message proposed, or else what was answered. */
function describe({ proposals, reply }: Awaited<ReturnType<Chat['say']>>): string {
  const made = proposals.map(({ name, arguments: args }) => `${name} ${JSON.stringify(args)}`);
  return made.join(' ; ') || reply.replaceAll('\n', ' / ');
}

function codeOf(text: string | undefined): Code {
  return text === 'de' || text === 'fr' || text === 'es' ? text : 'en';
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
    let result: Awaited<ReturnType<Chat['say']>> = { reply: '', asked: false, proposals: [] };
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
