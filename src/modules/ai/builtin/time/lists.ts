/** A list with one more item at its head; nothing where the item is in it already, since nobody names a day twice. */
export function withHead<T>(head: T, rest: readonly T[]): T[] | undefined {
  return rest.includes(head) ? undefined : [head, ...rest];
}
