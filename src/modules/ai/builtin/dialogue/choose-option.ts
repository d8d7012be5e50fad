import { similarity } from './candidates.js';
import type { Turn } from './step.js';

/** Which option a short answer points at: its words, or "the second". */
export function chooseOption(text: string, options: readonly string[], { language }: Turn): number | undefined {
  const exact = options.findIndex((option) => option.toLowerCase() === text.trim().toLowerCase());
  if (exact >= 0) return exact;
  const scores = options.map((option) => similarity(text, option));
  const best = Math.max(...scores);
  if (best >= 0.5 && scores.filter((score) => score === best).length === 1) return scores.indexOf(best);
  const ordinal = language.dialogue.ordinals.findIndex((pattern) => pattern.test(text));
  return ordinal >= 0 && ordinal < options.length ? ordinal : undefined;
}
