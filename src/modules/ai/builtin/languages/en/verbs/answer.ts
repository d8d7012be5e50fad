import { type VerbEntry, idiom, imperative } from '../../../orders/grammar/inflection.js';

/** How English answers invitations. */
export const ANSWERING: readonly VerbEntry[] = [
  imperative(
    "accept|say yes to|reply yes to|respond yes to|rsvp yes to|i accept|i'll be there for|i'll be at|" +
      "i'm in for|i'd love to come to|i would love to come to|confirm my attendance at|i'll come to|" +
      "i'll attend|i will attend|i'm coming to|i am coming to|count me in for|i'm going to attend|i can make|" +
      'i can make it to|i can come to|yes to|confirm',
    { sense: 'accept' },
  ),
  imperative("can't make it to|cannot make it to|can't come to|can't attend|can't make", { sense: 'decline' }),
  idiom("i'll be at|i'll be there for|i'll come to|i'm coming to", { sense: 'accept' }),
  imperative(
    'decline|turn down|say no to|reply no to|respond no to|rsvp no to|i decline|send my regrets for|send my regrets to|reject|refuse|no to|pass on',
    { sense: 'decline' },
  ),
  idiom(
    "i can't make|i cannot make|i cant make|i can't make it to|i cannot make it to|i can't come to|" +
      "i cannot come to|i can't attend|i won't make it to|i won't be able to make|i won't be able to come to|" +
      "i won't be at|i'm not coming to|i am not coming to|i won't come to|i have to miss|i can't go to|" +
      "i won't be making it to|i won't be making|i'm not making it to|i'm going to miss|i'll miss|i will miss|" +
      "i'll have to miss|i need to miss",
    { sense: 'decline' },
  ),
  imperative(
    'maybe for|say maybe to|reply maybe to|answer maybe to|tentatively accept|mark me as tentative for|mark me tentative for|maybe to|put me down as maybe for|put maybe for',
    { sense: 'maybe' },
  ),
  idiom(
    'i might make it to|i might come to|i might go to|i might be at|i may come to|i might make|maybe i can make|i might attend|i may make it to',
    { sense: 'maybe' },
  ),
];
