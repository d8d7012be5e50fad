import type { Entries } from '../../orders/grammar/vocabulary.js';
import type { Sign } from '../../orders/grammar/order.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** What English tells of an event that is in the calendar. */
export const englishSigns: Entries<Sign> = [
  [
    crossed(
      'can|could|may|might as well|should',
      `go|be dropped|go away|${crossed('come off|come out|go from|be taken off|disappear from', '|my calendar|the calendar|my diary|the diary|of my calendar|of the calendar|of my diary')}`,
    ) +
      '|comes off|comes out|is history|is dead|falls flat|fell flat|is off the table|is out|is out of the question|' +
      "no|is no more|isn't on anymore|isn't on any more|no longer stands|is not on|has been scrapped|is off|'s off|fell through",
    'gone',
  ],
  [
    "is|are|'s|tis|was|will be|is going to be|it's|it is|it will be|takes place|will take place|is taking place|is held|will be held|is being held|" +
      'happens|meets|leaves|departs|takes off|starts|begins|kicks off|runs|goes|should be|must be|has to be|needs to be|' +
      'needs|gets|should have|should get|needs to have|wants|deserves|could use|could do with|i want|i need|i want to be|i would like|i would like to be|' +
      "i'd like|i'd like to be|i'd prefer",
    'state',
  ],
  [
    `${crossed('sees|will see|can see|takes|will take|can take|can fit|is seeing', 'me|us|me in|us in')}|` +
      "same time|at the same time|same hours|now|always|from now on|from then on|instead|has changed|'s changed|changed|has been changed|'s been changed|has moved|'s moved|has slipped|has slipped to|slipped to|back to|forward to|" +
      `${crossed("they|they've|they have", 'put|pushed|brought')}|` +
      crossed(
        "has been|'s been|was|is|is being|got|gets",
        'moved|rescheduled|pushed|shifted|changed|brought forward|postponed|put back',
      ) +
      '|' +
      crossed(
        "they've|they have|he's|she's|he has|she has|we've|we have",
        'moved|rescheduled|pushed|shifted|changed|brought forward|postponed|switched',
      ) +
      '|they moved|they changed|has switched|new time|will now|better|rather|preferably|actually|later|earlier|this time|this once|for once',
    'changed',
  ],
  [
    `extra|an extra|additional|an additional|more|longer|another|${crossed("will|'ll|is going to|might|may|is likely to|should|", 'overrun|overrun by|run over|run over by|run late by')}|overruns by|runs over by|overruns|runs over|overrunning by|running over by|running over`,
    'more',
  ],
  ['shorter|less|fewer', 'less'],
  [
    'reminder|a reminder|the reminder|alert|an alert|a nudge|notification|a notification|a heads up|a warning|reminded|be reminded|get reminded|' +
      'warn me|ping me|buzz me|nudge me|alert me|notify me|remind me',
    'remind',
  ],
  [
    'guest list|the guest list|guest list of|guest list for|attendees|the attendees|invite list|participants|invitees|the invite|guests|invited|an invite|invitation',
    'guests',
  ],
  [
    "is no longer needed|'s no longer needed|isn't needed|is not needed|'s not needed|is no longer required|isn't coming|is not coming|'s not coming|" +
      "is no longer coming|'s no longer coming|can't come|cannot come|can't make it|can't make|won't make it|won't be there|won't be coming|won't be joining|won't join|" +
      "can't join|can't attend|won't attend|isn't joining|is not joining|'s not joining|dropped out|has dropped out|pulled out|has pulled out|" +
      "isn't attending|is not attending|won't be at|can't be at|is out of|'s out of|no longer needs to be|needn't come|needn't be there|needn't be at|" +
      crossed(
        "doesn't need to|does not need to|doesn't have to|does not have to|shouldn't",
        'come|attend|join|be there|be at|be in|be on',
      ) +
      "|isn't needed at|isn't needed in|is not needed at|isn't part of|is not part of|isn't on|without|minus",
    'absent',
  ],
  ['it|that one|this one', 'it'],
  [
    crossed("is|are|will be|'s|is also|are also", 'coming|joining|attending|participating in|taking part in') +
      `|${crossed('will|is going to|would like to|wants to|to', 'come|join|attend|participate in|take part in')}|comes|joins|attends|participates in|takes part in`,
    'comes',
  ],
  [
    `${crossed('should|needs to|must|has to|ought to|should also|needs also to|must also', 'come|join|attend|be there|be at|be in|be part of|take part in|be included in|be invited to|come along|come along to')}|too|also|as well|` +
      'should come|should join|should be there|should be at|needs to be there|must be there|has to be there|needs to come|must come|has to come|should attend|should be in|should be part of',
    'guests',
  ],
  [
    `takes|lasts|runs for|goes on for|only takes|only lasts|only needs|takes only|takes up|only|just|is only|is just|turns out to be|${crossed("is going to|will|'ll|should|might|may|would|is gonna|gonna|has to|needs to|can|could|must|is supposed to|will only|will probably|should only|to|'s going to|it'll", 'take|last|be|run|run on|go on|go on for|need|only be|take up')}`,
    'lasts',
  ],
];

/** What English participles tell of an event that stands before them. */
export const englishSignParticiples: Entries<Sign> = [
  ['cancelled|canceled|called off|scrapped|dropped', 'gone'],
  ['moved|rescheduled|pushed|pushed back|shifted|brought forward|postponed|put back|put off|delayed', 'changed'],
];
