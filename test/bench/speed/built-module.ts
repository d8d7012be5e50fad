import path from 'node:path';

/** A module of `dist`, as the build left it; the caller names the type it has in `src`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the module's type once
export async function builtModule<T>(file: string): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is built has the types of its source
  return (await import(path.resolve(import.meta.dirname, '../../../dist', file))) as T;
}
