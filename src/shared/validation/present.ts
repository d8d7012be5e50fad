/** `T` without null values. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Drops the fields that are undefined or null. */
export function present<T extends object>(object: T): Present<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys cannot say that they are those of the type
  return pick(object, Object.keys(object) as (keyof T)[]);
}

/** Copies the named fields that are neither undefined nor null. */
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
