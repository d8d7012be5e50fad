import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Response } from '../../orders/grammar/order.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** "Put me down as": what stands before the answer to an invitation. */
const AS =
  "put me down as|put me down for|put me as|put me|mark me as|mark me down as|mark me|list me as|count me as|set me to|set me as|have me down as|leave me as|make me|make me a|i'm|i'm a|say i'm|say i'm a|tell them i'm|tell them i'm a|" +
  'put it down as|put it as|put that as|mark it as|mark that as|make it|make that|make it a|make that a|change it to|change it to a|change that to|change that to a|switch it to|set it to|turn it into a|answer|answer with|reply|reply with|respond with|say|put|go with|let us say|call it';

/** How an invitation is to be answered, where its answer waits. */
export const ENGLISH_RESPONSES: Entries<Response> = [
  [
    `${crossed(AS, 'yes|a yes|accepted|attending|coming|going|in|available')}|count me in|` +
      "accept|accept it|say yes|say yes to it|put yes|a yes|attend|attend it|go|i'll go|i'll attend|i'll come|tell them yes|tell them i'll be there|i'll be there|i can make it|i can come|accept that|accept that one|tell them i'm in|i'm in|tell them i'll come|" +
      'i can make it after all|i can come after all|i can go after all|i can do it after all',
    'accepted',
  ],
  [
    `${crossed(AS, 'no|a no|declined|not coming|not going|not attending|unable to attend|out|unavailable|absent')}|count me out|` +
      "decline|decline it|say no|say no to it|put no|a no|reject it|refuse it|turn it down|i'm not going|i can't go|tell them no|tell them i can't|tell them i can't come|tell them i can't make it|tell them i'm out|i'll pass|turn them down|say i can't make it|i won't be there|i'm out|tell them i won't be there|let them know i can't make it|let them know i can't come|say no to that|say no to them|decline that|decline that one|" +
      'i have to decline|i must decline|i need to decline|i will have to decline|i shall have to decline|send my regrets|send my apologies',
    'declined',
  ],
  [
    `${crossed(AS, 'maybe|a maybe|as maybe|as a maybe|tentative|a tentative|tentatively|possible|a possible|undecided|unsure|not sure|not sure yet')}|` +
      "maybe|a maybe|say maybe|put maybe|tentative|tentatively|perhaps|say maybe to it|i might make it|i might come|i might be there|i don't know yet|i'm not sure yet|leave it open",
    'tentative',
  ],
];
