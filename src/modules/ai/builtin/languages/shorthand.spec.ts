import { describe, expect, it } from '@jest/globals';
import { expandShorthand } from '../grammar/shorthand.js';
import { tokenize } from '../grammar/tokens.js';
import { parseRequest } from '../parse-request.js';
import { LANGUAGES } from './packages.js';

/** What a text is read as, on Tuesday, 24 November 2026: its intent, name and time. */
function read(text: string, locale: string): string {
  const context = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale };
  const { intent, event, target, changes } = parseRequest(text, context);
  const start = (event ?? changes)?.start?.dateTime?.slice(0, 16);
  return [intent, event?.summary ?? target?.query, start].filter(Boolean).join(' | ');
}

/** The words that a text is read as. */
function writeOut(text: string, code: string): string {
  const language = LANGUAGES.find((one) => one.code === code);
  return expandShorthand(tokenize(text), language?.time.shorthand ?? new Map())
    .map(({ word }) => word)
    .join(' ');
}

describe('what people type in a chat', () => {
  it.each([
    ['en', 'gym sesh tomoz 7am', 'create_event | Gym sesh | 2026-11-25T07:00'],
    ['en', 'pls del yoga tmrw', 'delete_event | yoga'],
    ['en', 'resched dentist to thrs 4pm', 'update_event | dentist | 2026-11-26T16:00'],
    ['en', 'bbq w the neighbours sat 5pm', 'create_event | Bbq with the neighbours | 2026-11-28T17:00'],
    ['fr', 'ciné av les filles sam 20h', 'create_event | Ciné avec les filles | 2026-11-28T20:00'],
    ['de', 'hab mrg um 10 physio', 'create_event | Physio | 2026-11-25T10:00'],
    ['de', 'do nachm. 15 uhr kaffee mit opa', 'create_event | Kaffee | 2026-11-26T15:00'],
    ['de', 'kannste mir mi 16 uhr nachhilfe eintragen', 'create_event | Nachhilfe | 2026-11-25T16:00'],
    ['fr', 'mets un resto ds mon agenda sam 20h stp', 'create_event | Resto | 2026-11-28T20:00'],
    ['fr', 'dem soir 20h théâtre av maman', 'create_event | Théâtre | 2026-11-25T20:00'],
    ['es', 'ponme gym mñn a las 7 xfa', 'create_event | Gym | 2026-11-25T07:00'],
    ['es', 'apúntame q tengo médico el lunes a las 9', 'create_event | Médico | 2026-11-30T09:00'],
  ])('%s: %s', (locale, text, result) => {
    expect(read(text, locale)).toBe(result);
  });

  it.each([
    ['en', 'im in', "i ' m in"],
    ['en', 'tue n fri', 'tue and fri'],
    ['en', 'n', 'n'],
    ['en', 'Jo N and R-rated films', 'jo n and r - rated films'],
    ['de', 'vorm. 9 uhr', 'vormittag 9 uhr'],
    ['de', 'vorm essen', 'vor dem essen'],
    ['fr', "c'est quand", "c ' est quand"],
    ['fr', 'c quand', "c ' est quand"],
    ['es', 'q tengo', 'que tengo'],
  ])('%s: "%s" is read as "%s"', (code, text, words) => {
    expect(writeOut(text, code)).toBe(words);
  });

  it('keeps a word that another language has out of the telling of languages', () => {
    expect(read('Termin mit dem Chef im Büro am Freitag um 9', 'fr-FR')).toBe(
      'create_event | Termin mit dem Chef | 2026-11-27T09:00',
    );
  });
});
