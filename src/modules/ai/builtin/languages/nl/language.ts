import type { LanguageParts } from '../language.js';
import { dutchConventions } from './conventions.js';
import { dutchReplies } from './replies.js';
import { dutchTime } from './times.js';
import { dutchWords } from './words.js';

/** All that the engine is told of Dutch. */
export const dutch: LanguageParts = {
  code: 'nl',
  time: dutchTime,
  vocabulary: dutchWords,
  conventions: dutchConventions,
  replies: dutchReplies,
};
