/** How much longer the long text is than the short one: a linear scan then costs 4 times as much, a quadratic one 16 times. */
const TIMES = 4;
/** Between linear and quadratic. */
const TOO_STEEP = 9;
const FIRST_LOOK = 3;
const SECOND_LOOK = 6;

export interface Scan {
  run: (text: string) => unknown;
  textOf: (length: number) => string;
  /** Length of the long text, in characters. */
  length: number;
  /** Processor time below which a difference is noise, in microseconds. */
  noise: number;
}

/**
 * Whether the cost of a scan grows faster than the text. Other threads and processes disturb single measurements, so the best attempt for each
 * length counts, and a scan that looks steep is measured more often before it is called so.
 */
export async function isTooSteep({ run, textOf, length, noise }: Scan): Promise<boolean> {
  const [short, long] = [textOf(length / TIMES), textOf(length)];
  if ((await measureCost(run, long)) < noise) return false;
  const best = { short: Infinity, long: Infinity };
  const look = async (attempts: number): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      best.short = Math.min(best.short, await measureCost(run, short));
      best.long = Math.min(best.long, await measureCost(run, long));
    }
    return best.long > noise && best.long / Math.max(best.short, noise / TIMES ** 2) > TOO_STEEP;
  };
  return (await look(FIRST_LOOK)) && look(SECOND_LOOK);
}

/** Processor time of this thread for one run, in microseconds. The garbage collector and the compiler have threads of their own. */
async function measureCost(run: (text: string) => unknown, text: string): Promise<number> {
  const before = process.threadCpuUsage();
  await run(text);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
