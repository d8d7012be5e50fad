import { findNamingWords, splitWords } from './text-words.js';

/** Words for any event. A title need not have them. */
const ANY_EVENT: ReadonlySet<string> = new Set(
  [
    'event events appointment appointments meeting meetings entry entries booking bookings reservation invitation',
    'termin termine treffen besprechung besprechungen sitzung verabredung ereignis eintrag meeting buchung einladung',
    'événement événements rendez vous rendezvous rdv réunion réunions séance invitation',
    'evento eventos cita citas reunión reuniones sesión entrada reserva invitación',
  ].flatMap(splitWords),
);

/** Words for activities. A title may lack them when it names nothing else, as "Piano" for "piano lesson". */
const ACTIVITIES: ReadonlySet<string> = new Set(
  [
    'session sessions class classes lesson lessons course courses training practice series call calls checkup visit',
    'stunde stunden kurs kurse unterricht training reihe serie anruf telefonat besuch untersuchung',
    'cours leçon leçons entraînement série appel visite consultation',
    'clase clases curso lección entrenamiento serie llamada visita consulta',
  ].flatMap(splitWords),
);

/** The words of a search; an e-mail address is one word. */
export interface QueryWords {
  /** Words and addresses that an event must have; empty when the search has only function words. */
  distinguishing: string[];
  /** Words for activities. */
  activities: string[];
  /** Whether the search only has words for any event, as "my meetings" does. */
  anyKind: boolean;
}

/** Sorts the words of a search. */
export function readQuery(query: string): QueryWords {
  const addresses = query.toLowerCase().match(/[^\s<>,;"]+@[^\s<>,;"]+/gu) ?? [];
  const rest = addresses.reduce((text, address) => text.replace(address, ' '), query.toLowerCase());
  const said = findNamingWords(rest);
  const activities = said.filter((word) => ACTIVITIES.has(word));
  const named = [...addresses, ...said.filter((word) => !ANY_EVENT.has(word) && !ACTIVITIES.has(word))];
  if (named.length > 0) return { distinguishing: named, activities, anyKind: false };
  // "My piano lesson" is found by the piano; "my lesson" has no other word than the lesson.
  return { distinguishing: said, activities: [], anyKind: said.length > 0 && activities.length === 0 };
}
