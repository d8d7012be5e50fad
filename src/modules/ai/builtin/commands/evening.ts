import type { DayPart, When } from '../time/expressions.js';
import type { Description } from './command.js';
import type { Wording } from './wording.js';

const EVENING: DayPart = { name: 'evening', from: 17 * 60, to: 24 * 60 };

/** A bare hour from five on as one of the evening: "dinner at 7". */
export function inTheEvening(when: When): When {
  const { clock, part } = when;
  const isOpen = clock !== undefined && !clock.exact && clock.half === undefined && clock.hour >= 5 && clock.hour < 12;
  return isOpen && !part ? { ...when, part: EVENING } : when;
}

/** What is said of an event, with a bare hour in the evening where such an event usually is. */
export function atUsualHalf(about: Description, { inTheEvening: isEvening }: Wording): Description {
  return about.when && isEvening.test(about.title ?? '') ? { ...about, when: inTheEvening(about.when) } : about;
}
