/** What is left of `T` when nothing may be null. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** An object without its absent fields; null goes too, for Google and its types use both. */
export function present<T extends object>(object: T): Present<T> {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined && value !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries cannot say that fields were only left out
  return Object.fromEntries(kept) as Present<T>;
}

/** The named fields of an object that are there. */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Present<Pick<T, K>> {
  const kept = names.flatMap((name) => (from[name] === undefined || from[name] === null ? [] : [[name, from[name]]]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries cannot say that fields were only picked
  return Object.fromEntries(kept) as Present<Pick<T, K>>;
}
