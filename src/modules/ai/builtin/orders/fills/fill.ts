import type { Content, Contents } from '../grammar/frame.js';

/** One way to fill a role from a place on. */
export interface Fill<C extends Content = Content> {
  to: number;
  cost: number;
  value: Contents[C];
}
