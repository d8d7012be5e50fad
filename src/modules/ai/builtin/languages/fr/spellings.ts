import type { VerbEntry } from '../../orders/grammar/inflection.js';

/** Joined with what follows, these are words of their own: "m'a demandé" is no "ma demande". */
const OTHER_WORDS = /\b[mtls]'a\b|'$/;

/** Words as people type them too: "jai", "cest", "mets moi"; a pronoun of an object keeps its hyphen, or it would be an article. */
export function withTyped(words: string): string {
  const all = words.split('|').flatMap((text) => [text, ...typedForms(text)]);
  return [...new Set(all)].join('|');
}

function typedForms(text: string): string[] {
  const open = /-l(?:e|a|es)$/.test(text) ? text : text.replaceAll('-', ' ');
  return OTHER_WORDS.test(text) ? [open] : [open, open.replaceAll("'", '')];
}

/** Verbs as people type them too. */
export function typedVerbs(entries: readonly VerbEntry[]): VerbEntry[] {
  return entries.map(([words, form]) => [withTyped(words), form]);
}
