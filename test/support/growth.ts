/** The short text is scanned this often, and the long one is this much longer: a linear scan costs the same, a quadratic one 4 times. */
const TIMES = 4;
/** Between linear and quadratic. */
const TOO_STEEP = 2.25;
/** Costs below this are noise, in microseconds: the system counts processor time in ticks of up to 10 ms. */
const NOISE = 40_000;
const FIRST_LOOK = 3;
const SECOND_LOOK = 6;

export interface Scan {
  run: (text: string) => unknown;
  textOf: (length: number) => string;
  /** Length of the long text, in characters. */
  length: number;
}

/**
 * Whether the cost of a scan grows faster than the text. Other processes disturb single measurements, so the best attempt for each length
 * counts, and a scan that looks steep is measured again before it is judged.
 */
export async function isTooSteep({ run, textOf, length }: Scan): Promise<boolean> {
  const [short, long] = [textOf(length / TIMES), textOf(length)];
  const runShort = async (): Promise<void> => {
    for (let time = 0; time < TIMES; time += 1) await run(short);
  };
  const runLong = async (): Promise<unknown> => run(long);
  if ((await measureCost(runLong)) < NOISE) return false;
  const best = { short: Infinity, long: Infinity };
  const look = async (attempts: number): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      best.short = Math.min(best.short, await measureCost(runShort));
      best.long = Math.min(best.long, await measureCost(runLong));
    }
    return best.long > NOISE && best.long / Math.max(best.short, NOISE / TIMES) > TOO_STEEP;
  };
  return (await look(FIRST_LOOK)) && look(SECOND_LOOK);
}

/** Processor time of this thread for one run, in microseconds. The garbage collector and the compiler have threads of their own. */
async function measureCost(run: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
