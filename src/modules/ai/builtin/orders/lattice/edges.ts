/** Something that begins at a token and ends before another. */
export interface Edge<V> {
  to: number;
  value: V;
}

/** By token, what begins there; empty where a text holds nothing of the kind. */
export type Edges<V> = readonly (readonly Edge<V>[])[];

/** Where nothing begins. */
export const NONE: readonly never[] = [];

/** One edge for each of the meanings of a word. */
export function spread<V>(edges: readonly Edge<V[]>[]): Edge<V>[] {
  return edges.flatMap(({ to, value }) => value.map((one) => ({ to, value: one })));
}

/** Where the longest of what begins at a token ends, 0 where nothing does. */
export function longestEnd(edges: readonly { to: number }[] | undefined): number {
  let longest = 0;
  for (const { to } of edges ?? []) if (to > longest) longest = to;
  return longest;
}

/** The longest of the words that begin at a token. */
export function keepLongest<V>(edges: readonly Edge<V>[]): readonly Edge<V>[] {
  if (edges.length < 2) return edges;
  const end = longestEnd(edges);
  return edges.filter(({ to }) => to === end);
}
