import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { locale: 'en-GB', referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

function moment(time: { dateTime?: string; date?: string } | undefined): string | undefined {
  return (time?.dateTime ?? time?.date)?.slice(0, 16);
}

/** Title, start and end of the new event that a request makes. */
function read(text: string, locale = 'en-GB'): (string | undefined)[] {
  const { intent, event } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  expect(intent).toBe('create_event');
  return [event?.summary, moment(event?.start), moment(event?.end)];
}

describe('a title behind a time and a colon', () => {
  it.each([
    ['appointment Thursday 4pm: eye test', 'Eye test'],
    ['reminder Thursday 4pm: water the plants', 'Water the plants'],
    ['Termin am Donnerstag um 16 Uhr: Zahnreinigung', 'Zahnreinigung', 'de-DE'],
    ['rendez-vous jeudi à 16h : contrôle technique', 'Contrôle technique', 'fr-FR'],
    ['cita el jueves a las 16: dermatólogo', 'Dermatólogo', 'es-ES'],
  ])('is the name of the event: %s', (text, title, locale = 'en-GB') => {
    expect(read(text, locale)).toEqual([title, '2026-11-26T16:00', '2026-11-26T17:00']);
  });

  it('stands behind what is due then', () => {
    expect(read('deadline Thursday: quote for the oak staircase')).toEqual([
      'Deadline: quote for the oak staircase',
      '2026-11-26',
      '2026-11-27',
    ]);
  });
});

describe('what the user does', () => {
  it.each([
    ['Donnerstag um 16 Uhr koche ich mit Lena, bitte eintragen', 'Mit Lena kochen', 'de-DE'],
    ['am Donnerstag um 16 Uhr bringe ich das Rad zur Werkstatt, trag das ein', 'Rad zur Werkstatt bringen', 'de-DE'],
    ['El jueves ceno con mis primos a las 16, apúntalo', 'Cenar con mis primos', 'es-ES'],
    ['el jueves cenamos con los vecinos a las 16, apúntalo', 'Cenar con los vecinos', 'es-ES'],
    ['jeudi à 16h je dîne avec mes cousins, note-le', 'Dîner avec mes cousins', 'fr-FR'],
    ['I play squash with Luke on Thursday at 4pm, add it', 'Play squash with Luke', 'en-GB'],
  ])('is called by its infinitive: %s', (text, title, locale) => {
    expect(read(text, locale)).toEqual([title, '2026-11-26T16:00', '2026-11-26T17:00']);
  });
});

describe('a night with its days', () => {
  it.each([
    ['guardia desde el domingo a las ocho de la tarde hasta el lunes a las ocho de la mañana', 'Guardia', 'es-ES'],
    ['guardia desde el domingo a las 20 hasta el lunes a las 8', 'Guardia', 'es-ES'],
    ['Nachtdienst von Sonntag um acht Uhr abends bis Montag um acht Uhr morgens', 'Nachtdienst', 'de-DE'],
    ['on call from Sunday at eight in the evening until Monday at eight in the morning', 'On call', 'en-GB'],
  ])('%s', (text, title, locale) => {
    expect(read(text, locale)).toEqual([title, '2026-11-29T20:00', '2026-11-30T08:00']);
  });
});

describe('a statement and an order that only points at it', () => {
  it.each([
    ["the boiler man's coming Thursday between 8 and 10, so keep that free", 'Boiler man'],
    ["I'm to be at the tribunal on Thursday at 8 for two hours, enter it please", 'Tribunal'],
    ['we have a viewing on Thursday from 8 to 10, can you save that', 'Viewing'],
    ['I have viewing of flat on Thursday 8-10, please to save it', 'Viewing of flat'],
    ['the letting agent rang, viewing day has been set for Thursday from 8 to 10, can you note it', 'Viewing day'],
    ['mi hermana llamó, el bautizo es el jueves de 8 a 10 de la mañana, guárdamelo', 'Bautizo', 'es-ES'],
  ])('%s', (text, title, locale = 'en-GB') => {
    expect(read(text, locale)).toEqual([title, '2026-11-26T08:00', '2026-11-26T10:00']);
  });

  it('has the place that was told with it', () => {
    const { event } = parseRequest(
      'the retirement do is on the 5th at 3pm in the Oak Room, put that down',
      TUESDAY_MORNING,
    );
    expect(event).toMatchObject({ summary: 'Retirement do', location: 'the Oak Room' });
  });

  it('is asked about where it tells what somebody did', () => {
    const { intent } = parseRequest(
      'we finally got seats for Hamlet, 16th December 7pm, pop it in the diary',
      TUESDAY_MORNING,
    );
    expect(intent).not.toBe('create_event');
  });

  it('is called as it was told where that reads like no name', () => {
    const [title] = read("my aunt's coach gets in at 6.40 on Saturday evening, put it down");
    expect(title).toBe("My aunt's coach gets in");
  });

  it('is made a series of whole days by the words behind the order', () => {
    const { event } = parseRequest(
      'road tax is due on the 12th of each month, make that a repeating all-day entry',
      TUESDAY_MORNING,
    );
    expect(event).toMatchObject({ summary: 'Road tax', start: { date: '2026-12-12' } });
    expect(event?.recurrence).toEqual(['RRULE:FREQ=MONTHLY;BYMONTHDAY=12']);
  });

  it('is called after who comes, where the verb stands first', () => {
    expect(read('am Freitag um 15 Uhr kommt der Ableser, trag das ein', 'de-DE')[0]).toBe('Ableser');
  });
});

describe('a new event in the style of a telegram', () => {
  it.each([
    ['Chiropodist. Thu. 1415.', 'Chiropodist'],
    ['Chiropodist - Thursday - 1415', 'Chiropodist'],
    ['Chiropodist Thursday. 14:15.', 'Chiropodist'],
    ['chiropodist 1415 thu', 'Chiropodist'],
    ['chiropodist thu 1415 outpatients', 'Chiropodist outpatients'],
    ['chiropodist room thu 1415 ward 6', 'Chiropodist room ward 6'],
  ])('%s', (text, title) => {
    expect(read(text)).toEqual([title, '2026-11-26T14:15', '2026-11-26T15:15']);
  });

  it('keeps a sentence apart that orders something', () => {
    const { intent } = parseRequest('Cancel the chiropodist. Thursday. 1415.', TUESDAY_MORNING);
    expect(intent).not.toBe('create_event');
  });
});

describe('politeness around an order', () => {
  it.each([
    'Would you mind terribly putting down bridge for Saturday at three?',
    'Could I trouble you to note down bridge on Saturday at three',
    'if you would be so good, enter bridge for Saturday at three',
    'Please to put bridge on Saturday at three',
    'any chance of you adding bridge on Saturday at three?',
    "I'd be grateful if you could pencil in bridge for Saturday at three",
  ])('%s', (text) => {
    expect(read(text).slice(0, 2)).toEqual(['Bridge', '2026-11-28T15:00']);
  });

  it('leaves what is done at the beginning in its title', () => {
    expect(read('planning committee on Saturday at 3pm')[0]).toBe('Planning committee');
  });
});

describe('what was arranged', () => {
  it.each([
    'we agreed on a tasting for Saturday at 3pm',
    "we've arranged a tasting for Saturday at 3pm",
    "I'm down for a tasting on Saturday at 3pm",
  ])('%s', (text) => {
    expect(read(text).slice(0, 2)).toEqual(['Tasting', '2026-11-28T15:00']);
  });

  it('takes the time of a table, and the most of a length, from the words behind it', () => {
    expect(read("supper at the Swan on Saturday, the table's booked for 7.15")[1]).toBe('2026-11-28T19:15');
    expect(read("fitting on Saturday at 3pm, shouldn't take more than 40 mins")[2]).toBe('2026-11-28T15:40');
  });
});

describe('numbers beside a time', () => {
  it('reads an hour of a part of the day behind a day of the month', () => {
    expect(read("put 'paint the fence' on the 28th, two in the afternoon for three hours")).toEqual([
      'Paint the fence',
      '2026-11-28T14:00',
      '2026-11-28T17:00',
    ]);
  });

  it.each([
    'boiler check in spring',
    'boiler check in the second quarter',
    'boiler check at the end of January',
    'boiler check in week 20',
  ])('leaves open the day of "%s"', (text) => {
    const { event, questions } = parseRequest(text, TUESDAY_MORNING);

    expect(event?.summary).toBe('Boiler check');
    expect(questions).toEqual([expect.objectContaining({ field: 'start' })]);
  });

  it('reads a day of the month that is over as one of each month', () => {
    const { event } = parseRequest('second Tuesday of the month, 7pm, parish council', TUESDAY_MORNING);
    expect(event?.start?.dateTime?.slice(0, 16)).toBe('2026-12-08T19:00');
    expect(event?.recurrence).toEqual(['RRULE:FREQ=MONTHLY;BYDAY=2TU']);
  });

  it('reads an hour of today that is over as one of the evening, or asks', () => {
    expect(read('gym today at 7').slice(0, 2)).toEqual(['Gym', '2026-11-24T19:00']);
    const { event, questions } = parseRequest('heute 6:30 Joggen', { ...TUESDAY_MORNING, locale: 'de' });
    expect(event?.start).toBeUndefined();
    expect(questions).toHaveLength(1);
  });

  it('begins a series of the month that runs with the first of its days to come', () => {
    expect(read('choir first and third thursday of the month 16:30')[1]).toBe('2026-12-03T16:30');
  });

  it('counts those who come, and no time, behind "of"', () => {
    expect(read('party of 14 for Schneider, sat 7pm')[0]).toBe('Party of 14 for Schneider');
    expect(read("ajoute demain à 16h un point avec Sophie d'une heure", 'fr').slice(1)).toEqual([
      '2026-11-25T16:00',
      '2026-11-25T17:00',
    ]);
  });

  it('reads how often a series takes place before its days', () => {
    const { event } = parseRequest('acupuncture 8 times, fridays 3pm', TUESDAY_MORNING);
    expect(event).toMatchObject({ summary: 'Acupuncture', recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=8'] });
  });

  it('keeps an abbreviation in a title', () => {
    expect(read('match v. Rovers on Saturday at 3pm')[0]).toBe('Match v. Rovers');
  });
});

describe('what somebody told, before an order that enters it', () => {
  it.each([
    ['en-GB', 'my sister said that the christening is on Thursday from 8 to 10, put it in', 'Christening'],
    ['fr-FR', "mon frère m'a dit que la réunion est jeudi de 8h à 10h, ajoute-la", 'Réunion'],
    ['es-ES', 'me dijo mi suegra que el bautizo es el jueves de 8 a 10 de la mañana, agéndalo', 'Bautizo'],
    ['de-DE', 'meine Schwester sagt, die Taufe ist am Donnerstag von 8 bis 10, trag das ein', 'Taufe'],
    ['de-DE', 'mein Sohn hat am Donnerstag von 8 bis 10 Training, trag das ein', 'Training'],
    ['es-ES', 'nos han invitado a una boda el jueves de 8 a 10 de la mañana, apúntalo', 'Boda'],
    ['fr-FR', 'faut que tu me notes le pédiatre jeudi de 8h à 10h', 'Pédiatre'],
    ['fr-FR', 'on est invités à un baptême jeudi de 8h à 10h', 'Baptême'],
    ['es-ES', 'mi hija tiene función de ballet el jueves de 8 a 10 de la mañana, apúntalo', 'Función de ballet'],
  ])('is named as it was told: %s, %s', (locale, text, title) => {
    expect(read(text, locale)).toEqual([title, '2026-11-26T08:00', '2026-11-26T10:00']);
  });

  it.each([
    ['en-GB', 'my sister said that the christening is on Thursday at 8'],
    ['en-GB', 'my sister said if the christening is on Thursday at 8, put it in'],
    ['fr-FR', 'mon amie veut aller magasiner samedi, mets ça de 13h à 17h au Carrefour'],
    ['en-GB', 'my son has a cold'],
    ['es-ES', 'mi hijo tiene 5 años'],
  ])('is no event otherwise: %s, %s', (locale, text) => {
    const { intent, event } = parseRequest(text, { ...TUESDAY_MORNING, locale });
    expect(intent === 'create_event' ? event?.summary : undefined).toBeUndefined();
  });
});

describe('a quoted name', () => {
  it.each([
    ['de-DE', 'Aufzeichnung "Emma im Ersten" am Freitag um 10', 'Aufzeichnung "Emma im Ersten"'],
    ['en-GB', 'add an event "Tax day" on Friday at 10', 'Tax day'],
    ['en-GB', '"Emma" reading group on Friday at 10', '"Emma" reading group'],
  ])('keeps the noun before it that is no kind of event: %s, %s', (locale, text, title) => {
    expect(read(text, locale).slice(0, 2)).toEqual([title, '2026-11-27T10:00']);
  });
});

describe('the place of a new event', () => {
  it.each([
    ['en-GB', 'Drinks with the choir lot on Friday at 20:00, the Crown', 'Drinks with the choir lot', 'the Crown'],
    ['en-GB', 'Friday at 20:00, band rehearsal, village hall', 'Band rehearsal', 'village hall'],
    ['fr-FR', 'ajoute la répétition, vendredi à 20h, salle des fêtes', 'Répétition', 'salle des fêtes'],
    ['es-ES', 'apunta ensayo el viernes a las 20:00, biblioteca', 'Ensayo', 'biblioteca'],
  ])('stands behind a pause: %s, %s', (locale, text, title, place) => {
    const { event } = parseRequest(text, { ...TUESDAY_MORNING, locale });
    expect(event).toMatchObject({ summary: title, location: place });
    expect(moment(event?.start)).toBe('2026-11-27T20:00');
  });
});

describe('the name of somebody with an abbreviated title', () => {
  it.each([
    ['de-DE', 'Termin bei Prof. Dr. Huber am Freitag um 10', 'Termin bei Prof. Dr. Huber'],
    ['de-DE', 'die Praxis hat angerufen, trag Impfung bei Dr. Wessel am Freitag um 10 ein', 'Impfung bei Dr. Wessel'],
    ['es-ES', 'cita con la Dra. Molina el viernes a las 10', 'Cita con la Dra. Molina'],
    ['fr-FR', 'vaccin chez le Dr. Lambert vendredi à 10h', 'Vaccin chez le Dr. Lambert'],
  ])('is whole: %s, %s', (locale, text, title) => {
    expect(read(text, locale).slice(0, 2)).toEqual([title, '2026-11-27T10:00']);
  });
});

describe('an order that points at the days told before it', () => {
  it.each([
    ['en-GB', 'Leeds trip from the 18th to the 20th of December, mark those days please', 'Leeds trip'],
    ['de-DE', 'Leipzigreise vom 18. bis 20. Dezember, trag die Tage bitte ein', 'Leipzigreise'],
    ['fr-FR', 'stage de poterie du 18 au 20 décembre, bloque-moi ces jours', 'Stage de poterie'],
    ['es-ES', 'curso de soldadura del 18 al 20 de diciembre, resérvame esos días', 'Curso de soldadura'],
  ])('enters them: %s, %s', (locale, text, title) => {
    expect(read(text, locale)).toEqual([title, '2026-12-18', '2026-12-21']);
  });
});

describe('a remark behind a whole new event', () => {
  it.each([
    ['en-GB', "picnic on Saturday at 1pm, she's paying for once", 'Picnic'],
    ['en-GB', 'picnic on Saturday at 1pm (my back is killing me)', 'Picnic'],
    ['en-GB', 'schedule a picnic on Saturday at 1pm - the agent will meet us there', 'Picnic'],
    ['en-GB', 'picnic on Saturday 1pm both kids are sheep', 'Picnic'],
    ['de-DE', 'Picknick am Samstag um 13 Uhr, drück mir die Daumen', 'Picknick'],
    ['fr-FR', "pique-nique samedi à 13h, j'ai hâte", 'Pique-nique'],
  ])('is left out: %s, %s', (locale, text, title) => {
    expect(read(text, locale).slice(0, 2)).toEqual([title, '2026-11-28T13:00']);
  });

  it.each([
    'picnic on Saturday at 1pm, if it stays dry',
    'picnic on Saturday at 1pm, cancelled',
    "picnic on Saturday at 1pm, she can't come on Saturday",
  ])('is none where it may deny or suppose: %s', (text) => {
    expect(parseRequest(text, TUESDAY_MORNING).intent).not.toBe('create_event');
  });
});

describe('a weekday behind a day that was told with it', () => {
  it.each([
    ['en-GB', 'we fly on Sunday the 6th, so block that Sunday from 8 to 9 for packing', '2026-12-06T08:00'],
    ['de-DE', 'wir fliegen am Sonntag, den 6., also trag Packen am Sonntag um 8 ein', '2026-12-06T08:00'],
    ['es-ES', 'volamos el domingo 6, así que bloquéame ese domingo de 8 a 9 para empacar', '2026-12-06T08:00'],
  ])('is that day (%s): %s', (locale, text, start) => {
    expect(read(text, locale)[1]).toBe(start);
  });

  it('is its own where it is told otherwise', () => {
    expect(read('we fly on Sunday the 6th, so block this Sunday from 8 to 9 for packing')[1]).toBe('2026-11-29T08:00');
  });
});

describe('what a time is kept for', () => {
  it.each([
    ['bloquea el lunes a las 17 para recoger a los niños', 'Recoger a los niños'],
    ['reserva el lunes de 9 a 10 para llevar el coche al taller', 'Llevar el coche al taller'],
    ['aparta el lunes de 9 a 11 para preparar la entrevista', 'Preparar la entrevista'],
  ])('is told with its object and where it leads: %s', (text, title) => {
    expect(read(text, 'es-ES')[0]).toBe(title);
  });
});

describe('what a hurried note tells of a new event', () => {
  it.each([
    ['en-GB', 'put in the vet for Rex on Friday at 4pm', 'Vet for Rex', '2026-11-27T16:00', '2026-11-27T17:00'],
    ['en-GB', "Poker's at mine this time, Friday at 8pm", 'Poker', '2026-11-27T20:00', '2026-11-27T21:00'],
    ['en-GB', 'put coffee with Ann into Friday at 2', 'Coffee', '2026-11-27T14:00', '2026-11-27T15:00'],
    ['en-GB', 'retro Friday 10am, guests Anna, Ben', 'Retro', '2026-11-27T10:00', '2026-11-27T11:00'],
    ['en-GB', 'mark Friday as last day of term', 'Last day of term', '2026-11-27', '2026-11-28'],
    ['de-DE', 'Erste Chorprobe Freitag 16 Uhr', 'Erste Chorprobe', '2026-11-27T16:00', '2026-11-27T17:00'],
    ['de-DE', 'Retro Freitag 10 Uhr 30 min', 'Retro', '2026-11-27T10:00', '2026-11-27T10:30'],
    ['fr-FR', 'Première répétition vendredi à 16h', 'Première répétition', '2026-11-27T16:00', '2026-11-27T17:00'],
    ['es-ES', 'Primer ensayo el viernes a las 16h', 'Primer ensayo', '2026-11-27T16:00', '2026-11-27T17:00'],
  ])('%s: %s', (locale, text, ...told) => {
    expect(read(text, locale)).toEqual(told);
  });

  it.each([
    ['en-GB', 'The dance class kicks off on 3 December, every Thursday from 6 to 7pm'],
    ['de-DE', 'Mein Tanzkurs beginnt am 3. Dezember, er ist jeden Donnerstag von 18 bis 19 Uhr'],
    ['fr-FR', "Mon cours de danse commence le 3 décembre, c'est tous les jeudis de 18h à 19h"],
  ])('is a series from its first day on: %s, %s', (locale, text) => {
    const { event } = parseRequest(text, { ...TUESDAY_MORNING, locale });
    expect(moment(event?.start)).toBe('2026-12-03T18:00');
    expect(event?.recurrence).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=TH']);
  });
});
