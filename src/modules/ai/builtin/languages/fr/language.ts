import type { LanguageParts } from '../language.js';
import { frenchConventions } from './conventions.js';
import { frenchReplies } from './replies.js';
import { frenchTime } from './times.js';
import { frenchWords } from './words.js';

/** All that the engine is told of French. */
export const french: LanguageParts = {
  code: 'fr',
  time: frenchTime,
  vocabulary: frenchWords,
  conventions: frenchConventions,
  replies: frenchReplies,
};
