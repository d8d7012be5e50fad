import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function read(text: string, locale: string): ReturnType<typeof parseRequest> {
  return parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale });
}

function intentOf(text: string, locale: string): string {
  return read(text, locale).intent;
}

describe('a remark beside an order', () => {
  it.each([
    ['en-GB', 'move the dentist to 11:30 i hate getting up early', 'update_event'],
    ['en-GB', 'bin the hairdresser she raised her prices', 'delete_event'],
    ['en-GB', 'They look like sheepdogs. Haircut for the boys saturday 2pm', 'create_event'],
    ['de-DE', 'weihnachtsfeier am 11. löschen bin da auf reha', 'delete_event'],
    ['de-DE', 'friseur löschen die ist mir zu teuer geworden', 'delete_event'],
    ['fr-FR', 'vire le coiffeur elle est devenue trop chère', 'delete_event'],
    ['es-ES', 'pasa el dentista a las 11:30 odio madrugar', 'update_event'],
  ])('is left out, with or without a pause (%s): %s', (locale, text, intent) => {
    expect(intentOf(text, locale)).toBe(intent);
  });

  it.each([
    ['en-GB', 'wipe thursday morning, my knee is playing up something rotten', 'delete_event'],
    ['en-GB', 'Log delivery monday 3pm. What a palaver!', 'create_event'],
    ['en-GB', "The surgery's been messing me about, so move the dentist to 11:30", 'update_event'],
    ['en-GB', 'cancel yoga tomorrow as my teacher is moving to Vienna of all places', 'delete_event'],
    ['en-GB', "we lost the keys, what a week. Coffee with Jan on monday at 9, can't wait to see her", 'create_event'],
    ['de-DE', 'lösch yoga morgen, der Vermieter tauscht auf einmal sämtliche Fenster aus', 'delete_event'],
    ['de-DE', 'mein Sohn hat die Hauptrolle gekriegt, wir sind ganz stolz! Friseur am Montag um 9', 'create_event'],
    ['fr-FR', "annule le dentiste, il pleut comme pas possible ici et j'ai plus de parapluie", 'delete_event'],
    ['es-ES', 'cancela el dentista, mi suegra se metió a bailar salsa y no hay quien la pare', 'delete_event'],
  ])('is left out, whatever it tells (%s): %s', (locale, text, intent) => {
    const { intent: read_, event, target } = read(text, locale);
    expect(read_).toBe(intent);
    expect(JSON.stringify(event ?? target)).not.toMatch(
      /knee|palaver|surgery|vienna|week|wait|stolz|fenster|pluie|suegra/i,
    );
  });

  it('is not what describes the event', () => {
    const { target } = read('Please delete my golf I had with Bob at 4pm tomorrow', 'en-GB');
    expect(target).toMatchObject({ query: 'golf', attendees: [{ displayName: 'Bob' }] });
  });

  it.each([
    ['en-GB', "add a viewing on Friday at noon, it's at the mall", /mall/],
    ['en-GB', 'picnic on sunday at 3. It will take two hours, which is plenty for us', /17:00/],
    ['de-DE', 'Gemeinderat Montag um 19 Uhr, findet im Pfarrsaal statt', /Pfarrsaal/],
    ['fr-FR', "Photo d'équipe demain à midi, dans la cour", /cour/],
    ['es-ES', 'Cambio de aceite el lunes a las 8, son hora y media', /09:30/],
  ])('is not what is told of the event itself (%s): %s', (locale, text, detail) => {
    expect(JSON.stringify(read(text, locale).event)).toMatch(detail);
  });

  it.each([
    ['en-GB', "delete the dentist, actually no I'll go"],
    ['en-GB', "delete the dentist, hmm, I'd better not"],
    ['en-GB', 'cancel yoga tomorrow, I mean piano'],
    ['en-GB', 'cancel the dinner she said'],
    ['en-GB', 'Maria says, cancel the dinner if you can make it before eight'],
    ['de-DE', 'lösch den Zahnarzt, ach nein, doch nicht'],
    ['de-DE', 'lösch yoga morgen, ich meine klavier'],
    ['fr-FR', "annule le dentiste, ah non finalement j'y vais"],
    ['fr-FR', "annule le dîner d'équipe s'il pleut"],
    ['es-ES', 'cancela el dentista, ay no, mejor voy'],
  ])('that takes it back, corrects it or quotes it leaves no order (%s): %s', (locale, text) => {
    expect(intentOf(text, locale)).not.toMatch(/^(?:delete|update)_event$/);
  });
});

describe('an event that stays as it is', () => {
  it.each([
    ['en-GB', 'keep the dentist where it is but cancel the client call', 'client call'],
    ['en-GB', 'leave friday’s interview as it is and cancel the client call', 'client call'],
    ['en-GB', 'cancel the client call, the piano lesson stays', 'client call'],
    ['de-DE', 'der Zahnarzt bleibt wie er ist, aber sag das Kundengespräch ab', 'Kundengespräch'],
    ['de-DE', 'lass die Klavierstunde stehen und sag das Kundengespräch ab', 'Kundengespräch'],
    ['fr-FR', "laisse le dentiste où il est mais annule l'appel client", 'appel client'],
    ['es-ES', 'deja el dentista como está y cancela la llamada del cliente', 'llamada del cliente'],
  ])('is no part of the order beside it (%s): %s', (locale, text, name) => {
    expect(read(text, locale)).toMatchObject({ intent: 'delete_event', target: { query: name } });
  });

  it.each([
    ['en-GB', 'keep the dentist where it is'],
    ['de-DE', 'lass den Zahnarzt wie er ist'],
    ['fr-FR', 'laisse le dentiste où il est'],
    ['es-ES', 'deja el dentista como está'],
  ])('alone is no order (%s): %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });

  it.each([
    ['en-GB', 'Grandma stays from friday to sunday', 'create_event'],
    ['en-GB', 'leave for the airport at 5 on sunday', 'create_event'],
  ])('is not what somebody does (%s): %s', (locale, text, intent) => {
    expect(intentOf(text, locale)).toBe(intent);
  });
});

describe("somebody else's time beside an event", () => {
  it.each([
    ['en-GB', "Coffee with Priya thursday half eleven, she's got something on at 1", 'Coffee', '26T11:30'],
    ['en-GB', 'vet on wednesday 8.20 am. they had offered me friday as well', 'Vet', '25T08:20'],
    ['de-DE', 'Kaffee mit Pia Donnerstag halb zwölf, sie hat um eins was vor', 'Kaffee', '26T11:30'],
    ['fr-FR', 'café avec Pia jeudi 11h30, elle a un truc à 13h', 'Café', '26T11:30'],
    ['es-ES', 'café con Pía el jueves a las 11:30, ella tiene algo a la 1', 'Café', '26T11:30'],
    ['en-GB', 'vet on thursday 11:30, straight after the dentist', 'Vet', '26T11:30'],
    ['de-DE', 'Tierarzt Donnerstag halb zwölf, direkt nach dem Zahnarzt', 'Tierarzt', '26T11:30'],
    ['fr-FR', 'vétérinaire jeudi 11h30, juste après le dentiste', 'Vétérinaire', '26T11:30'],
  ])('makes no event (%s): %s', (locale, text, summary, start) => {
    expect(read(text, locale)).toMatchObject({ event: { summary, start: { dateTime: `2026-11-${start}:00` } } });
  });

  it.each([
    ['en-GB', 'dinner friday at 8, Tom says 7 is better'],
    ['en-GB', "yoga every monday at 7, the 28th isn't possible"],
  ])('is not left out where it may be meant (%s): %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });

  it.each([
    ['en-GB', 'parents evening thursday at 7, so block 5 to 6:30 for cooking', 'Cooking', '26T17:00'],
    ['de-DE', 'Elternabend Donnerstag um 19 Uhr, also trag Kochen um 17 Uhr ein', 'Kochen', '26T17:00'],
    ['fr-FR', 'réunion parents jeudi à 19h, donc ajoute cuisine à 17h', 'Cuisine', '26T17:00'],
  ])('gives its day to the event that follows from it (%s): %s', (locale, text, summary, start) => {
    expect(read(text, locale)).toMatchObject({ event: { summary, start: { dateTime: `2026-11-${start}:00` } } });
  });

  it('is no order where it is only wished for', () => {
    expect(intentOf('wish I could just cancel the team dinner', 'en-GB')).toBe('none');
  });
});
