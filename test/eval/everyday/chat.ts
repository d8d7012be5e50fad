import { readFileSync } from 'node:fs';
import type { ModelMessage, ToolCall } from '../../../src/modules/ai/language-model.js';
import { type Code, NOW, ZONE, seedEvents } from './calendar.ts';
import { type Proposal, Tools } from './tools.ts';

type Engine = InstanceType<(typeof import('../../../src/modules/ai/builtin/builtin.model.js'))['BuiltinModel']>;

/** What a message was answered with, and what it proposed that is still open. */
export interface Answer {
  reply: string;
  asked: boolean;
  proposals: Proposal[];
}

const LOCALES: Record<Code, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };
const MOST_CALLS = 8;

/** A conversation with the engine on a calendar in memory. */
export class Chat {
  private readonly messages: ModelMessage[] = [];
  readonly tools: Tools;

  private readonly engine: Engine;
  private readonly code: Code;

  constructor(engine: Engine, code: Code) {
    this.engine = engine;
    this.code = code;
    this.tools = new Tools(seedEvents(code));
  }

  async say(message: string): Promise<Answer> {
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

/** The language of a row; English where it names none of ours. */
export function codeOf(text: string | undefined): Code {
  return text === 'de' || text === 'fr' || text === 'es' ? text : 'en';
}

/** The rows of a tab-separated file, without remarks. */
export function readRows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Proposals in one line. */
export function describeAll(proposals: readonly Proposal[]): string {
  return proposals.map(({ name, arguments: args }) => `${name} ${JSON.stringify(args)}`).join(' ; ');
}
