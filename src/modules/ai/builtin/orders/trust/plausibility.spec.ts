import { describe, expect, it } from '@jest/globals';
import { listLikelyLanguages } from '../../languages/detect.js';
import { readInLanguage } from '../../parse-request.js';
import { findImplausible } from './plausibility.js';
import { isCostly } from './told-titles.js';
import { findDoubt } from './trust.js';

function doubtIn(text: string, locale: string): { doubt: string | undefined; words: string | undefined } {
  const { read } = readInLanguage(text, listLikelyLanguages(text, locale));
  const [words] = read.wishes.flatMap((wish) => findImplausible(wish, read.text.lattice) ?? []);
  return { doubt: findDoubt(read), words };
}

/** Whether each wish of a text is hard to read as a new event. */
function costsIn(text: string): boolean[] {
  const { read } = readInLanguage(text, listLikelyLanguages(text, 'en-GB'));
  return read.wishes.map((wish) => isCostly(wish));
}

describe('words that do not read like what they were taken for', () => {
  it.each([
    ['a place with a marker of its own', "the bike's in for a service on friday at 9", 'for a service'],
    ['a quantity in a title', 'all reviews at 10 from tuesday', 'all reviews'],
    ['a verb that is not known', 'solemnise a meeting on friday at 10', 'solemnise a meeting'],
    ['a sentence with its object', 'my sister met the builders on monday at 9', 'sister met the builders'],
  ])('are asked about: %s', (_case, text, words) => {
    expect(doubtIn(text, 'en-GB')).toEqual({ doubt: 'unsure', words });
  });

  it.each([
    ['a day before its noun', 'Friday drinks Thursday at 6pm'],
    ['what is for a meeting', 'slides for a meeting friday at 10'],
    ['a number in a name', 'badminton court 4 tomorrow at 7pm'],
    ['a capital within a sentence', 'watch Will and Grace tonight at 9'],
    ['a title that begins with "out of"', 'Out of office on 3 December'],
    ['two people', 'piano for Tim on monday at 3pm and for Ella at 4pm'],
  ])('are none in %s', (_case, text) => {
    expect(doubtIn(text, 'en-GB')).toEqual({ doubt: undefined, words: undefined });
  });

  it.each([
    ['de-DE', 'Morgen früh um sechs zum Flughafen fahren'],
    ['fr-FR', 'note un rendez-vous avec Mme Leroy le 2 décembre à 10h'],
  ])('are none where a language begins titles so: %s %s', (locale, text) => {
    expect(doubtIn(text, locale)).toEqual({ doubt: undefined, words: undefined });
  });

  it('keep a name and a time from making an event beside a statement', () => {
    expect(doubtIn('lunch with Ann friday at 1 or whatever she decides upon', 'en-GB').doubt).toBe('aside');
  });
});

describe('what is only told', () => {
  it.each(['Latin homework club Tues + Thurs 3:15-4:00pm except 24 december, ends 28 january'])(
    'is hard to read as a new event where little of it fits: %s',
    (text) => {
      expect(costsIn(text)).toContain(true);
    },
  );

  it.each([
    'dentist on friday at 9',
    'lunch with Ana tomorrow at noon at the harbour',
    'I have choir on Monday at 7pm',
  ])('is easy to read where all of it does: %s', (text) => {
    expect(costsIn(text)).not.toContain(true);
  });
});
