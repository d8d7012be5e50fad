const VARIABLES = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];

/** The variables of libfaketime, if this process runs under it: a child process needs them to have the same clock. */
export function movedClock(): Record<string, string> {
  // oxlint-disable-next-line node/no-process-env -- set by `npm run test:dates`
  const { env } = process;
  return Object.fromEntries(VARIABLES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
