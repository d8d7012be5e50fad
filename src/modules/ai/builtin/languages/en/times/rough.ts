import type { RoughWords } from '../../shared/rough-rules.js';

/** The words by which English tells lengths and clock times roughly. */
export const englishRough: RoughWords = {
  before: [
    'about|around|roughly|approximately|approx|maybe|nearly|almost|exactly|probably .?',
    'just|well under|over',
    'a? good|solid|full|quick|short|brief|mere|cheeky',
    'at least|most',
    'no more than',
    'up to',
    'a maximum of',
  ],
  behind: [
    'or so',
    'max|maximum|tops|ish|roughly|approx|minimum .?',
    'at most|least',
    'at the most|least',
    'give or take',
    'only',
  ],
  sized: 'good|solid|quick|short|brief|mere|cheeky',
  clocks: [
    'about|around|roughly|approximately|approx|round .?',
    'at|or? about|around',
    'just before|after|gone',
    'at the? latest',
  ],
  behindClocks: ['or so', 'or thereabouts', 'at the latest'],
};
