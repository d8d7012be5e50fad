/** Methods of the Calendar API that the simulator leaves out; they answer 501. */
export const NOT_SIMULATED: readonly { name: string; method: string; pattern: RegExp }[] = [
  {
    name: 'calendar.calendars.transferOwnership',
    method: 'POST',
    pattern: /^\/calendar\/v3\/calendars\/[^/]+\/transferOwnership$/,
  },
];
