import type { LanguageParts } from '../language.js';
import { englishConventions } from './conventions.js';
import { englishReplies } from './replies.js';
import { englishTime } from './times/time.js';
import { englishWords } from './words.js';

/** All that the engine is told of English. */
export const english: LanguageParts = {
  code: 'en',
  time: englishTime,
  vocabulary: englishWords,
  conventions: englishConventions,
  replies: englishReplies,
};
