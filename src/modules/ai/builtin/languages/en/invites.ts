import { crossed } from '../../orders/grammar/inflection.js';

const INVITES =
  'invites|invitations|invite|invitation|meeting requests|meeting request|invites sitting there|invitations sitting there';

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
    crossed('|which|what|the|any|an|is there any|is there an|do i have any|do i have an', INVITES),
    [
      crossed('i|we|that i|that we|which i|which we', NOT_ANSWERED),
      crossed(
        '|that|that are|which are|are|are still|that are still|still',
        'open|unanswered|pending|waiting|waiting for an answer|waiting for my answer|waiting for a reply|outstanding',
      ),
      crossed(
        crossed(
          "haven't i|have i not|have i still not|have i yet to|do i",
          '|still need to|still have to|need to|have to',
        ),
        'answered|answer|replied to|reply to|responded to|respond to',
      ),
    ].join('|'),
  ),
  crossed('unanswered|open|pending|outstanding|new', 'invites|invitations'),
  crossed(
    'do i still have to answer|do i still need to answer|do i still have to reply to|do i still owe',
    'anybody|anyone|somebody|someone|anybody an answer|anyone an answer|any',
  ),
  crossed(
    'any|do i have any|have i got any|are there any|what|which|show me my|show my|list my|how many',
    'invites|invitations|new invites|new invitations|invites waiting',
  ),
].join('|');

const WHOM = 'them|him|her|everyone|everybody|the others|the organizer|the organiser|the host|the team|the group';

/** What stands before the comment of an answer: "…, and let them know I will be late". */
export const ENGLISH_SAYING = [
  crossed('say|saying|please say|reply saying|reply|respond|write|mention|mentioning|explain|explaining', 'that'),
  crossed('tell|telling|please tell|inform', crossed(WHOM, '|that')),
  crossed(crossed('let|letting|please let', WHOM), 'know|know that'),
  crossed(
    crossed('with|send|add|leave|include|write|sending|adding', 'a|the|this'),
    crossed('message|note|comment|reply', '|saying|saying that|that says|that'),
  ),
  'say|saying|please say|that says|:',
].join('|');
