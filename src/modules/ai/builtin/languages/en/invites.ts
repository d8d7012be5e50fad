import { crossed } from '../../orders/grammar/inflection.js';

const INVITES = 'invites|invitations|meeting requests|invites sitting there|invitations sitting there';

const ANSWERED =
  "have not|haven't|did not|didn't|have yet to|still have to|still need to|need to|have to|haven't got round to|have not got round to";

/** How English asks for the invitations that wait for an answer. */
export const ENGLISH_UNANSWERED = [
  crossed(
    INVITES,
    [
      crossed(
        crossed('|that|which', 'i|we|i still|we still'),
        crossed(
          ANSWERED,
          'answered|answer|answering|replied to|reply to|replying to|responded to|respond to|responding to',
        ),
      ),
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
