/** The week every sentence is said in: Tuesday 24 November 2026, 8:40 in Berlin; titles are those of the user's language. */
export const NOW = '2026-11-24T07:40:00Z';
export const ZONE = 'Europe/Berlin';

export type Code = 'en' | 'de' | 'fr' | 'es';

export interface SeedEvent {
  id: string;
  summary: string;
  start: string;
  end: string;
  location?: string;
  attendees?: { email: string; displayName?: string; responseStatus?: string; self?: boolean }[];
  recurringEventId?: string;
  organizer?: string;
}

type Titles = Record<string, string>;

const TITLES: Record<Code, Titles> = {
  en: titles(
    [
      'Stand-up|Sprint planning|Lunch with Maria|Call with Marcus|Project review|Yoga|Dentist',
      'Client call|Budget meeting|Piano lesson|Interview Sara Klein|Hairdresser|Team dinner',
      'Swimming lesson|Grandma’s birthday|Design review|Team offsite|Flight to Lisbon|Christmas party',
      'Vendor demo',
    ].join('|'),
  ),
  de: titles(
    [
      'Stand-up|Sprintplanung|Mittagessen mit Maria|Telefonat mit Marcus|Projektbesprechung|Yoga',
      'Zahnarzt|Kundengespräch|Budgetrunde|Klavierstunde|Vorstellungsgespräch Sara Klein|Friseur',
      'Teamessen|Schwimmkurs|Omas Geburtstag|Designbesprechung|Teamklausur|Flug nach Lissabon',
      'Weihnachtsfeier|Produktvorstellung',
    ].join('|'),
  ),
  fr: titles(
    [
      'Stand-up|Planification du sprint|Déjeuner avec Maria|Appel avec Marcus|Revue de projet',
      'Cours de yoga|Dentiste|Appel client|Réunion budget|Cours de piano|Entretien Sara Klein|Coiffeur',
      'Dîner d’équipe|Cours de natation|Anniversaire de Mamie|Revue de design|Séminaire d’équipe',
      'Vol pour Lisbonne|Fête de Noël|Démo fournisseur',
    ].join('|'),
  ),
  es: titles(
    [
      'Stand-up|Planificación del sprint|Comida con Maria|Llamada con Marcus|Revisión del proyecto|Yoga',
      'Dentista|Llamada del cliente|Reunión de presupuesto|Clase de piano|Entrevista Sara Klein',
      'Peluquería|Cena de equipo|Clase de natación|Cumpleaños de la abuela|Revisión de diseño',
      'Retiro de equipo|Vuelo a Lisboa|Fiesta de Navidad|Demo del proveedor',
    ].join('|'),
  ),
};

function titles(text: string): Titles {
  const keys =
    'standup|sprint|lunch|marcus|review|yoga|dentist|client|budget|piano|sara|hair|dinner|swim|grandma|design|offsite|flight|xmas|demo';
  const names = text.split('|');
  return Object.fromEntries(keys.split('|').map((key, index) => [key, names[index] ?? key]));
}

const me = { email: 'me@example.com', self: true, responseStatus: 'accepted' };
const ben = { email: 'ben@example.com', displayName: 'Ben Otto', responseStatus: 'needsAction' };
const anna = { email: 'anna@example.com', displayName: 'Anna Keller', responseStatus: 'accepted' };

/** The user's events, series as their instances. */
export function seedEvents(code: Code): SeedEvent[] {
  const name = TITLES[code];
  const one = (id: string, day: string, clock: string, more: Partial<SeedEvent> = {}): SeedEvent => {
    const [from = '', to = ''] = clock.split('-');
    const [key = ''] = id.split('_');
    return {
      id,
      summary: name[key] ?? key,
      start: `2026-${day}T${from}`,
      end: `2026-${day}T${to}`,
      ...(id.includes('_') ? { recurringEventId: key } : {}),
      ...more,
    };
  };
  const days = (id: string, first: string, end: string): SeedEvent => ({
    id,
    summary: name[id] ?? id,
    start: `2026-${first}`,
    end: `2026-${end}`,
  });
  const series = (key: string, dates: string[], clock: string): SeedEvent[] =>
    dates.map((day) => one(`${key}_${day.replace('-', '')}`, day, clock));
  return [
    ...series('standup', ['11-24', '11-25', '11-26', '11-27', '11-30', '12-01', '12-02', '12-03'], '09:30-09:45'),
    one('sprint', '11-24', '11:00-12:00'),
    one('lunch', '11-24', '12:30-13:15'),
    one('marcus', '11-24', '16:00-16:30'),
    one('review', '11-25', '14:00-15:30', { attendees: [me, anna, ben] }),
    ...series('yoga', ['11-25', '12-02', '12-09', '12-16'], '18:30-19:30'),
    one('dentist', '11-26', '10:30-11:15', { location: 'Hauptstr. 5' }),
    one('client', '11-26', '13:00-14:00'),
    one('budget', '11-26', '15:00-16:00', { attendees: [me, ben] }),
    ...series('piano', ['11-26', '12-03', '12-10', '12-17'], '17:00-18:00'),
    one('sara', '11-27', '10:00-11:00'),
    one('hair', '11-27', '15:00-15:45'),
    one('dinner', '11-27', '19:30-22:00'),
    days('grandma', '11-28', '11-29'),
    one('swim', '11-28', '10:00-11:00'),
    one('design', '11-30', '14:00-15:00', { attendees: [me, anna] }),
    days('offsite', '12-02', '12-04'),
    one('demo', '12-03', '11:00-12:00', {
      organizer: 'vendor@example.org',
      attendees: [
        { email: 'vendor@example.org', responseStatus: 'accepted' },
        { ...me, responseStatus: 'needsAction' },
      ],
    }),
    one('flight', '12-07', '07:15-10:00'),
    one('xmas', '12-11', '18:00-23:00'),
  ].toSorted((first, second) => first.start.localeCompare(second.start));
}
