import type { Vocabulary } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** What somebody can do, who cannot do anything else: "can only do". */
const ONLY = [
  crossed(
    'can only|could only|can just|can now only|now can only|can actually only|can at best',
    'do|make|manage|come|come at|come on|meet|meet at|meet on|make it|make it at|make it by|fit me in|fit us in|fit me in at|fit us in at|see me|see us|see me at|see us at|take me at|take us at|see me on|offer|offer me|start at|be there|be there at|get there|get there at|get away|get away at',
  ),
  crossed('only|now only|just', 'has|have|had|has got|have got|got'),
  crossed("'ve|'s|has|have", 'only got|now only got|just got|got only'),
  crossed('only has|only have|only had', 'time|time at|a slot at|a slot on'),
  crossed(
    "is only|are only|'s only|'re only|is now only|are now only",
    'free|free at|free on|free from|available|available at|available on|available from|in|there|there from|open from',
  ),
  crossed(
    'has|have|had|has got|have got|now has|now have',
    'a slot|a slot at|a slot on|space at|space on|a gap at|a gap on|an opening at|an opening on|room at|room on|time at|time on|moved us to|moved me to|put me in for|put us in for|put me down for|put us down for|squeezed me in at|squeezed us in at|fitted me in at|fitted us in at',
  ),
  crossed(
    'can|could',
    'fit me in|fit us in|squeeze me in|squeeze us in|fit me in at|fit us in at|squeeze me in at|squeeze us in at|see me at|see us at',
  ),
].join('|');

/** How somebody wants it to be. */
const WISHES = crossed(
  "would rather|'d rather|would prefer to|'d prefer to|prefers to|wants to|want to|wanted to|would like to|'d like to|asked to|has to|have to|had to|needs to|asks to|asked us to|asks us to|asked if we could|asked whether we could|asked if we can|asks if we can|says we can|wants us to|suggests we|suggested we",
  'meet|meet at|meet on|talk|talk at|speak|speak at|come|come at|come on|do|do it|do it at|do it on|make it|start|start at|begin at|move it to|move to|push it to|switch to|change it to|reschedule to|reschedule it to|have|have it|have it at|have it on|go at|go on|see me|see me at|see me on',
);

/** Who brought news of another time, and how: "the school called", "they say". */
export const ENGLISH_NEWS: Vocabulary['news'] = {
  auxiliaries: "has|have|'s|just",
  passives: "is|are|was|were|has been|have been|'s been|got|it's been|is now|'s now|had to be",
  lasts:
    "reckons|reckon|thinks|estimates|estimated|expects|quoted|figures|says|said|needs|need|will need|'ll need|needed|wants|want|would like|'d like|asked for|asks for|only has|only have|has only|have only|only needs|only need|can only spare|can spare|can only do|can only stay|will only need|'ll only need|is going to need|is going to take|'s going to take|'s going to need|reckons it takes|says it takes|said it takes|says it'll take|said it'll take|said it will take|could only stay|can stay",
  done: 'moved to|rescheduled to|rescheduled for|postponed to|postponed until|pushed to|pushed back to|changed to|switched to|brought forward to|put off to|put off until|moved|rescheduled|postponed|pushed|pushed back|changed|switched|brought forward|put off',
  participles:
    'called|rung|phoned|emailed|mailed|written|texted|messaged|confirmed|replied|sent|announced|offered|rescheduled|changed|moved',
  pasts:
    'rang|called|phoned|telephoned|texted|messaged|emailed|e-mailed|wrote|replied|got back to me|got back to us|got in touch|let me know|let us know|dropped me a line|confirmed',
  sayings: 'said|told|asked',
  tells:
    `${ONLY}|${WISHES}|` +
    "says|say|said|wants|want|wanted|prefers|prefer|preferred|would prefer|'d prefer|would rather|'d rather|would rather have|" +
    "would like|'d like|needs|need|texted|messaged|wrote|emailed|called|rang|replied|asked for|asks for|asked if we could do|" +
    'suggests|suggest|suggested|proposes|propose|proposed|offered|offers|told me|tells me|let me know|made it|makes it|' +
    'moved it to|changed it to|pushed it to|pushed it back to|put it off to|rescheduled to|rescheduled it to|rescheduled for|moved to|changed to|switched to|switched it to',
  tails:
    'left|this time|free|available|open|going|to offer|for me|for us|for it|for that|apparently|latest|at the latest|at the earliest|earliest|from me',
  that: "that|that it's|that it is|it's|it is|it's at|it'll be|it will be|it has to be|it should be|they've only got|they only have|they have only got|she only has|he only has|there's only|there is only",
};
