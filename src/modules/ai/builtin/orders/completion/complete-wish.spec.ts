import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../languages/packages.js';
import { readWishes } from '../wishes/wishes.js';

/** The names of the events that the orders of a text mean. */
function namesMeant(code: string, text: string): (string | undefined)[] {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(code);
  return readWishes(text, language.orders).wishes.map(({ wish }) =>
    'target' in wish ? wish.target.name?.words : undefined,
  );
}

describe('one more of a name, behind "and"', () => {
  it.each([
    ['en', 'cancel yoga tomorrow and the one on 2 December'],
    ['de', 'lösch Yoga von morgen und das vom 2. Dezember'],
    ['fr', 'supprime yoga de demain et celui du 2 décembre'],
    ['es', 'cancela yoga de mañana y el del 2 de diciembre'],
    ['es', 'cancela yoga de mañana y el del jueves'],
  ])('is of that name (%s): %s', (code, text) => {
    expect(namesMeant(code, text)).toEqual([expect.stringMatching(/^yoga$/i), expect.stringMatching(/^yoga$/i)]);
  });

  it.each([
    ['en', 'cancel yoga tomorrow and my 3pm'],
    ['es', 'cancela yoga de mañana y la de las 15'],
    ['es', 'cancela yoga de mañana, el de las 18:30'],
  ])('is none where no day is told, or no "and" stands before it (%s): %s', (code, text) => {
    expect(namesMeant(code, text).filter((name) => name === 'yoga')).toHaveLength(1);
  });
});
