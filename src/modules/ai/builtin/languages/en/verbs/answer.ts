import { type VerbEntry, answerWith, crossed, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal } from '../verb-forms.js';

/** Before what one answers: "tell them no for". */
const TELL = 'say|reply|respond|rsvp|answer|tell them|tell her|tell him|put me down as|mark me as|put me as';
const FOR = 'to|for';
/** Whom one tells what one will do. */
const SAYING =
  'tell them|tell them that|tell her|tell him|let them know|let them know that|let her know|let him know|say|say that';

const GOING = 'go to|come to|attend|join|be at';

/** How English answers invitations. */
export const ANSWERING: readonly VerbEntry[] = [
  ...answerWith('answer|reply to|respond to', {
    accept: crossed('with|with a', 'yes'),
    decline: crossed('with|with a', 'no'),
    maybe: crossed('with|with a', 'maybe|tentative'),
  }),
  ...phrasal('turn', 'down', { sense: 'decline' }),
  imperative(
    [
      "accept|i accept|i'd love to come to|i would love to come to|confirm|confirm my attendance at",
      "i'll come to|i'll attend|i will attend|i'm coming to|i am coming to|i'm going to attend|i can come to",
      "i'll be at|i'll be there for|i can make|i can make it to|happy to attend|happy to join|see you at|i can do|yep i can do|yes i can do",
      crossed("i'm|i am", 'in for|up for|down for|game for'),
      crossed('yes|yep|yeah|yup|sure|count me in', FOR),
      // "Put going to the vet" is no answer.
      crossed(`put yes|put a yes|${crossed(TELL, 'yes|a yes|going|attending|coming')}`, FOR),
      crossed('confirm|confirm that', "i'm attending|i'm coming to|i'll be at|i'll attend|i'm going to"),
      crossed(SAYING, "i'm coming to|i'll come to|i'll be at|i'll be there for|i'm in for|i'm going to|i accept"),
    ].join('|'),
    { sense: 'accept' },
  ),
  idiom("i'll be at|i'll be there for|i'll come to|i'm coming to|count me in for|i'm in for|i'm up for", {
    sense: 'accept',
  }),
  ["count me in|i'm in|i am in|i'll be there|i'm up for it|i'll come|i'm coming", { sense: 'accept', stand: 'last' }],
  imperative(
    [
      'decline|turn down|i decline|reject|refuse|pass on|i pass on|bow out of|back out of|opt out of|duck out of',
      "can't make it to|cannot make it to|can't come to|can't attend|can't make|won't make|not coming to",
      crossed('send|give|send my|give my', 'regrets for|regrets to|apologies for|apologies to'),
      crossed("i'm|i am|count me", 'out for|out of'),
      crossed('take me|get me|count me|cross me', 'off|off of|out of'),
      crossed('no|nope|nah', FOR),
      crossed(crossed(`${TELL}|put`, 'no|a no|not going|not attending|not coming'), FOR),
      crossed(SAYING, "i'm not coming to|i can't make|i can't make it to|i can't come to|i won't be at|i'm out for"),
      crossed("i'll|i'm going to|i have to|i'll have to|going to have to|have to|going to", 'pass on'),
    ].join('|'),
    { sense: 'decline' },
  ),
  idiom(
    "i can't make|i cannot make|i can't make it to|i cannot make it to|i can't come to|" +
      "i cannot come to|i can't attend|i won't make it to|i won't be able to make|i won't be able to come to|" +
      "i won't be at|i'm not coming to|i am not coming to|i won't come to|i have to miss|i can't go to|" +
      "i won't be making it to|i won't be making|i'm not making it to|i'm going to miss|i'll miss|i will miss|" +
      "i'll have to miss|i need to miss|not going to the|regrets for|my regrets for|count me out for|count me out of|not going to make",
    { sense: 'decline' },
  ),
  idiom(
    [
      crossed("i'd rather not|i would rather not|i'd prefer not to|i prefer not to|i don't want to", GOING),
      crossed("i don't have to|don't want to|no need to|i don't feel like", 'go to|going to'),
      "i'm no longer going to|i am no longer going to|i'm not going to|i'm not going to make",
      "i won't be going to|i wont be going to|i will not be going to",
    ].join('|'),
    { sense: 'absent' },
  ),
  [
    crossed('works|is fine|is good|is ok|is okay|sounds good|suits', 'for me|with me|by me|to me|me'),
    { sense: 'accept', stand: 'last', named: true },
  ],
  ["count me out|i'm out|i'll pass|i can't make it|i won't be there", { sense: 'decline', stand: 'last' }],
  imperative(
    [
      'tentatively accept|provisionally accept|not sure about|tentative for',
      crossed("i'm|i am", crossed('not sure|not sure yet|undecided|still undecided|on the fence', 'about')),
      crossed(
        "i don't know yet|i'm not sure|i'm not sure yet",
        crossed("if i can|whether i can|if i'll|whether i'll", 'make|come to|attend'),
      ),
      crossed(crossed(`${TELL}|put`, 'maybe|a maybe|tentative|perhaps'), FOR),
      crossed('maybe', FOR),
      crossed(SAYING, "i might come to|i might make|i'm not sure about"),
      'mark me tentative for',
    ].join('|'),
    { sense: 'maybe' },
  ),
  [
    'put me down as a maybe|put me down as maybe|mark me as tentative|mark me as a maybe|say maybe|reply maybe',
    { sense: 'maybe', stand: 'last' },
  ],
  ['decline|decline it|turn it down|tell them no', { sense: 'decline', stand: 'last' }],
  ['accept|accept it|tell them yes', { sense: 'accept', stand: 'last' }],
  idiom(
    'i might make it to|i might join|i may join|i may attend|i might come to|i might go to|i might be at|i may come to|i might make|maybe i can make|i might attend|i may make it to',
    { sense: 'maybe' },
  ),
];
