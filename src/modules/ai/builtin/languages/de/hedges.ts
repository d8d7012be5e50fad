import { crossed } from '../../orders/grammar/inflection.js';

/** How sure somebody is of what they say. */
export const GERMAN_HEDGES = [
  'sagen wir|sagen wir mal|naturlich|selbstverstandlich|logisch|logischerweise|logo|selbstredend|versteht sich|eh klar|halt|ach was|ach so|soviel ich weiss|soweit ich weiss',
  crossed(
    'wenn|falls',
    'ich mich recht erinnere|ich mich nicht irre|ich mich nicht tausche|ich es richtig im kopf habe|mich nicht alles tauscht|ich recht weiss',
  ),
  crossed('glaub|glaube|denk|denke|mein|schatz|schatze', 'ich|ich mal|ich zumindest'),
].join('|');

/** Asks whether what was told is so: "…, nicht wahr?". */
export const GERMAN_TAGS = crossed(
  "oder|oder nicht|oder doch|ja|nicht|ne|na|gell|gelle|ge|ga|woll|wa|nicht wahr|stimmts|stimmt's|stimmt das|stimmt|richtig|korrekt|ist das richtig|hab ich recht",
  '?',
);
