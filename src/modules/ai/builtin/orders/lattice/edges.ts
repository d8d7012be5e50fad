/** Something that begins at a token and ends before another. */
export interface Edge<V> {
  to: number;
  value: V;
}

/** By token, what begins there. */
export type Edges<V> = readonly (readonly Edge<V>[])[];
