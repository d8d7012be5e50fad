/** Methods of the Calendar API that exist at Google and are left out here; they answer 501. */
export const NOT_SIMULATED: readonly { name: string; method: string; pattern: RegExp }[] = [
  ...['insert POST', 'update PUT', 'patch PATCH', 'delete DELETE'].map((entry) => {
    const [name = '', method = ''] = entry.split(' ');
    return { name: `calendar.acl.${name}`, method, pattern: /^\/calendar\/v3\/calendars\/[^/]+\/acl(?:\/[^/]+)?$/ };
  }),
  { name: 'calendar.acl.watch', method: 'POST', pattern: /^\/calendar\/v3\/calendars\/[^/]+\/acl\/watch$/ },
  { name: 'calendar.calendarList.watch', method: 'POST', pattern: /^\/calendar\/v3\/users\/me\/calendarList\/watch$/ },
  { name: 'calendar.settings.watch', method: 'POST', pattern: /^\/calendar\/v3\/users\/me\/settings\/watch$/ },
  {
    name: 'calendar.calendars.transferOwnership',
    method: 'POST',
    pattern: /^\/calendar\/v3\/calendars\/[^/]+\/transferOwnership$/,
  },
];
