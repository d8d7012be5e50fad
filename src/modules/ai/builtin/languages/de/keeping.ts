import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const AS_IT_IS =
  crossed('wo|wie|so wie|genau wo|genau wie', crossed('er|sie|es|das|der|die', 'ist|war')) +
  '|wie gehabt|wie geplant|wie vorher|wie zuvor|wie bisher|so|beim alten|dabei';

/** "Ich kann doch": what was to be cancelled takes place. */
const ATTENDING = crossed(
  'ich|wir',
  crossed(
    'kann|konnen|gehe|geh|gehen|komme|komm|kommen|schaffe es|schaffs|schaff es',
    'doch|doch hin|doch hingehen|doch kommen|trotzdem|trotzdem hin',
  ),
);

/** "Lass es doch drin". */
export const GERMAN_LEAVING = [
  ATTENDING,
  crossed('lass|lasse|lassen wir', crossed('|es|ihn|sie|das|den|die|es mal|ihn mal', 'doch|doch lieber|besser|lieber')),
  crossed(
    'lass|lasse|lassen wir',
    crossed(
      '|doch|es|ihn|sie|das|den|die|es doch|ihn doch|sie doch|das doch|es lieber|es mal',
      'drin|stehen|da|so stehen|lieber|besser',
    ),
  ),
].join('|');

/** That everything is to stay as it is: "der bleibt wo er ist", "lass es beim Alten". */
export const GERMAN_KEEPING = [
  crossed(
    'der|die|das|er|sie|es|alles|dann|der termin',
    crossed('bleibt|bleibt doch|bleibt einfach|soll bleiben', AS_IT_IS),
  ),
  crossed('bleibt|es bleibt|es bleibt alles|alles bleibt|dann bleibt es|dann bleibt alles', AS_IT_IS),
  crossed(
    'lass|lassen wir|lasst|lassen sie',
    crossed('es|ihn|sie|das|alles|den|die|es doch|ihn doch|sie doch|alles doch', AS_IT_IS),
  ),
].join('|');

const SAME = `${AS_IT_IS}|wie sie sind|so wie sie sind|wie's ist|so wie's ist|wo sie sind|unverandert|in ruhe|stehen|so stehen|drin|bestehen|gleich`;

const STAYS =
  'bleibt|bleiben|kann bleiben|konnen bleiben|soll bleiben|bleibt drin|bleibt stehen|bleibt bestehen|steht noch';

const KEEP = 'lass|lasse|lasst|lassen wir|lassen sie|wir lassen|ich lasse|ich lass|behalte|behalten wir|behalten sie';

/** How German leaves events as they are. */
export const GERMAN_KEEPS: readonly VerbEntry[] = [
  imperative(KEEP, { sense: 'keep', determined: true }),
  imperative(`${KEEP}|behalt`, { sense: 'keep', particle: SAME }),
  idiom(STAYS, { sense: 'stay' }),
  idiom(STAYS, { sense: 'keep', particle: SAME }),
];
