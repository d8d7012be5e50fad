import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** An order, the words that may stand between it and what is told of it, and what is told. */
interface Language {
  locale: string;
  order: string;
  title: string;
  joints: readonly string[];
  length: string;
  place: string;
  note: string;
  noted: string;
  meet: string;
  hidden: string;
  colour: string;
  guest: string;
  reminder: string;
}

const LANGUAGES: readonly Language[] = [
  {
    locale: 'en-GB',
    order: 'Fitting for the curtains on Friday at 3pm',
    title: 'Fitting for the curtains',
    joints: [', ', '. ', ' and ', ', and ', ' but ', ', but '],
    length: "it'll take 20 minutes",
    place: 'we meet at Café Orion',
    note: 'note: bring the measurements',
    noted: 'bring the measurements',
    meet: 'meet link please',
    hidden: 'mark it as private',
    colour: 'make it green',
    guest: 'invite mona@example.com',
    reminder: 'remind me 2 hours before',
  },
  {
    locale: 'de-DE',
    order: 'Anprobe am Freitag um 15 Uhr',
    title: 'Anprobe',
    joints: [', ', '. ', ' und ', ', und ', ' aber ', ', aber '],
    length: 'dauert nur 20 Minuten',
    place: 'das ist im Café Orion',
    note: 'Notiz: Maße mitbringen',
    noted: 'Maße mitbringen',
    meet: 'bitte mit Meet-Link',
    hidden: 'als privat markiert',
    colour: 'mach es grün',
    guest: 'lade mona@example.com ein',
    reminder: 'erinner mich 2 Stunden vorher',
  },
  {
    locale: 'fr-FR',
    order: 'Essayage vendredi à 15h',
    title: 'Essayage',
    joints: [', ', '. ', ' et ', ', et ', ' mais ', ', mais '],
    length: 'ça dure 20 minutes',
    place: 'on se retrouve au Café Orion',
    note: 'note : apporter les mesures',
    noted: 'apporter les mesures',
    meet: 'avec un lien visio svp',
    hidden: 'que ce soit privé',
    colour: 'mets-le en vert',
    guest: 'invite mona@example.com',
    reminder: 'rappelle-moi 2 heures avant',
  },
  {
    locale: 'es-ES',
    order: 'Prueba de ropa el viernes a las 15',
    title: 'Prueba de ropa',
    joints: [', ', '. ', ' y ', ', y ', ' pero ', ', pero '],
    length: 'solo dura 20 minutos',
    place: 'quedamos en el Café Orion',
    note: 'nota: llevar las medidas',
    noted: 'llevar las medidas',
    meet: 'con enlace de Meet',
    hidden: 'que sea privada',
    colour: 'ponlo en verde',
    guest: 'invita a mona@example.com',
    reminder: 'recuérdame 2 horas antes',
  },
];

/** The order with what is told behind it; a full stop ends the first sentence. */
function join(order: string, joint: string, told: string): string {
  return `${order}${joint}${joint === '. ' ? told.charAt(0).toUpperCase() + told.slice(1) : told}`;
}

/** The event that is read, and whether it is to have a Meet link. */
function readEvent(text: string, locale: string): object & { meet: boolean } {
  const { event, assumptions } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  return { ...event, meet: assumptions.some((one) => one.includes('Meet')) };
}

describe.each(LANGUAGES)(
  'what is told behind an order in $locale',
  ({ locale, order, title, joints, noted, ...told }) => {
    it.each(joints)('belongs to it behind "%s"', (joint) => {
      const read = (what: keyof typeof told): object => readEvent(join(order, joint, told[what]), locale);
      const base = { summary: title, start: { dateTime: '2026-11-27T15:00:00' } };
      expect(read('length')).toMatchObject({ ...base, end: { dateTime: '2026-11-27T15:20:00' } });
      expect(read('place')).toMatchObject({ ...base, location: expect.stringMatching(/Café Orion$/) });
      expect(read('note')).toMatchObject({ ...base, description: noted });
      expect(read('meet')).toMatchObject({ ...base, meet: true });
      expect(read('hidden')).toMatchObject({ ...base, visibility: 'private' });
      expect(read('colour')).toMatchObject({ ...base, colorId: '10' });
      expect(read('guest')).toMatchObject({ ...base, attendees: [{ email: 'mona@example.com' }] });
      expect(read('reminder')).toMatchObject({ ...base, reminders: { overrides: [{ minutes: 120 }] } });
    });
  },
);

describe('a detail that is denied', () => {
  it.each([
    ['en-GB', 'Fitting on Friday at 3pm, not private'],
    ['de-DE', 'Anprobe am Freitag um 15 Uhr, nicht privat'],
    ['es-ES', 'Prueba de ropa el viernes a las 15, no hace falta enlace de vídeo'],
  ])('is none of the event: %s, %s', (locale, text) => {
    const event = readEvent(text, locale);
    expect(event).toMatchObject({ start: { dateTime: '2026-11-27T15:00:00' }, meet: false });
    expect(event).not.toHaveProperty('visibility');
  });
});

describe('that nobody is to see an event', () => {
  it.each([
    ['de-DE', 'Anprobe am Freitag um 15 Uhr, das soll keiner sehen'],
    ['de-DE', 'Anprobe am Freitag um 15 Uhr, geht keinen was an'],
    ['fr-FR', 'Essayage vendredi à 15h, que personne ne le voie'],
    ['es-ES', 'Prueba de ropa el viernes a las 15, que no lo vea nadie'],
  ])('makes it private: %s, %s', (locale, text) => {
    expect(readEvent(text, locale)).toMatchObject({
      start: { dateTime: '2026-11-27T15:00:00' },
      visibility: 'private',
    });
  });
});

describe('reminders at two times', () => {
  it.each([
    ['de-DE', 'Anprobe am Freitag um 15 Uhr, 45 Minuten vorher und am Vorabend erinnern'],
    ['fr-FR', 'Essayage vendredi à 15h, rappelle-moi 45 minutes avant et la veille'],
    ['es-ES', 'Prueba de ropa el viernes a las 15, avísame 45 minutos antes y el día anterior'],
    ['en-GB', 'Fitting on Friday at 3pm, remind me 45 minutes before and the day before'],
  ])('are both set: %s, %s', (locale, text) => {
    const overrides = [{ minutes: 45 }, { minutes: 1440 }];
    expect(readEvent(text, locale)).toMatchObject({ reminders: { overrides } });
  });
});

describe('a day of a series that is left out', () => {
  it.each([
    ['de-DE', 'Töpfern mittwochs um 19 Uhr, nur am 30.12. nicht'],
    ['de-DE', 'Töpfern mittwochs um 19 Uhr, am 30.12. fällt es aus'],
    ['fr-FR', 'Poterie tous les mercredis à 19h, mais le 30 décembre non'],
    ['es-ES', 'Cerámica los miércoles a las 19, solo el 30 de diciembre no'],
    ['en-GB', 'Pottery every Wednesday at 7pm, no class on 30 December'],
    ['en-GB', 'Pottery every Wednesday at 7pm, but on 30 December the studio is closed'],
    ['de-DE', 'Töpfern mittwochs um 19 Uhr, am 30. Dezember ist kein Kurs'],
    ['fr-FR', "Poterie tous les mercredis à 19h, il n'y a pas d'atelier le 30 décembre"],
    ['es-ES', 'Cerámica los miércoles a las 19, el 30 de diciembre el taller está cerrado'],
  ])('is told by what does not take place: %s, %s', (locale, text) => {
    const exception = expect.stringMatching(/^EXDATE.*20261230T190000/);
    expect(readEvent(text, locale)).toMatchObject({ recurrence: expect.arrayContaining([exception]) });
  });
});
