import type { ApiMethod } from '../api/api-method.js';
import { ACL } from './acl.methods.js';
import { ACCOUNT } from './account.methods.js';
import { CALENDAR_LIST } from './calendar-list.methods.js';
import { CALENDARS } from './calendars.methods.js';
import { EVENTS_OTHER } from './events-other.methods.js';
import { EVENTS_READ } from './events-read.methods.js';
import { EVENTS_WRITE } from './events-write.methods.js';
import { FREEBUSY } from './freebusy.methods.js';
import { PUSH } from './push.methods.js';

/** Every Calendar method the simulator answers. */
export const ALL_METHODS: readonly ApiMethod[] = [
  ...CALENDAR_LIST,
  ...CALENDARS,
  ...EVENTS_READ,
  ...EVENTS_WRITE,
  ...EVENTS_OTHER,
  ...FREEBUSY,
  ...PUSH,
  ...ACL,
  ...ACCOUNT,
];
