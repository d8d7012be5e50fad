import type { CommandLanguage } from '../../commands/command-language.js';
import { englishChanges } from './changes.js';
import { CALENDAR, EVENT, IT, OCCASION } from './command-words.js';
import { englishCues } from './intents.js';
import { englishLeads } from './leads.js';
import { englishPeople } from './people.js';
import { englishTitles } from './titles.js';

/** Several events of a kind, none of which is meant alone. */
const SEVERAL = String.raw`(?:events|meetings|appointments|calls|classes|lessons|sessions|practices|workouts|lunches|dinners|breakfasts|games|matches|parties|interviews|trainings|reviews|syncs|stand-?ups|trips|visits|reminders|bookings|reservations|workshops|commitments|engagements|entries|blocks)`;

/** English orders about a calendar. */
export const englishCommands: CommandLanguage = {
  opening:
    /^(?:[\s,!.;:-]*(?:good (?:morning|afternoon|evening|day)|hi there|hi|hello there|hello|hey there|hey|ok google|okay google|ok|okay|yes|yeah|no|please|pls|kindly|so|and|well|also|thanks|sorry|olly|google|alexa|siri|cortana|(?:can|could|would|will|won't|may) (?:you|we|i)(?: please| kindly| help me(?: to)?)?|let me know|do you know(?= (?:if|whether|when|what|who|where)\b)|(?:i am|i'm) (?:trying|looking) to|i forgot|oh|hmm|umm?|uh|er|alright|actually(?!,? ¤)|(?:i|we)(?:(?:'d| would|'ll| will)? (?:really )?(?:want|need|wanted|wish|have)|(?:'d| would) (?:really )?(?:like|love)|(?= (?:like|love) (?:to|you to)\b) (?:like|love))(?: (?:for )?you)?(?: to(?: be able to)?| help(?:ing)?(?: with)?)|(?:i|we)(?:'d| would)? (?:really )?(?:want|need|like|must|should)(?: for)?(?= (?:an?|my|the|you|some)\b)(?: you to)?|(?:i|we) (?:need|want)(?= \p{L})(?! (?:to|it|that|this|more|less|help)\b)|(?:i am|i'm) going to have to|(?:i|we)(?:'m| am|'re| are) (?:supposed|meant|planning|hoping) (?:to|on)|(?:i|we)(?:'ve| have)? (?:promised|agreed|decided|plan|intend) (?:to|that|(?=(?:i|we)\b))|(?:i|we)(?:'ve| have)? (?:gotta|got to)|it looks like i'm going to have|help me(?: to)?|let's|lets|just|go ahead and|do me a favor and|would like to|need to|want to|you|help(?= (?:to|create|add|schedule|set|book|make|plan|arrange|organi[sz]e|find|cancel|move)\b)|i (?:was )?wonder(?:ing)? if|is it possible to|are you able to|make sure(?: that| to)?|be sure to (?!remind))(?=[\s,!.;:-]|$)[\s,!.;:-]*)+/u,
  timeless: new RegExp(
    String.raw`\b(?:rooms?|suite|floor|gate|terminal|platform|level|hall|studio|unit|apartment|apt|building|court|lane|stage|exit|episode|chapter|phase|sprint|module|grade|route|highway|#) ?\d+\b|\b\d+k\b|\b\d+ (?:[\p{L}.]+ ){1,3}?(?:street|str|avenue|ave|road|rd|boulevard|blvd|drive|lane|parkway|highway|square)\b|\b(?:first|second|third|fourth|fifth)(?= (?!of\b|\p{L}*day\b|week|month|half|quarter|year)(?:[\p{L}'-]+ )?${OCCASION}\b)|(?<=^[^¤]{0,20}\b(?:drop|remove|kick|take|uninvite) [^,.¤]{2,30} )(?:from|off)(?= \p{L}+'s \p{L})|\b1(?::| ?- ?| on |-on-)1s?\b|(?<=\b(?:is|are|it's) )now(?= (?:at|on|in|from|until|till)\b)|(?<=^\s*(?:the|my|our) [^?.]*\b(?:is|are|starts?|begins?|ends?)\b[^?.]*)\bnow(?=[\s.!]*$| instead\b)`,
    'giu',
  ),
  clauseStart: new RegExp(
    String.raw`^[\s,]*¤+(?:,\s*|\s+(?=(?:i|we|can|could|would|please|let's|lets|there|there's|remind|add|put|schedule(?! (?:please|for)\b|[\s.?!]*$)|set|book|create|make|block|don't|show|what|what's|do|am|move|cancel|delete)\b))(?=\p{L})|(?<!\b(?:dr|mr|mrs|ms|prof|st))[.!?]\s+(?=[^\s|])|[,;]\s+(?=(?:so |and |then )*(?:please|can you|could you|would you|so) (?:please )?(?:cancel|delete|remove|move|re-?schedule|schedule|add|book|put|create|set|remind|push|block)\b)|(?:[,;]|\b(?:so|and|then))\s+(?=(?:(?:so|and|then|please|just|can you|could you) )*(?:cancel|delete|remove|erase|scrap|drop|take) ${IT}\b)`,
    'gu',
  ),
  request: /\b(?:can|could|would|will) (?:you|we)\b/u,
  wish: /^[\s|]*(?:i|we)(?: really)? (?:(?:(?:want|need|have) (?:to )?|must |gotta )|(?:'d|would) (?:really )?like to )(?!to\b|know\b|hear\b|listen\b|find\b|learn\b|order\b|get\b|the\b|some\b|¤)\p{L}{2}/u,
  cues: englishCues,
  leads: englishLeads,
  fillers: [
    new RegExp(
      String.raw`\b(?:(?:added|put) )?(?:(?:to|on|in|into|from|off|onto|of) )?(?:my|the|our|your|this) (?:(?:work|personal|google|outlook|shared|family) )?${CALENDAR}\b(?:'s)?`,
      'u',
    ),
    new RegExp(String.raw`\b(?:(?:to|on|in|into|from|off|onto) )${CALENDAR}\b`, 'u'),
    /\b(?:on the books|after all|please|pls|plz|actually|thanks|thank you|works? for (?:me|us)|for (?:me|us)(?! and\b)|instead|as well|too|sometime|some time|scheduled|coming up|do i have|that i have|i have|i had|(?:that )?(?:i|we) (?:need|have|want) to (?:make|attend|go to|be at|take)|that is|that's|it's|it is|ya worthless bot|(?:can|could|would|will) you (?:please )?(?:do|handle|manage|arrange) (?:that|this|it)|because .*|since (?:i|we|he|she|they) .*|i can't .*|and let me know .*|and (?:please )?say .*|and tell .*|saying .*)(?![\p{L}'])/u,
  ],
  people: englishPeople,
  place: [
    /^[\s|]*((?:the |our )(?:[\p{L}\d'-]+ ){0,3}(?:(?:board|class|court|ball)?room|auditorium|studio|theater|gym|lab|lounge|hall)(?: (?:\d+|\p{L}\d*))?) for (?:(?:the|my|our|an?) )?(?=\p{L})/u,
    /\blocation(?: is| will be|:)? (?!of\b|for\b)(?:at |in )?([^¤|,.;?!]+)/u,
    /(?:\b(?:located |held )?at |@ ?)((?:the |my )?[\p{L}\d](?:[^¤|,.;?!]|(?<=\b(?:st|mt|ft|dr))\.)*?(?:, \p{L}+(?=\s*(?:[.!?¤|]|$)))?)(?=\s*(?:[,;!?¤|]|(?<!\b(?:st|mt|ft|dr))\.|$| (?:with|on|at|from|for|to|about|regarding|because|please|this|and|in|is|was|starts?|ends?)\b))/u,
    /\bin ((?:the |my )?[\p{L}](?:[^¤|,.;?!]|(?<=\b(?:st|mt|ft|dr))\.)*?(?:, \p{L}+(?=\s*(?:[.!?¤|]|$)))?)(?=\s*(?:[,;!?¤|]|(?<!\b(?:st|mt|ft|dr))\.|$| (?:with|on|at|from|for|to|about|regarding|because|please|this|and|is|was|starts?|ends?)\b))/u,
  ],
  notAPlace: new RegExp(
    String.raw`^(?:my|the|our|his|her)$|\b(?:${EVENT}(?! rooms?\b)|party|game|call|conference(?! room)|lunch|dinner|breakfast|brunch|end|beginning|start|once|least|all|all of|order|advance|person|case|it|that|this|which|what|any|the same|time|dr|noon|same|law)\b`,
    'u',
  ),
  ownTime: /^(?:(?:of |in |on |for )?(?:my|our) (?:day|week|weekend|month)|of the day)\b\s*/u,
  alternative: /^,? ?(?:or|and)(?: on)? $/u,
  responses: [
    { response: 'tentative', pattern: /^[\s|]*tentatively\b/u },
    { response: 'accepted', pattern: /^[\s|]*(?:accept|(?:rsvp|say|respond|answer|reply)(?: with)?(?: an?)? yes)\b/u },
    { response: 'declined', pattern: /^[\s|]*(?:decline|reject|turn down|send (?:my |our )?regrets)\b/u },
    { response: 'tentative', pattern: /\b(?:tentative(?:ly)?|maybe|may|might)\b/u },
    { response: 'declined', pattern: /\b(?:no|not|can't|cannot|won't|unable|count me out)\b/u },
    { response: 'accepted', pattern: /./u },
  ],
  changes: englishChanges,
  atTime: (words) => `at ${words}`,
  scopes: [
    {
      scope: 'this',
      pattern:
        /\b(?:only|just) (?:this|that)(?: one| time| occurrence| instance)?\b|\bthis (?:one|time|occurrence) only\b/u,
    },
    {
      scope: 'following',
      pattern: /\b(?:this|that|it) and (?:all )?(?:the )?(?:following|future|later)(?: ones)?\b|\bfrom then on\b/u,
    },
    {
      scope: 'all',
      pattern:
        /\b(?:all of (?:them|it)|every (?:one|occurrence|instance)|all (?:occurrences|instances)|(?:whole|entire|complete)(?=(?: [\p{L}\d'-]+){0,6} series\b))\b/u,
    },
    { scope: 'all', pattern: /\bseries\b/u },
  ],
  onwards: /\bfrom (?:(?:now|today)|([\p{L}\d' ]{1,30}?)) on(?:wards?)?(?=[\s,.!?]*$|,| (?:please|at|to)\b)/u,
  asks: [
    { asks: 'count', pattern: /\bhow many\b/u },
    {
      asks: 'guests',
      pattern:
        /\bwho(?:'s| is| are|'ll| will be| all is)?(?: \p{L}+)? (?:coming|going|attending|joining|invited|in|on|at|accepted|declined|part of)\b|\bwho (?:has |have )?(?:accepted|declined|responded)\b|\bguests?\b/u,
    },
    {
      asks: 'place',
      pattern:
        /^[\s|]*(?:and )?(?:where(?:'s|s)?|(?:what|which) (?:room|place))\b|\bwhat(?:'s| is) the (?:location|address|place|venue)\b/u,
    },
    { asks: 'time', pattern: /^[\s|]*(?:and )?(?:when(?:'s|s)?|what (?:time|day))\b/u },
  ],
  errand: /^[\s|]*call\b/u,
  endsAt: /\b(?:ends?|ending|finish(?:es|ing)?|over|done)(?: (?:at|by))? ¤/u,
  wholePart: /^[\s|]*(?:block\b|(?:hold|reserve|keep|save) ¤)/u,
  wholeDay: new RegExp(
    String.raw`^[\s|]*(?:block|hold|reserve|keep|save)(?: off| out)?(?: (?:my|the) (?:${CALENDAR}|day))?(?: (?:for|on|all(?: of)?|the (?:whole|entire)(?: of)?))* ¤`,
    'u',
  ),
  kindTitle: /\b(?:appointment|reservation|booking|call|interview)\b/u,
  nextOnly: /\bnext\b/u,
  definite: /\b(?:the|my|our|this|that)\s+$/u,
  picks: [
    { pick: 'last', pattern: /\b(?:the|my|our) (?:very )?last\b/u },
    { pick: 'first', pattern: /\b(?:the|my|our) (?:very )?(?:first|next)\b/u },
  ],
  every: new RegExp(
    String.raw`\b(?:all|every|everything|both)\b|^[\s|]*(?:clear|wipe|empty)\b|\b(?:the|my|our|these|those|any)(?: [\p{L}\d'-]+){0,3}? ${SEVERAL}\b`,
    'u',
  ),
  past: /\b(?:was|were|did|had|happened)\b/u,
  pronoun:
    /^[\s|]*(?:(?:all )?(?:of )?(?:the )?(?:future |remaining |upcoming )?(?:ones|these)|it|that|this|them|him|her|those)\b[\s|.,!?]*(?:please|from|off|$|¤)?|^[\s|]*(?:to |by )?¤/u,
  ...englishTitles,
};
