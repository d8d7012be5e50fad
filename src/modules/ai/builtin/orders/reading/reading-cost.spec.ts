import { describe, expect, it } from '@jest/globals';
import { listLikelyLanguages } from '../../languages/detect.js';
import { english } from '../../languages/packages.js';
import { readInLanguage } from '../../parse-request.js';
import { SEARCH } from '../grammar/costs.js';
import { readClauses } from './read-text.js';

/** Steps of rules and of the search that a text costs. */
function countSteps(text: string): number {
  const { lattice, work } = readClauses(text, english.orders);
  return lattice.chart.work + work;
}

/** So many that a text has as many clauses as are told apart. */
const WORDS = 40;

describe('the work of reading a message', () => {
  it.each([
    ['words without meaning', 'plum '],
    ['names of days', 'monday '],
    ['expressions of time', 'tomorrow at 5 '],
    ['a list of people', 'Anna and '],
    ['orders', 'cancel yoga. '],
    ['markers', 'with at '],
    ['repetitions', 'every other monday '],
  ])('grows no faster than its length: %s', (_case, words) => {
    const length = words.trim().split(' ').length;
    const times = Math.ceil(WORDS / length);

    const few = countSteps(words.repeat(times));
    const many = countSteps(words.repeat(4 * times));

    expect(many).toBeLessThanOrEqual(5 * few);
  });

  it('is about a hundred steps a word for what people write', () => {
    const texts = [
      'lunch with Anna tomorrow at noon for 90 minutes',
      'move the dentist to Tuesday 4pm',
      'team sync every other Tuesday from 9:30 to 10 until the end of March',
      'Could you please find me an hour with bob@example.com some time next week in the afternoon?',
      'I need to add my interview on Friday at noon that will take about 2 hours, it is at the mall',
    ];

    const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0);
    const steps = texts.reduce((sum, text) => sum + countSteps(text), 0);

    expect(steps / words).toBeLessThan(150);
  });

  it.each([
    'Please arrange a lunch with Mr Okafor from the sales department for Tuesday, 8 December, from 12:00 to 13:30 in Room 2.07.',
    'Please book a review with Dr Weiss of the finance team for Friday, 11 December, from 14:00 to 15:30 in Room 3.10.',
  ])('ends within its limit for a long formal sentence: %s', (text) => {
    const { work, clauses } = readClauses(text, english.orders);

    expect(work).toBeLessThan(SEARCH.budget);
    expect(clauses.some(({ reading }) => reading?.frame.kind === 'create')).toBe(true);
  });

  it.each([
    ['a text whose language its words tell', 'move the dentist to Tuesday at 4pm', 1],
    ['a text of words that several languages have', 'yoga', 2],
  ])('holds one parse for each language it may be in: %s', (_case, text, parses) => {
    expect(readInLanguage(text, listLikelyLanguages(text, 'de-DE')).parses).toBe(parses);
  });
});
