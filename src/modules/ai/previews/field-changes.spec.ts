import { describe, expect, it } from '@jest/globals';
import type { ShownField } from '../wording/preview-words.js';
import { Speech } from '../wording/speech.js';
import { changesBetween } from './field-changes.js';
import { SHOWN_FIELDS } from './field-views.js';
import type { ShownState } from './shown-state.js';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'es-ES'];

const EVENT: ShownState = {
  calendarId: 'primary',
  summary: 'Dentist',
  start: { dateTime: '2026-11-26T10:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-26T10:30:00+01:00', timeZone: 'Europe/Berlin' },
  attendees: [{ email: 'me@example.com', self: true, responseStatus: 'needsAction' }],
};

function linesIn(locale: string, before: Partial<ShownState>, after: Partial<ShownState>): string[] {
  const speech = new Speech({ locale, timeZone: 'Europe/Berlin', now: '2026-11-24T08:00:00Z' });
  const changes = changesBetween({ ...EVENT, ...before }, { ...EVENT, ...after }, undefined, speech);
  return changes.map((change) => `${change.label}: ${change.before ?? '-'} > ${change.after ?? '-'}`);
}

const me = (more: object) => [{ email: 'me@example.com', self: true, responseStatus: 'needsAction', ...more }];
const anna = { email: 'anna@corp.example', displayName: 'Anna' };

/** Each field, before and after, and what is said of it in four languages. */
const CASES: [ShownField, Partial<ShownState>, Partial<ShownState>, string[]][] = [
  [
    'summary',
    {},
    { summary: 'Dr. Osei' },
    [
      'title: “Dentist” > “Dr. Osei”',
      'Titel: „Dentist“ > „Dr. Osei“',
      'titre: « Dentist » > « Dr. Osei »',
      'título: «Dentist» > «Dr. Osei»',
    ],
  ],
  [
    'start',
    {},
    { start: { date: '2026-11-26' }, end: { date: '2026-11-28' } },
    [
      'time: Thursday, November 26, 10:00 – 10:30 AM > Thursday, November 26 – Friday, November 27, all day',
      'Zeit: Donnerstag, 26. November, 10:00–10:30 Uhr > Donnerstag, 26. – Freitag, 27. November, ganztägig',
      'horaire: jeudi 26 novembre, 10:00 – 10:30 > jeudi 26 – vendredi 27 novembre, toute la journée',
      'hora: jueves, 26 de noviembre, 10:00–10:30 > jueves, 26 de noviembre – viernes, 27 de noviembre, todo el día',
    ],
  ],
  [
    'recurrence',
    { recurrence: ['RRULE:FREQ=WEEKLY'] },
    { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] },
    [
      'repetition: every Thursday > every Thursday, 2 times',
      'Wiederholung: jeden Donnerstag > jeden Donnerstag, 2-mal',
      'répétition: chaque jeudi > chaque jeudi, 2 fois',
      'repetición: cada jueves > cada jueves, 2 veces',
    ],
  ],
  [
    'location',
    { location: 'Main Street' },
    {},
    ['place: “Main Street” > -', 'Ort: „Main Street“ > -', 'lieu: « Main Street » > -', 'lugar: «Main Street» > -'],
  ],
  [
    'attendees',
    {},
    { attendees: [...me({}), anna] },
    [
      'new guest: - > Anna (anna@corp.example)',
      'neuer Gast: - > Anna (anna@corp.example)',
      'nouvel invité: - > Anna (anna@corp.example)',
      'nuevo invitado: - > Anna (anna@corp.example)',
    ],
  ],
  [
    'calendarId',
    {},
    { calendarId: 'fam', calendarName: 'Family' },
    [
      'calendar: your main calendar > “Family”',
      'Kalender: dein Hauptkalender > „Family“',
      'agenda: votre agenda principal > « Family »',
      'calendario: tu calendario principal > «Family»',
    ],
  ],
  [
    'conference',
    {},
    { conferenceData: { status: 'pending' } },
    [
      'video call: - > Google Meet',
      'Videoanruf: - > Google Meet',
      'appel vidéo: - > Google Meet',
      'videollamada: - > Google Meet',
    ],
  ],
  [
    'description',
    { description: 'Old' },
    { description: 'New' },
    [
      'description: “Old” > “New”',
      'Beschreibung: „Old“ > „New“',
      'description: « Old » > « New »',
      'descripción: «Old» > «New»',
    ],
  ],
  [
    'reminders',
    {},
    {
      reminders: {
        useDefault: false,
        overrides: [
          { method: 'popup', minutes: 90 },
          { method: 'email', minutes: 1440 },
          { method: 'popup', minutes: 0 },
        ],
      },
    },
    [
      'reminder: as the calendar > 1 hour, 30 minutes before, 1 day before by e-mail, and at the start',
      'Erinnerung: wie der Kalender > 1 Stunde, 30 Minuten vorher, 1 Tag vorher per E-Mail und zum Beginn',
      'rappel: comme l’agenda > 1 heure et 30 minutes avant, 1 jour avant par e-mail et au début',
      'recordatorio: como el calendario > 1 hora y 30 minutos antes, 1 día antes por correo y al empezar',
    ],
  ],
  [
    'visibility',
    {},
    { visibility: 'private' },
    [
      'visibility: as the calendar > private',
      'Sichtbarkeit: wie der Kalender > privat',
      'visibilité: comme l’agenda > privée',
      'visibilidad: como el calendario > privada',
    ],
  ],
  [
    'transparency',
    {},
    { transparency: 'transparent' },
    [
      'shown as: busy > free',
      'angezeigt als: beschäftigt > frei',
      'affiché comme: occupé > libre',
      'se muestra como: ocupado > libre',
    ],
  ],
  [
    'colorId',
    { colorId: '11' },
    { colorId: '10' },
    ['color: red > green', 'Farbe: Rot > Grün', 'couleur: rouge > vert', 'color: rojo > verde'],
  ],
  [
    'eventType',
    {},
    { eventType: 'outOfOffice' },
    [
      'kind: event > out of office',
      'Art: Termin > abwesend',
      'type: événement > absence du bureau',
      'tipo: evento > fuera de la oficina',
    ],
  ],
  [
    'guestsCanModify',
    {},
    { guestsCanModify: true },
    [
      'guests may change the event: no > yes',
      'Gäste dürfen den Termin ändern: nein > ja',
      'les invités peuvent modifier l’événement: non > oui',
      'los invitados pueden cambiar el evento: no > sí',
    ],
  ],
  [
    'guestsCanInviteOthers',
    {},
    { guestsCanInviteOthers: false },
    [
      'guests may invite others: yes > no',
      'Gäste dürfen andere einladen: ja > nein',
      'les invités peuvent inviter d’autres personnes: oui > non',
      'los invitados pueden invitar a otros: sí > no',
    ],
  ],
  [
    'guestsCanSeeOtherGuests',
    {},
    { guestsCanSeeOtherGuests: false },
    [
      'guests see each other: yes > no',
      'Gäste sehen einander: ja > nein',
      'les invités voient la liste des invités: oui > non',
      'los invitados ven la lista de invitados: sí > no',
    ],
  ],
  [
    'workingLocationProperties',
    { workingLocationProperties: { type: 'homeOffice', homeOffice: {} } },
    { workingLocationProperties: { type: 'customLocation', customLocation: { label: 'Café' } } },
    [
      'working from: home > “Café”',
      'Arbeitsort: zu Hause > „Café“',
      'lieu de travail: à la maison > « Café »',
      'lugar de trabajo: en casa > «Café»',
    ],
  ],
  [
    'outOfOfficeProperties',
    {},
    { outOfOfficeProperties: { autoDeclineMode: 'declineAllConflictingInvitations', declineMessage: 'Away' } },
    [
      'invitations meanwhile: - > all declined, “Away”',
      'Einladungen währenddessen: - > alle abgelehnt, „Away“',
      'invitations pendant ce temps: - > toutes refusées, « Away »',
      'invitaciones mientras tanto: - > se rechazan todas, «Away»',
    ],
  ],
  [
    'focusTimeProperties',
    {},
    { focusTimeProperties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' } },
    [
      'while focusing: - > not declined, do not disturb in chat',
      'währenddessen: - > nicht abgelehnt, im Chat nicht stören',
      'pendant ce temps: - > non refusées, ne pas déranger dans le chat',
      'mientras tanto: - > no se rechazan, no molestar en el chat',
    ],
  ],
  [
    'birthdayProperties',
    {},
    { birthdayProperties: { type: 'birthday' } },
    ['occasion: - > birthday', 'Anlass: - > Geburtstag', 'occasion: - > anniversaire', 'ocasión: - > cumpleaños'],
  ],
  [
    'source',
    {},
    { source: { title: 'Mail', url: 'https://mail.example/1' } },
    [
      'source: - > “Mail, https://mail.example/1”',
      'Quelle: - > „Mail, https://mail.example/1“',
      'source: - > « Mail, https://mail.example/1 »',
      'origen: - > «Mail, https://mail.example/1»',
    ],
  ],
  [
    'extendedProperties',
    {},
    { extendedProperties: { private: { ticket: '7' } } },
    [
      'data of other apps: - > “ticket=7”',
      'Daten anderer Apps: - > „ticket=7“',
      'données d’autres applications: - > « ticket=7 »',
      'datos de otras aplicaciones: - > «ticket=7»',
    ],
  ],
  [
    'responseStatus',
    {},
    { attendees: me({ responseStatus: 'tentative' }) },
    [
      'your answer: none yet > maybe',
      'deine Antwort: noch keine > vielleicht',
      'votre réponse: aucune > peut-être',
      'tu respuesta: ninguna > quizá',
    ],
  ],
  [
    'comment',
    {},
    { attendees: me({ comment: 'on holiday' }) },
    [
      'note to the organizer: - > “on holiday”',
      'Notiz an den Organisator: - > „on holiday“',
      'mot à l’organisateur: - > « on holiday »',
      'nota al organizador: - > «on holiday»',
    ],
  ],
];

describe('changesBetween', () => {
  it.each(CASES)('says in four languages that the %s changes', (_field, before, after, lines) => {
    expect(LOCALES.flatMap((locale) => linesIn(locale, before, after))).toEqual(lines);
  });

  it('is tried with every field an action can set', () => {
    expect(new Set(CASES.map(([field]) => field))).toEqual(new Set(SHOWN_FIELDS));
  });

  it.each<[string, Partial<ShownState>, Partial<ShownState>]>([
    ['nothing', {}, {}],
    ['a value and the one Google takes for it', { visibility: 'default', transparency: 'opaque' }, {}],
    ['an empty text and none', { location: '' }, {}],
    [
      'the same moment written in another zone',
      {},
      { start: { dateTime: '2026-11-26T09:00:00Z' }, end: { dateTime: '2026-11-26T09:30:00Z' } },
    ],
    [
      'the same days in other lines',
      { recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261218'] },
      { recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261218T090000Z'] },
    ],
    ['an address in other letters', { attendees: [anna] }, { attendees: [{ ...anna, email: 'Anna@Corp.Example' }] }],
  ])('says nothing of %s', (_case, before, after) => {
    expect(linesIn('en-US', before, after)).toEqual([]);
  });

  it('tells guests who come, who go, and whose presence becomes optional', () => {
    const before = { attendees: [anna, { email: 'ben@corp.example' }] };
    const after = {
      attendees: [{ ...anna, optional: true }, { email: 'carl@corp.example' }, { email: 'dora@corp.example' }],
    };

    expect(linesIn('en-US', before, after)).toEqual([
      'new guests: - > carl@corp.example and dora@corp.example',
      'guest no longer invited: - > ben@corp.example',
      'guests: Anna (anna@corp.example) > Anna (anna@corp.example, optional)',
    ]);
  });

  it('names every guest, however many there are', () => {
    const guests = Array.from({ length: 200 }, (_, index) => ({ email: `guest${index}@corp.example` }));

    const [line = ''] = linesIn('en-US', {}, { attendees: guests });

    expect(guests.filter(({ email }) => !line.includes(email))).toEqual([]);
  });

  it('says that a series goes on in another zone, though it shows the same time now', () => {
    const recurrence = ['RRULE:FREQ=WEEKLY'];
    const start = { dateTime: '2026-11-26T10:00:00+01:00', timeZone: 'Africa/Lagos' };
    const end = { dateTime: '2026-11-26T10:30:00+01:00', timeZone: 'Africa/Lagos' };

    expect(linesIn('en-US', { recurrence }, { recurrence, start, end })).toEqual([
      expect.stringMatching(/^time: [^()]* > .*West Africa Time\)$/),
    ]);
  });
});
