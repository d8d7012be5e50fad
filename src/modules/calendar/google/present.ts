/** What is left of `T` when nothing may be null. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** An object without its absent fields; null goes too, for Google and its types use both. */
export function present<T extends object>(object: T): Present<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys cannot say that they are those of the type
  return pick(object, Object.keys(object) as (keyof T)[]);
}

/** The named fields of an object that are there. */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Present<Pick<T, K>> {
  const kept: Partial<Pick<T, K>> = {};
  // A loop, since each event of a list comes through here several times.
  for (const name of names) {
    const value = from[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type cannot say that no field is null
  return kept as Present<Pick<T, K>>;
}
