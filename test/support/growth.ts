const TIMES = 4;
const ATTEMPTS = 3;
/** Below this a difference is noise, in microseconds. */
const NOISE = 2000;

/**
 * How much more processor time a text takes when it is `TIMES` as long: about 4 for what is linear, 16 and more for what is quadratic. The
 * best of several attempts counts, since others work on the same machine.
 */
export function growthOf(run: (text: string) => unknown, textOf: (length: number) => string, length: number): number {
  const [short, long] = [textOf(length), textOf(length * TIMES)];
  run(short);
  return (NOISE + leastTime(run, long)) / (NOISE + leastTime(run, short));
}

function leastTime(run: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: ATTEMPTS }, () => {
    const before = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}
