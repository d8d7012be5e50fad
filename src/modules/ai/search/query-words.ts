import { namingWordsOf, wordsOf } from './text-words.js';

/** Words that name no event but say that one is meant; whoever says them does not expect them in its title. */
const ANY_EVENT: ReadonlySet<string> = new Set(
  [
    'event events appointment appointments meeting meetings entry entries booking bookings reservation invitation',
    'termin termine treffen besprechung besprechungen sitzung verabredung ereignis eintrag meeting buchung einladung',
    'événement événements rendez vous rendezvous rdv réunion réunions séance invitation',
    'evento eventos cita citas reunión reuniones sesión entrada reserva invitación',
  ].flatMap(wordsOf),
);

/** Words for what is done there: left out of a title that says nothing else, but never of one that names something else. */
const ACTIVITIES: ReadonlySet<string> = new Set(
  [
    'session sessions class classes lesson lessons course courses training practice series call calls checkup visit',
    'stunde stunden kurs kurse unterricht training reihe serie anruf telefonat besuch untersuchung',
    'cours leçon leçons entraînement série appel visite consultation',
    'clase clases curso lección entrenamiento serie llamada visita consulta',
  ].flatMap(wordsOf),
);

/** A search for events as words; an address stands for itself. */
export interface QueryWords {
  /** Words and addresses an event must have to be the one meant; none where the search says nothing of it. */
  distinguishing: string[];
  /** Words that say what kind of event it is. */
  activities: string[];
  /** Whether nothing but the kind was said, as in "my meetings". */
  anyKind: boolean;
}

/** Reads what a search says of the events it is for. */
export function readQuery(query: string): QueryWords {
  const addresses = query.toLowerCase().match(/[^\s<>,;"]+@[^\s<>,;"]+/gu) ?? [];
  const rest = addresses.reduce((text, address) => text.replace(address, ' '), query.toLowerCase());
  const said = namingWordsOf(rest);
  const activities = said.filter((word) => ACTIVITIES.has(word));
  const named = [...addresses, ...said.filter((word) => !ANY_EVENT.has(word) && !ACTIVITIES.has(word))];
  if (named.length > 0) return { distinguishing: named, activities, anyKind: false };
  // "My piano lesson" names the piano; of "my lesson" the lesson is all there is to find it by.
  return { distinguishing: said, activities: [], anyKind: said.length > 0 && activities.length === 0 };
}
