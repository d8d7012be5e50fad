import type { LanguageParts } from '../language.js';
import { germanConventions } from './conventions.js';
import { germanReplies } from './replies.js';
import { germanTime } from './times.js';
import { germanWords } from './words.js';

/** All that the engine is told of German. */
export const german: LanguageParts = {
  code: 'de',
  time: germanTime,
  vocabulary: germanWords,
  conventions: germanConventions,
  replies: germanReplies,
};
