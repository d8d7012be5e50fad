import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

type Read = ReturnType<typeof parseRequest>;

function read(text: string, locale: string): Read {
  return parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale });
}

describe('an order that stands by itself', () => {
  it.each([
    [
      'en-GB',
      'my landlord keeps nagging me about the boiler, so put down Boiler service for friday at 9',
      'Boiler service',
    ],
    ['en-GB', "i dunno if it's going to rain but pencil in a run for friday 9am anyway", 'Run'],
    [
      'de-DE',
      'Der Vermieter nervt schon wieder, also trag bitte für Freitag um 9 Heizungswartung ein',
      'Heizungswartung',
    ],
    ['fr-FR', 'Mon proprio me relance sans arrêt, donc note entretien chaudière vendredi à 9h', 'Entretien chaudière'],
    ['es-ES', 'El casero me insiste sin parar, así que apunta revisión anual el viernes a las 9', 'Revisión anual'],
  ])('counts behind what was told before it (%s): %s', (locale, text, summary) => {
    expect(read(text, locale)).toMatchObject({
      intent: 'create_event',
      event: { summary, start: { dateTime: '2026-11-27T09:00:00' } },
    });
  });

  it.each([
    ['en-GB', 'The garage can take the car on the 3rd of December at 8, so put in Car service', 'Car service'],
    ['de-DE', 'Die Werkstatt kann das Auto am 3. Dezember um 8 nehmen, also notier Reifenwechsel', 'Reifenwechsel'],
    ['fr-FR', 'Le garage peut prendre la voiture le 3 décembre à 8h, donc ajoute Révision voiture', 'Révision voiture'],
    [
      'es-ES',
      'El taller puede coger el coche el 3 de diciembre a las 8, así que apunta Cambio de ruedas',
      'Cambio de ruedas',
    ],
  ])('takes the one time that was told before it (%s): %s', (locale, text, summary) => {
    expect(read(text, locale)).toMatchObject({ event: { summary, start: { dateTime: '2026-12-03T08:00:00' } } });
  });

  it.each([
    ['en-GB', 'My boss wants a planning meeting on Thursday at 16:00, add that please', 'Planning meeting'],
    ['en-GB', 'My boss wants a planning meeting on Thursday at 16:00, so add that please', 'Planning meeting'],
    ['fr-FR', "Ma cheffe veut une réunion de planning jeudi à 16h, ajoute-la s'il te plaît", 'Réunion de planning'],
    ['fr-FR', 'Ma cheffe veut une réunion de planning jeudi à 16h, donc ajoute-la', 'Réunion de planning'],
    [
      'es-ES',
      'Mi jefa quiere una reunión de planificación el jueves a las 16, apúntala por favor',
      'Reunión de planificación',
    ],
  ])('takes the event that was told before it (%s): %s', (locale, text, summary) => {
    expect(read(text, locale)).toMatchObject({ event: { summary, start: { dateTime: '2026-11-26T16:00:00' } } });
  });

  it.each([
    ['en-GB', "I'm covering for Priya on Friday from 8 till 12, could you put that in as Front desk", 'Front desk'],
    ['de-DE', 'ich hab am Freitag von 8 bis 12 Aufsicht, trag das als Frühdienst ein', 'Frühdienst'],
    ['fr-FR', 'je garde les petits vendredi de 8h à 12h, mets ça comme Baby-sitting', 'Baby-sitting'],
    ['es-ES', 'el viernes estoy con mi madre de 8 a 12, ponlo como Visita', 'Visita'],
  ])('names what was told before it (%s): %s', (locale, text, summary) => {
    const start = { dateTime: '2026-11-27T08:00:00' };
    expect(read(text, locale)).toMatchObject({ event: { summary, start, end: { dateTime: '2026-11-27T12:00:00' } } });
  });

  it.each([
    ['en-GB', 'if the weather holds, put a barbecue on Sunday at 1'],
    ['en-GB', 'should it rain on saturday, cancel the swimming lesson'],
    ['de-DE', 'wenn das Wetter hält, trag für Sonntag um 13 Uhr Grillen ein'],
    ['fr-FR', "s'il fait beau, mets un barbecue dimanche à 13h"],
    ['es-ES', 'si hace bueno, pon una barbacoa el domingo a las 13'],
  ])('is none behind a condition (%s): %s', (locale, text) => {
    expect(read(text, locale).intent).toBe('none');
  });

  it.each([
    ['en-GB', 'Before I tell the plumber yes, have I got anything on Friday afternoon?'],
    ['de-DE', 'Meine Frau will wissen, ob ich da bin: hab ich am Freitagnachmittag was?'],
    ['fr-FR', "Ma femme veut savoir si je suis là, j'ai quelque chose vendredi après-midi ?"],
    ['es-ES', 'Mi mujer quiere saber si estoy, ¿tengo algo el viernes por la tarde?'],
  ])('may be a question, whatever stands before it (%s): %s', (locale, text) => {
    expect(read(text, locale).intent).toBe('list_events');
  });
});

describe('an event that is told in several sentences', () => {
  const friday = { start: { dateTime: '2026-11-27T09:00:00' } };

  it.each([
    ['en-GB', 'My tutor has finally got time for me on Friday. We start at 9. Call it Thesis chat.', 'Thesis chat'],
    ['en-GB', "I'm at the bank on Friday at 9. Title: Mortgage talk", 'Mortgage talk'],
    ['de-DE', 'Meine Betreuerin hat am Freitag um 9 endlich Zeit für mich. Nenn es Thesisgespräch.', 'Thesisgespräch'],
    ['fr-FR', 'Ma tutrice est libre vendredi à 9h. Appelle ça Point mémoire.', 'Point mémoire'],
    ['es-ES', 'Mi tutora por fin tiene un hueco el viernes a las 9. Llámalo Tutoría.', 'Tutoría'],
  ])('has the name that one of them gives it (%s): %s', (locale, text, summary) => {
    expect(read(text, locale)).toMatchObject({ intent: 'create_event', event: { summary, ...friday } });
  });

  it.each([
    ['en-GB', 'My tutor is free on Friday at 9 or maybe on Monday at 10. Call it Thesis chat.'],
    ['en-GB', 'If my tutor is free on Friday at 9, call it Thesis chat.'],
  ])('is none where its times contradict each other or depend on something (%s): %s', (locale, text) => {
    expect(read(text, locale).intent).toBe('none');
  });
});

describe('who comes', () => {
  it.each([
    ['en-GB', 'with Tom, padel on Friday at 9'],
    ['de-DE', 'mit Tom, Padel am Freitag um 9'],
    ['fr-FR', 'avec Tom, padel vendredi à 9h'],
    ['es-ES', 'con Tom, pádel el viernes a las 9'],
  ])('is no reason where it stands before the event (%s): %s', (locale, text) => {
    expect(JSON.stringify(read(text, locale))).toContain('Tom');
  });
});

describe('what is only told', () => {
  it.each([
    ['en-GB', 'Gran is having her hip done and visiting hours begin on Friday at 2'],
    ['en-GB', 'the shop floor has new machines on Friday at 2'],
    ['de-DE', 'Die Klausur rückt immer näher am Freitag um 14 Uhr'],
    ['fr-FR', 'Le directeur est vraiment fâché vendredi à 14h'],
    ['es-ES', 'El jefe está muy enfadado el viernes a las 14'],
  ])('makes no event (%s): %s', (locale, text) => {
    expect(read(text, locale).intent).toBe('none');
  });

  it('in a relative clause changes nothing of what its sentence orders', () => {
    expect(read('put yoga with Kim, who never says no, in for Friday at 9', 'en-GB')).toMatchObject({
      event: { start: { dateTime: '2026-11-27T09:00:00' }, summary: 'Yoga' },
    });
  });
});
