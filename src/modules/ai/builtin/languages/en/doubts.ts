import { crossed } from '../../orders/grammar/inflection.js';

/** What keeps an order behind it from being one: advice that is asked for, and what is not decided yet. */
export const ENGLISH_DOUBTS =
  `${crossed('do you think|do u think|do you reckon|would you say|you think|you reckon', 'i should|we should|i ought to|we ought to')}|` +
  `${crossed('i wish|wish|i only wish', 'i could|i could just|we could|we could just|i was able to|i were able to')}|` +
  "not sure yet|we'll see|we shall see|haven't decided|have not decided|haven't made up my mind|in two minds|" +
  'toying with|tempted to|what if i|what if we|debating whether|considering whether|should i|should we|ought i to';
