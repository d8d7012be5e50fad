/** A tool call the engine wants made. */
export interface Call {
  name: string;
  arguments: Record<string, unknown>;
}
