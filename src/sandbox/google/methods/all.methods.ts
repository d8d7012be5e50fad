import type { ApiMethod } from '../api/api-method.js';
import { CALENDAR_LIST } from './calendar-list.methods.js';
import { CALENDARS } from './calendars.methods.js';
import { EVENTS_READ } from './events-read.methods.js';
import { EVENTS_WRITE } from './events-write.methods.js';
import { FREEBUSY } from './freebusy.methods.js';

/** Every Calendar method the simulator answers. */
export const ALL_METHODS: readonly ApiMethod[] = [
  ...CALENDAR_LIST,
  ...CALENDARS,
  ...EVENTS_READ,
  ...EVENTS_WRITE,
  ...FREEBUSY,
];
