import { courtesy } from '../../orders/grammar/phrases.js';
import type { Courtesy } from '../../orders/grammar/order.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Obstacle } from '../../orders/trust/obstacle.js';
import type { FragmentRead } from '../../orders/reading/read-fragment.js';
import type { Understanding } from '../../orders/wishes/wish-read.js';

/** A message as read beside nothing. */
export interface OwnReading {
  text: string;
  read: Understanding;
  fragment?: FragmentRead;
  /** When one cannot, which the message says first; `isAll` where it says nothing else. */
  obstacle?: Obstacle & { isAll: boolean };
  /** What a message that begins with "not" says behind it. */
  negated?: FragmentRead;
  language: LanguagePackage;
}

/** The courtesies a message holds, wherever they stand. */
export function listCourtesies({ read, obstacle }: OwnReading): Set<Courtesy> {
  const { lattice } = read.text;
  const said = new Set<Courtesy>();
  // The "too" of "too early, …" adds nothing.
  for (let at = obstacle?.end ?? 0; at < lattice.length; at += 1) {
    const found = lattice.chart.longest(courtesy, at);
    // "Same time" is no "same", and the "auch" of "geht auch" adds nothing.
    const isInLonger = found?.meaning === 'again' && (lattice.idle[at] ?? 0) > found.end;
    const isInLink = found?.meaning === 'also' && lattice.linking.some((end, from) => from < at && end >= found.end);
    // "Para la peluquería" stops nothing.
    const isInMarker = found !== undefined && (lattice.markers[at] ?? []).some(({ to }) => to > found.end);
    if (found && !isInLonger && !isInLink && !isInMarker) said.add(found.meaning);
  }
  return said;
}

/** "The hairdresser not": some languages name the withdrawn event first. */
export function endsInNo(own: OwnReading): boolean {
  const said = readLastCourtesy(own);
  return said === 'no' || said === 'instead';
}

/** The courtesy that the last word of a longer message is. */
export function readLastCourtesy({ read: { text } }: OwnReading): Courtesy | undefined {
  const { lattice } = text;
  const last = lattice.tokens.findLastIndex((_token, at) => !lattice.isMark(at));
  return last > 0 ? lattice.courtesyAt(last) : undefined;
}
