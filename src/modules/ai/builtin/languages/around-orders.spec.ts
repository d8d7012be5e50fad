import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** The intent of a text and, of a new event, its title and start. */
function read(text: string, locale: string): string {
  const { intent, event } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  return event && intent === 'create_event' ? `${event.summary} ${event.start?.dateTime}` : intent;
}

describe('what opens a message', () => {
  it.each([
    ['en-GB', 'Listen, vet for Rex thursday 4pm', 'Vet for Rex'],
    ['en-GB', "Hi there, hope you're well. Vet for Rex thursday 4pm", 'Vet for Rex'],
    ['en-GB', 'good news! vet for Rex thursday 4pm', 'Vet for Rex'],
    ['en-GB', 'one more thing, vet for Rex thursday 4pm', 'Vet for Rex'],
    ['en-GB', "whenever you're ready, vet for Rex thursday 4pm", 'Vet for Rex'],
    ['de-DE', 'Grüezi, Tierarzt für Rex Donnerstag 16 Uhr', 'Tierarzt für Rex'],
    ['de-DE', 'Ups, fast vergessen, Tierarzt für Rex Donnerstag 16 Uhr', 'Tierarzt für Rex'],
    ['de-DE', 'Lange Rede, kurzer Sinn: Tierarzt für Rex Donnerstag 16 Uhr', 'Tierarzt für Rex'],
    ['fr-FR', 'Bon alors, véto pour Rex jeudi 16h', 'Véto pour Rex'],
    ['fr-FR', "J'allais oublier, véto pour Rex jeudi 16h", 'Véto pour Rex'],
    ['es-ES', '¡Buenas noticias! Veterinario de Rex jueves 16h', 'Veterinario de Rex'],
    ['es-ES', 'Casi se me olvida, veterinario de Rex jueves 16h', 'Veterinario de Rex'],
  ])('is no part of a new event (%s): %s', (locale, text, title) => {
    expect(read(text, locale)).toBe(`${title} 2026-11-26T16:00:00`);
  });

  it.each([
    ['en-GB', 'love cancel the dentist'],
    ['en-GB', 'oh for goodness sake cancel the dentist'],
    ['de-DE', 'weißt du was lösch den Zahnarzt'],
    ['fr-FR', 'tu ne vas pas me croire annule le dentiste'],
    ['es-ES', 'no te lo vas a creer cancela el dentista'],
  ])('is no part of an order without a pause (%s): %s', (locale, text) => {
    expect(read(text, locale)).toBe('delete_event');
  });

  it.each([
    ['en-GB', 'Love story rehearsal thursday 4pm', 'Love story rehearsal'],
    ['en-GB', 'Chief engineers thursday 4pm', 'Chief engineers'],
    ['de-DE', 'Schatz vom Bahnhof abholen Donnerstag 16 Uhr', 'Schatz vom Bahnhof abholen'],
  ])('is a part of the title that goes on (%s): %s', (locale, text, title) => {
    expect(read(text, locale)).toBe(`${title} 2026-11-26T16:00:00`);
  });
});

describe('what closes a message', () => {
  it.each([
    ['en-GB', "vet for Rex thursday 4pm, you're a legend", 'Vet for Rex'],
    ['en-GB', 'vet for Rex thursday 4pm. Kind regards, Tom', 'Vet for Rex'],
    ['en-GB', 'vet for Rex thursday 4pm, okay?', 'Vet for Rex'],
    ['en-GB', "vet for Rex thursday 4pm, can't wait", 'Vet for Rex'],
    ['en-GB', "vet for Rex thursday 4pm, if that's ok with you", 'Vet for Rex'],
    ['de-DE', 'Tierarzt für Rex Donnerstag 16 Uhr, ich freu mich schon', 'Tierarzt für Rex'],
    ['de-DE', "Tierarzt für Rex Donnerstag 16 Uhr, wenn's geht", 'Tierarzt für Rex'],
    ['de-DE', 'Tierarzt für Rex Donnerstag 16 Uhr. Liebe Grüße, Tom', 'Tierarzt für Rex'],
    ['fr-FR', 'véto pour Rex jeudi 16h, ça te va ?', 'Véto pour Rex'],
    ['fr-FR', 'véto pour Rex jeudi 16h, y a pas le feu', 'Véto pour Rex'],
    ['es-ES', 'veterinario de Rex jueves 16h, ¿te parece?', 'Veterinario de Rex'],
    ['es-ES', 'veterinario de Rex jueves 16h, perdona las molestias', 'Veterinario de Rex'],
  ])('is no part of a new event (%s): %s', (locale, text, title) => {
    expect(read(text, locale)).toBe(`${title} 2026-11-26T16:00:00`);
  });

  it.each([
    ['en-GB', "cancel the dentist don't ask"],
    ['de-DE', 'lösch den Zahnarzt eilt nicht'],
    ['fr-FR', 'annule le dentiste rien ne presse'],
    ['es-ES', 'cancela el dentista no corre prisa'],
  ])('denies no order (%s): %s', (locale, text) => {
    expect(read(text, locale)).toBe('delete_event');
  });

  it.each([
    ['en-GB', "cancel the dentist, if that's ok with Anna"],
    ['de-DE', 'lösch den Zahnarzt, wenn es für Anna geht'],
    ['fr-FR', 'annule le dentiste si ça te va pas trop tard'],
  ])('is a condition where it goes on (%s): %s', (locale, text) => {
    expect(read(text, locale)).not.toBe('delete_event');
  });
});
