import type { ModelMessage } from '../../../language-model.js';
import { toFields, parsedIfJson } from '../../../unknown-json.js';
import { type Outcome, readOutcome } from './tool-results.js';

/** A tool call as the engine makes it. */
export interface Call {
  name: string;
  arguments: Record<string, unknown>;
}

/** A call of a turn, with what came of it. */
export interface Made {
  call: Call;
  outcome?: Outcome;
}

/** What a user said, and what the engine did about it. */
export interface TurnTaken {
  text: string;
  made: Made[];
}

/** A turn of a conversation, with the message that opened it. */
export interface TurnOpened extends TurnTaken {
  opened: ModelMessage;
}

/** Older turns say nothing any more. */
const MOST_TURNS = 12;

/** Parts a conversation into turns, the newest last; those long past are left out. */
export function groupTurns(messages: readonly ModelMessage[]): TurnOpened[] {
  const turns: TurnOpened[] = [];
  for (const message of messages) {
    const turn = turns.at(-1);
    if (message.role === 'user') turns.push({ text: message.content, made: [], opened: message });
    else if (message.role === 'assistant')
      turn?.made.push(
        ...message.toolCalls.map(({ name, arguments: json }) => ({
          call: { name, arguments: toFields(parsedIfJson(json)) },
        })),
      );
    else settle(turn?.made ?? [], message.name, readOutcome(message.content));
  }
  return turns.slice(-MOST_TURNS);
}

/** Results come in the order of their calls. */
function settle(made: Made[], name: string, outcome: Outcome): void {
  const open = made.find((one) => one.call.name === name && !one.outcome);
  if (open) open.outcome = outcome;
}

/** What the calls of a turn found, looked up by the call. */
export class Desk {
  private readonly used = new Set<Made>();

  constructor(readonly made: readonly Made[]) {}

  /** The outcome of this call, if it was made; a call recorded without arguments counts as the next of its name. */
  find({ name, arguments: args }: Call): Outcome | undefined {
    const isSame = (one: Made): boolean => one.call.name === name && canonical(one.call.arguments) === canonical(args);
    const found = this.made.find(isSame) ?? this.made.find((one) => this.isUnnamed(one, name));
    if (!found) return undefined;
    if (!isSame(found)) this.used.add(found);
    return found.outcome;
  }

  private isUnnamed(one: Made, name: string): boolean {
    return one.call.name === name && !this.used.has(one) && Object.keys(one.call.arguments).length === 0;
  }
}

function canonical(args: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(args).toSorted(([one], [other]) => one.localeCompare(other)));
}
