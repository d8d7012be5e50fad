import { crossed } from '../../orders/grammar/inflection.js';

const INVITES = 'invites|invitations|meeting requests|invites sitting there|invitations sitting there';

/** "Haven't answered", "still need to reply to". */
const NOT_ANSWERED = [
  crossed(
    "have not|haven't|'ve not|still have not|still haven't|haven't got round to|have not got round to",
    'answered|answering|replied to|replying to|responded to|responding to',
  ),
  crossed("did not|didn't|have yet to|still have to|still need to|need to|have to", 'answer|reply to|respond to'),
].join('|');

/** How English asks for the invitations that wait for an answer. */
export const ENGLISH_UNANSWERED = [
  crossed(
    INVITES,
    [
      crossed('i|we|that i|that we|which i|which we', NOT_ANSWERED),
      crossed(
        '|that|that are|which are|are|are still|that are still|still',
        'open|unanswered|pending|waiting|waiting for an answer|waiting for my answer|waiting for a reply|outstanding',
      ),
      crossed(
        "haven't i|have i not|have i still not|do i still need to|do i still have to",
        'answered|answer|replied to|reply to|responded to',
      ),
    ].join('|'),
  ),
  crossed('unanswered|open|pending|outstanding', 'invites|invitations'),
].join('|');
