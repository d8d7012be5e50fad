import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../parse-request.js';

const SETTING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

function titleOf(text: string, locale: string): string | undefined {
  return parseRequest(text, { ...SETTING, locale }).event?.summary;
}

describe('the title of what is told', () => {
  it.each([
    ['en-GB', 'the choir is doing an extra rehearsal this sunday at 2, can you put that in', 'Extra rehearsal'],
    ['en-GB', 'the school is putting on a play on the 10th at 6, pop that in', 'Play'],
    ['en-GB', 'Ollie has got football training tomorrow at 5, put it in', 'Ollie football training'],
    ['de-DE', 'Mein Sohn hat morgen um 17 Uhr Fußball, trag das ein', 'Fußball'],
    ['fr-FR', 'Le groupe donne un concert samedi à 20h, note-le', 'Concert'],
    ['fr-FR', 'Mon fils a judo mercredi à 14h, note-le', 'Judo'],
    ['es-ES', 'La banda da un concierto el sábado a las 21h, apúntalo', 'Concierto'],
  ])('is what the verb makes take place (%s): %s', (locale, text, title) => {
    expect(titleOf(text, locale)).toBe(title);
  });

  it.each([
    ['en-GB', 'my flight leaves on the 5th at 6am so put it on there', 'Flight'],
    ['fr-FR', 'Les cours reprennent, tous les mardis à 18h, ajoute ça', 'Cours'],
    ['fr-FR', 'On mange chez les Martin samedi à 20h, mets-le dans mon agenda', 'Manger chez les Martin'],
    ['en-GB', 'the kids are off school on friday, mark that', 'Kids off school'],
    [
      'en-GB',
      "I've got to be at the tribunal on Friday at 9, no idea how long it takes so give it two hours",
      'Tribunal',
    ],
    ['en-GB', 'Leo at the dentist monday 4pm', 'Leo at the dentist'],
    [
      'en-GB',
      'theres a talk called How to Say No at Work on the 10th at 6pm, stick it in for me',
      'How to Say No at Work',
    ],
    [
      'es-ES',
      'Por fin me traen la nevera, mañana a las nueve (ya sabes). Resérvame ese rato',
      'Por fin me traen la nevera',
    ],
  ])('holds no verb of a statement (%s): %s', (locale, text, title) => {
    expect(titleOf(text, locale)).toBe(title);
  });

  it.each([
    ['en-GB', 'Pilates Friday at 9 put that in', 'Pilates'],
    ['fr-FR', 'La réunion budget vendredi à 10h, ajoute-la', 'Réunion budget'],
    ['es-ES', 'Entrevista de trabajo el viernes a las 8. Ponla como privada.', 'Entrevista de trabajo'],
    ['en-GB', 'yoga at the gym monday 6pm', 'Yoga'],
  ])('stays a name where it is one (%s): %s', (locale, text, title) => {
    expect(titleOf(text, locale)).toBe(title);
  });

  it('is not how to enter what was told', () => {
    const text = "Mick's birthday is the 12th of December, stick it in so it comes up annually";
    expect(titleOf(text, 'en-GB')).not.toBe('Comes up annually');
  });
});
