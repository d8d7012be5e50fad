import type { Cue } from '../../commands/command-language.js';
import { otherOrders, otherTopics } from './elsewhere.js';
import { guesses } from './guess-cues.js';
import { orders, plainOrders } from './order-cues.js';
import { questions } from './question-cues.js';

/** What English sentences want, in the order in which the signs are looked for. */
export const englishCues: Cue[] = [...plainOrders, ...otherOrders, ...orders, ...otherTopics, ...questions, ...guesses];
