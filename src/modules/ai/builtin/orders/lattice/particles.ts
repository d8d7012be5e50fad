/** The particles of the vocabulary, in words; there are as many as verbs have. */
const PARTICLES = new Map<string, readonly (readonly string[])[]>();

/** Particles of a verb that are listed with `|`, each as its words. */
export function splitParticles(listed: string): readonly (readonly string[])[] {
  const known = PARTICLES.get(listed);
  if (known) return known;
  const split = listed.split('|').map((words) => words.trim().split(' '));
  PARTICLES.set(listed, split);
  return split;
}
