import { takeSlot } from '../plans/take-slot.js';
import type { Surroundings } from '../state/situation.js';
import { followUp } from '../follow-ups/follow-up.js';
import { type MessageReading, toUnclear } from './message-reading.js';
import { readOfAll } from '../changes/of-all.js';
import { takeBackParts } from '../changes/take-back-parts.js';
import { changeGuests } from '../changes/other-guests.js';
import { replaceWords } from '../changes/other-words.js';
import type { OwnReading } from './own-reading.js';
import { readAnswer } from '../answers/read-answer.js';
import { readCorrection } from '../changes/read-correction.js';
import { readRefusalFirst } from './refusal.js';
import { listValues, mayName } from './told-values.js';

/**
 * Decides how a message relates to what is open: it answers a question, picks a free time, corrects proposals, or goes on with what was
 * spoken of. Each of these accounts for every word of the message; undefined when none does, and the message stands alone.
 */
export function relateToState(own: OwnReading, around: Surroundings): MessageReading | undefined {
  const related = relate(own, around);
  if (related?.kind !== 'wishes') return related;
  const { lattice } = own.read.text;
  return listValues(related.wishes).every((value) => mayName(value, lattice))
    ? { ...related, isRelated: true }
    : undefined;
}

function relate(own: OwnReading, around: Surroundings): MessageReading | undefined {
  const answered = readAnswer(own, around);
  if (answered) return { kind: 'wishes', leftOut: [], ...answered };
  const picked = takeSlot(own, around);
  if (picked) return { kind: 'wishes', leftOut: [], wishes: picked };
  const reworded = replaceWords(own, around);
  if (reworded) return { kind: 'wishes', leftOut: [], wishes: reworded };
  const guests = changeGuests(own.read.text.lattice, around);
  if (guests) return { kind: 'wishes', leftOut: [], wishes: guests };
  const partly = takeBackParts(own, around);
  if (partly) return { kind: 'wishes', leftOut: [], ...partly };
  const corrected = readCorrected(own, around);
  if (corrected) return corrected;
  const wishes = followUp(own, around);
  return wishes && { kind: 'wishes', leftOut: [], wishes };
}

/** What becomes of the proposals that a message speaks of. */
function readCorrected(own: OwnReading, around: Surroundings): MessageReading | undefined {
  const corrected = readOfAll(own, around) ?? readCorrection(own, around);
  if (corrected === undefined) return undefined;
  if (corrected === 'unclear') return toUnclear('nothing fits', own.text.trim(), undefined);
  if (corrected === 'no') return { kind: 'courtesy', says: 'no' };
  const isRefused = readRefusalFirst(own.read.text.lattice, around) !== undefined;
  const forgets = isRefused && corrected.withdraws.length > 0 ? { forgets: true as const } : {};
  return { kind: 'wishes', leftOut: [], ...corrected, ...forgets };
}
