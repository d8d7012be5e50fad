import type { LanguageParts } from '../language.js';
import { spanishConventions } from './conventions.js';
import { spanishReplies } from './replies.js';
import { spanishTime } from './times.js';
import { spanishWords } from './words.js';

/** All that the engine is told of Spanish. */
export const spanish: LanguageParts = {
  code: 'es',
  time: spanishTime,
  vocabulary: spanishWords,
  conventions: spanishConventions,
  replies: spanishReplies,
};
