import type { Undoing } from '../../orders/grammar/order.js';
import { matchName } from '../events/match-event.js';
import type { Plan } from './plan.js';
import type { Situation } from '../state/situation.js';
import type { WriteSeen } from '../state/tool-results.js';
import type { Call } from '../state/turns.js';

const LIST: Call = { name: 'undo_write', arguments: { list: true } };
const MOST_LINES = 15;

/** Plans to take a write back: the newest, or the one that is named among those of the last day; or tells of them. */
export function planUndo(wish: Undoing, situation: Situation): Plan {
  const { target } = wish;
  const isOpen = !target.name && !target.when && target.people.length === 0 && !target.pick;
  if (isOpen && !wish.lists && !wish.restores && !wish.redoes) return proposeNewest(situation);
  const { desk, say } = situation;
  const outcome = desk.find(LIST);
  if (!outcome) return { kind: 'lookup', calls: [LIST] };
  if (outcome.kind === 'refused') return { kind: 'say', words: say.replies.refusals[outcome.reason] };
  const writes = outcome.kind === 'writes' ? outcome.writes : [];
  if (wish.lists) return tell(writes, situation);
  if (wish.redoes) return proposeRedo(writes, say.replies);
  const meant = writes.filter((write) => isMeant(write, wish, situation));
  const titles = new Set(meant.map(({ title }) => title.toLowerCase()));
  const [newest] = meant;
  if (!newest) return { kind: 'say', words: `${say.replies.nothingToUndo} ${writeLines(writes, situation)}`.trim() };
  if (titles.size > 1) return { kind: 'say', words: `${say.replies.whichOne}\n${writeLines(meant, situation)}` };
  return { kind: 'propose', calls: [{ name: 'undo_write', arguments: { writeId: newest.id } }], notes: [] };
}

/** Undoes the newest undo that is not itself a redo: a redo is the undo of an undo. */
function proposeRedo(writes: readonly WriteSeen[], replies: Situation['say']['replies']): Plan {
  const kinds = new Map(writes.map(({ id, kind }) => [id, kind]));
  const undo = writes.find(
    ({ kind, undoable, undoOf = '' }) => kind === 'undo' && undoable && kinds.get(undoOf) !== 'undo',
  );
  if (!undo) return { kind: 'say', words: replies.nothingToRedo };
  return { kind: 'propose', calls: [{ name: 'undo_write', arguments: { writeId: undo.id } }], notes: [] };
}

function proposeNewest({ desk, say }: Situation): Plan {
  const call: Call = { name: 'undo_write', arguments: {} };
  const outcome = desk.find(call);
  if (outcome?.kind === 'writes') return { kind: 'say', words: say.replies.nothingToUndo };
  return { kind: 'propose', calls: [call], notes: [] };
}

/** Whether a write may be meant: it can be undone, has the title named, and is a deletion when something should be restored. */
function isMeant({ kind, title, undoable }: WriteSeen, { target, restores }: Undoing, { say }: Situation): boolean {
  if (!undoable || kind === 'undo' || (restores && kind !== 'delete')) return false;
  const event = { id: '', summary: title, start: '', end: '', people: [], guests: [] };
  return !target.name || matchName(target.name.words, event, say.language).score > 0;
}

function tell(writes: readonly WriteSeen[], situation: Situation): Plan {
  const { replies } = situation.say;
  if (writes.length === 0) return { kind: 'say', words: replies.noWrites };
  return {
    kind: 'say',
    words: replies.writes(writes.slice(0, MOST_LINES).map((write) => writeLine(write, situation))),
  };
}

function writeLines(writes: readonly WriteSeen[], situation: Situation): string {
  return writes
    .filter(({ undoable }) => undoable)
    .slice(0, MOST_LINES)
    .map((write) => `- ${writeLine(write, situation)}`)
    .join('\n');
}

function writeLine({ kind, title, at, undoable }: WriteSeen, { say: { replies, locale } }: Situation): string {
  const clock = new Date(`${at.slice(0, 16)}Z`).toLocaleTimeString(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return replies.write(kind, title, clock, undoable);
}
