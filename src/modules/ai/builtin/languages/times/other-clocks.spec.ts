import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

function read(text: string, locale: string): string {
  const context = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale };
  const { intent, event, changes, range, questions } = parseRequest(text, context);
  const { start } = event ?? changes ?? {};
  const said = [intent, event?.summary, start?.dateTime, start?.timeZone, range?.timeMin];
  const asked = questions.map(({ field }) => `${field}?`);
  return [...said, ...asked].filter((part) => part !== undefined).join(' | ');
}

describe('a clock time of a place', () => {
  it.each([
    ['en', 'call Mia Friday at 9am Boston time', 'Call Mia | 2026-11-27T09:00:00 | America/New_York'],
    ['en', 'call Mia Friday at 9am Japanese time', 'Call Mia | 2026-11-27T09:00:00 | Asia/Tokyo'],
    ['de', 'Anruf von Mia Freitag um 9 Uhr Lissabonner Zeit', 'Anruf von Mia | 2026-11-27T09:00:00 | Europe/Lisbon'],
    ['de', 'Anruf von Mia Freitag um 9 Uhr Ortszeit Seoul', 'Anruf von Mia | 2026-11-27T09:00:00 | Asia/Seoul'],
    ['fr', 'appel de Mia vendredi à 9h, heure du Québec', 'Appel de Mia | 2026-11-27T09:00:00 | America/Toronto'],
    ['es', 'llamada de Mia el viernes a las 9 hora chilena', 'Llamada de Mia | 2026-11-27T09:00:00 | America/Santiago'],
    ['es', 'clase el viernes de 16 a 17 hora canaria', 'Clase | 2026-11-27T16:00:00 | Atlantic/Canary'],
    ['es', 'clase el viernes a las 9 hora de Ciudad de México', 'Clase | 2026-11-27T09:00:00 | America/Mexico_City'],
    ['nl', 'overleg vrijdag om 9 uur tijd in Londen', 'Overleg | 2026-11-27T09:00:00 | Europe/London'],
  ])('is read on its clocks, in %s: %s', (locale, text, event) => {
    expect(read(text, locale)).toBe(`create_event | ${event}`);
  });

  it.each([
    ['en', 'call with the Osaka office Friday at 9am their time', 'Call with the Osaka office', 'Asia/Tokyo'],
    ['en', 'call with the Osaka office Friday at 9am local time', 'Call with the Osaka office', 'Asia/Tokyo'],
    [
      'de',
      'Call mit den Leuten aus Chicago Freitag 9 Uhr bei denen',
      'Call mit den Leuten aus Chicago',
      'America/Chicago',
    ],
    ['fr', 'point avec l’équipe de Dakar vendredi à 9h chez eux', 'Point avec l’équipe de Dakar', 'Africa/Dakar'],
    [
      'fr',
      'point avec l’équipe de Dakar vendredi à 9h heure de là-bas',
      'Point avec l’équipe de Dakar',
      'Africa/Dakar',
    ],
    ['es', 'llamada con mi tía de Lima el viernes a las 9 hora de allá', 'Llamada con mi tía de Lima', 'America/Lima'],
    ['es', 'llamada con mi tía de Lima el viernes a las 9 de allí', 'Llamada con mi tía de Lima', 'America/Lima'],
  ])('is found where the text names the place, in %s: %s', (locale, text, title, zone) => {
    expect(read(text, locale)).toBe(`create_event | ${title} | 2026-11-27T09:00:00 | ${zone}`);
  });

  it.each([
    ['en', 'call Mia Friday at 9am their time'],
    ['en', 'call with the US team Friday at 9am their time'],
    ['en', 'call between London and Tokyo Friday at 9am local time'],
    ['de', 'Anruf von Mia Freitag um 9 Uhr deren Zeit'],
    ['fr', 'appel de Mia vendredi à 9h heure locale'],
    ['es', 'llamada de Mia el viernes a las 9 hora de ellos'],
    ['nl', 'overleg met Mia vrijdag om 9 uur haar tijd'],
  ])('is asked about where the text names none, in %s: %s', (locale, text) => {
    expect(read(text, locale)).toMatch(/^create_event \| [^|]+ \| start\?$/);
  });

  it.each([
    ['de', 'Abendessen Freitag um 19 Uhr bei denen', 'Abendessen bei denen'],
    ['fr', 'dîner vendredi à 19h chez eux', 'Dîner chez eux'],
    ['fr', 'dîner vendredi à 19h chez eux à Lyon', 'Dîner chez eux'],
  ])('is the user’s own where "there" is a place, in %s: %s', (locale, text, title) => {
    expect(read(text, locale)).toBe(`create_event | ${title} | 2026-11-27T19:00:00 | Europe/Berlin`);
  });

  it('is asked about in a question at the same moment', () => {
    expect(read('was habe ich am Freitag um 9 Uhr New Yorker Zeit', 'de')).toBe(
      'list_events | 2026-11-27T15:00:00+01:00',
    );
  });

  it('of a place that is not known becomes no event', () => {
    expect(read('reunión a las 9:00 hora de Springfield el jueves', 'es')).toBe('none');
  });
});

describe('the night of a day', () => {
  it.each([
    ['en', 'taxi tonight at half twelve', 'Taxi | 2026-11-25T00:30:00'],
    ['en', 'taxi saturday night at quarter past midnight', 'Taxi | 2026-11-29T00:15:00'],
    ['en', 'taxi tomorrow night at 1', 'Taxi | 2026-11-26T01:00:00'],
    ['en', 'taxi tomorrow night at 11', 'Taxi | 2026-11-25T23:00:00'],
    ['de', 'Schicht morgen Nacht um 1', 'Schicht | 2026-11-26T01:00:00'],
    ['de', 'Schicht Samstagnacht um 2', 'Schicht | 2026-11-29T02:00:00'],
    ['de', 'Schicht Samstag Nacht um 23 Uhr', 'Schicht | 2026-11-28T23:00:00'],
    ['de', 'Flug in der Nacht auf Samstag um 3', 'Flug | 2026-11-28T03:00:00'],
    ['fr', 'taxi ce soir à minuit et demi', 'Taxi | 2026-11-25T00:30:00'],
    ['es', 'taxi el sábado por la noche a la una', 'Taxi | 2026-11-29T01:00:00'],
  ])('goes on behind midnight, in %s: %s', (locale, text, event) => {
    expect(read(text, locale)).toBe(`create_event | ${event} | Europe/Berlin`);
  });

  it('is no part of a name', () => {
    expect(read('Lange Nacht der Museen Samstag 18 Uhr', 'de')).toContain('Lange Nacht der Museen | 2026-11-28T18:00');
  });
});
