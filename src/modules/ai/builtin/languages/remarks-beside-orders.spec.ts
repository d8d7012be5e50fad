import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function intentOf(text: string, locale: string): string {
  return parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale }).intent;
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
