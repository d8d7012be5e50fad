/** When everything that is loaded after the start has been loaded. */
const SETTLED_MS = 500;

/**
 * Gives back what only the start needed, where Node is started with `--expose-gc`: V8 itself collects it when the server has been under
 * load, and a server that has little to do would keep it.
 */
export function giveBackStartMemory(): void {
  const collect = globalThis.gc;
  if (!collect) return;
  setTimeout(() => {
    void collect({ type: 'major', execution: 'async', flavor: 'last-resort' });
  }, SETTLED_MS).unref();
}
