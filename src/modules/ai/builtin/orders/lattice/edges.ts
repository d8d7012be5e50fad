/** Something that begins at a token and ends before another. */
export interface Edge<V> {
  to: number;
  value: V;
}
