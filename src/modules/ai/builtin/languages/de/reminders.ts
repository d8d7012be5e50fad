import { crossed, inflect } from '../../orders/grammar/inflection.js';

/** What a reminder is called, with its article. */
const REMINDERS =
  'eine erinnerung|ne erinnerung|einen wecker|nen wecker|einen alarm|nen alarm|einen reminder|nen reminder|' +
  'eine benachrichtigung|ne benachrichtigung|einen hinweis|nen hinweis|eine vorwarnung|ne vorwarnung';

/** How one asks to be reminded. */
export const REMIND_ME = crossed(
  'erinner|erinnere|ping|pinge|stups|stupse|warn|warne|alarmier|alarmiere|benachrichtig|benachrichtige|meld dich bei',
  'mich|mir',
);

/** How one orders a reminder, where its order begins. */
export const SET_REMINDER = [
  crossed(
    'stell|stelle|setz|setze|mach|mache|richte|stell mal|setz mal|mach mal',
    crossed('|mir|mir bitte|mir dafur|mir dazu|dafur|dazu|mir noch|noch|bitte|uns', REMINDERS),
  ),
  'erinner|erinnere|wecker|alarm',
].join('|');

const WISHES = 'will|brauche|brauch|brauchte|braucht|mochte|hatte gern|hatte gerne|hatt gern|wunsche mir';

/** How one wishes for a reminder, wherever in the sentence. */
export const WANT_REMINDER = crossed(
  [
    inflect(crossed('ich', WISHES), '', ' bitte', ' noch'),
    'ich bitte um|wunsche ich mir|hatte ich gern|hatte ich gerne|hatt ich gern',
    inflect(crossed('brauche|brauch|brauchte|braucht|mochte|will', 'ich'), '', ' bitte', ' noch'),
  ].join('|'),
  REMINDERS,
);

/** What stands before how long before it one is reminded. */
export const REMINDER_LEADS = [
  'erinner mich|erinnere mich|erinner mich daran|erinnere mich daran|erinnerung|mit erinnerung|reminder|' +
    'mit einer erinnerung|und erinner mich|setz eine erinnerung|sag mir|sag mir bescheid|gib mir bescheid|' +
    'melde dich|alarm|wecker|mit wecker|mit alarm|ping mich|ping mich an|weck mich',
  REMINDERS,
  crossed(WISHES, REMINDERS),
  crossed('brauche ich|brauch ich|brauchte ich|braucht ich|hatte ich gern|hatt ich gern', REMINDERS),
].join('|');
