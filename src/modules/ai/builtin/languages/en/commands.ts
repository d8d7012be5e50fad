import type { CommandLanguage } from '../../commands/command-language.js';
import { englishChanges } from './changes.js';
import { CALENDAR, EVENT, START } from './command-words.js';
import { englishCues } from './intents.js';

const ARTICLE = String.raw`(?:an?|the|my|our|some|any|all|new|another|additional|this|that|these|those|your|his|her|their|other|everything|of)`;
const LINK = String.raw`(?:for|to|on|at|in|about|is|be|there|me|us|it|by|from|with|have|having|and|as|long|time|called|named|that|will|going|go|i|we)`;
const ORDER_START = String.raw`(?:\s|[,.:;!?-]|(?:${ARTICLE}|${LINK}|next|upcoming|scheduled|short|quick|${EVENT} (?:to|about|on|called|of|in|at|named|titled|that|where|regarding)|(?:events?|reminders?|entry|slots?|blocks?|alerts?|notifications?|alarms?|time|schedule) (?:for|to)|calendar(?= (?:event|entry|reminder|appointment))|(?:duration|length|date|start|title|name) of|event|reminder|entry|slot|attend(?:ing)?|see(?:ing)?(?= the)|have)(?=[\s,.:|¤]|$))+`;
const QUESTION_WORD = String.raw`(?:at|what|what's|whats|when|when's|whens|where|where's|wheres|who|who's|whos|who'll|which|whose|how|long|many|much|far|time|times|day|date|year|month|is|isn't|isnt|are|aren't|was|were|am|im|i'm|do|don't|does|did|didn't|will|would|has|have|had|can|could|be|been|being|i|we|you|me|us|he|she|they|my|the|an?|our|your|any|anything|anyone|anybody|everyone|everybody|else|going|go|goes|to|having|getting|get|gets|doing|seeing|attend|attending|meet|met|eating|leading|hosting|organi[sz]ing|organi[sz]ed|organi[sz]er|organi[sz]es|schedule|scheduled|planned|booked|set|up|supposed|invited|coming|come|comes|responded|tentatively|response|respond|accepted|accept|declined|declining|decline|confirmed|confirm|not|yet|with|on|in|of|for|from|by|next|first|second|third|last|upcoming|previous|current|all|there|it|that|this|these|those|more|other|event|events|meeting|meetings|appointment|appointments|item|items|show|showing|list|display|tell|find|search|check|look|give|see|view|read|pull|know|locate|out|if|whether|address|location|name|details|description|agenda|happening|happen|taking|take|place|free|busy|as|like|called|named|so|about|and|or|am|let|planning|plans|finish|start|starts|starting|end|ends|begin|begins|actually|still|already|said|say|says|today's)`;

/** English orders about a calendar. */
export const englishCommands: CommandLanguage = {
  opening:
    /^(?:[\s,!.;:-]*(?:hi there|hi|hello there|hello|hey there|hey|ok google|okay google|ok|okay|yes|yeah|no|please|pls|kindly|so|and|well|also|thanks|olly|google|alexa|siri|cortana|(?:can|could|would|will|won't|may) (?:you|we|i)(?: please| kindly| help me(?: to)?)?|let me know|(?:i am|i'm) (?:trying|looking) to|i forgot|oh|hmm|um|(?:i|we)(?:'d| would|'ll| will)? (?:really )?(?:want|need|like|love|wanted|wish|have)(?: (?:for )?you)?(?: to(?: be able to)?| help(?:ing)?(?: with)?)|(?:i|we) (?:really )?(?:want|need|would like|must|should)(?= (?:an?|my|the|you|some)\b)(?: you to)?|i am going to have to|i'm going to have to|it looks like i'm going to have|help me(?: to)?|let's|lets|just|go ahead and|do me a favor and|would like to|need to|want to|you|help|i (?:was )?wonder(?:ing)? if|is it possible to|make sure (?:that |to )?|be sure to (?!remind))(?=[\s,!.;:-]|$)[\s,!.;:-]*)+/u,
  cues: englishCues,
  leads: {
    create_event: [
      new RegExp(
        String.raw`${START}(?:update|mark) my ${CALENDAR} (?:to (?:say|show|reflect) )?(?:that |with |as |for )?(?:i (?:had|have|am|will be|'ll be) )?`,
        'u',
      ),
      new RegExp(
        String.raw`${START}(?:show me as|remind (?:me|us)|alert me|notify me|be sure to remind me|don't let me forget|(?:give|send) me a (?:reminder|alert|notification)|set (?:me )?a reminder)\b(?: (?:to|about|of|for|that|when|i have|i need to|there is|there's))*`,
        'u',
      ),
      new RegExp(
        String.raw`${START}(?:create|creat|crate|add|ad|schedule|scedule|shedule|shcedule|book|set up|set|setup|make|put|plan|arrange|organi[sz]e|block off|block out|block|mark|insert|enter|reserve|save|note|new|log|record|include|pencil in|pencil|repeat|prepare)\b(?: (?:me|us|in|down|up|out|on|off|for me|that|it)\b)*(?: (?:my|the|our) ${CALENDAR} (?:for|with|that))?`,
        'u',
      ),
      /^[\s|¤,]*(?:(?:i|we)\b(?:'m|'re|'ve| 'm| am| are|'ll| will| have| had| got|'ve got)?|(?:there is|there's|there will be|my|our)\b|(?:i|we) (?:will|have)\b)(?: (?:be|have|having|got|getting|going to be|going to|going|planning (?:on |to )?|attending|meeting(?= ¤|$)|taking|doing(?= )|out for|out|to(?= )|an?|the|had|go to)(?= |$))*/u,
    ],
    delete_event: [
      new RegExp(
        String.raw`${START}(?:cancel|delete|remove|erase|clear|get rid of|scrap|call off|wipe|drop|scratch|discard|trash|take|do remove|find and delete|completely clear)\b(?: (?:out|off))?`,
        'u',
      ),
    ],
    update_event: [
      new RegExp(
        String.raw`${START}(?:re-?schedule|move|mve|change|push back|push|postpone|delay|bump|shift|update|modify|edit|extend|shorten|lengthen|rename|retitle|bring forward|bring|adjust|switch|make|re-?arrange|set|end|start|begin|put|add|schedule|find|alter|correct|fix|swap|relocate)\b(?: (?:up|back|forward|out))?(?: (?:the )?(?:start time|end time|time|times|date|start|day|duration|length|locati+on|place|title|name)(?: and (?:time|date))? (?:of|for))?`,
        'u',
      ),
    ],
    respond_to_invite: [
      new RegExp(
        String.raw`${START}(?:accept|decline|rsvp(?: (?:yes|no|maybe))?(?: to| for)?|reject|tentatively accept|maybe)\b(?: (?:the|my) (?:invite|invitation) (?:to|for|from))?`,
        'u',
      ),
    ],
    find_slot: [
      new RegExp(
        String.raw`${START}(?:find|suggest|propose|look for|when can|when could|get|what|search for)\b(?: (?:me|us|i|we))*`,
        'u',
      ),
    ],
    check_availability: [new RegExp(String.raw`${START}(?:am|are|is|will|if|whether) (?:i|we)\b`, 'u')],
  },
  fillers: [
    new RegExp(
      String.raw`\b(?:(?:added|put) )?(?:(?:to|on|in|into|from|off|onto|of) )?(?:my|the|our|your|this) (?:(?:work|personal|google|outlook|shared|family) )?${CALENDAR}\b(?:'s)?`,
      'u',
    ),
    new RegExp(String.raw`\b(?:(?:to|on|in|into|from|off|onto) )${CALENDAR}\b`, 'u'),
    /\b(?:please|pls|plz|actually|thanks|thank you|for me|for us|instead|as well|too|sometime|some time|scheduled|coming up|do i have|that i have|i have|i had|that is|that's|it's|it is|ya worthless bot|because .*|since (?:i|we|he|she|they) .*|i can't .*|and let me know .*|and (?:please )?say .*|and tell .*|saying .*)(?![\p{L}'])/u,
  ],
  quotedTitle: [/"([^"]{1,160})"/u, /(?<=^|\s)'([^']{2,160})'(?=[\s.,!?|¤]|$)/u],
  titleMark:
    /\b(?:called|named|titled|entitled|labeled|labelled|with (?:the |a )?(?:title|name|subject)(?: of)?|subject)\b:?/u,
  people: {
    leads: [/\b(?:with|w\/|together with|alongside|along with)\s+/u, /\b(?:and )?(?:invite|inviting)\s+/u],
    capitalLeads: [/\bbetween\s+/u, /\b(?:meet|meeting|see|seeing|saw|met)(?: up)?\s+/u],
    stops: new Set(
      'are again at in on for about regarding to from by starting because called named titled that who will is was has have scheduled please then so if when where coming re during after before over around between until till via using near add as be it going attending this of or would should regarding concerning planned today tomorrow do all way whose'.split(
        ' ',
      ),
    ),
    joints: new Set(['and', '&', 'an', 'plus', 'both', ',']),
    relation:
      /^(?:(?:my|our|his|her|their|a|the) )(?:best |old |new )?(?:friends?|partner|colleagues?|coworkers?|co-workers?|boss|manager|brother|sister|wife|husband|client|cousin|neighbou?r|teacher|buddy|boyfriend|girlfriend|son|daughter|assistant|uncle|aunt)(?: (?:named|called))? (?=\p{L})/iu,
    notAName:
      /^(?:my|the|an?|our|his|her|their|some|everyone|everybody|friends?|family|it|me|myself|us|them|him|this|that|no|all|other|each|these|those|nobody|anyone|mom|dad|people|clients?|guests?|coworkers|colleagues|others|only|optional|kids|both|more|person|¤)\b|'s? (?:team|boss|manager|staff)$|^(?:team|work)$/iu,
  },
  place: [
    /\blocation(?: is| will be|:)? (?:at |in )?([^¤|,.;?!]+)/u,
    /\b(?:located |held )?(?:at|@) ((?:the |my )?[\p{L}\d][^¤|,.;?!]*?(?:, \p{L}+(?=\s*(?:[.!?¤|]|$)))?)(?=\s*(?:[,.;!?¤|]|$| (?:with|on|at|from|for|to|about|regarding|because|please|this|and|in)\b))/u,
    /\bin ((?:the |my )?[\p{L}][^¤|,.;?!]*?(?:, \p{L}+(?=\s*(?:[.!?¤|]|$)))?)(?=\s*(?:[,.;!?¤|]|$| (?:with|on|at|from|for|to|about|regarding|because|please|this|and)\b))/u,
  ],
  notAPlace: new RegExp(
    String.raw`\b(?:${EVENT}|party|game|call|conference|lunch|dinner|breakfast|brunch|end|beginning|start|once|least|all|all of|order|advance|person|case|it|that|this|which|what|any|the same|time|dr|noon|same)\b`,
    'u',
  ),
  responses: [
    { response: 'tentative', pattern: /\b(?:tentative(?:ly)?|maybe|might)\b/u },
    { response: 'declined', pattern: /\b(?:decline|reject|rsvp no|can't make|cannot make|won't)\b/u },
    { response: 'accepted', pattern: /\b(?:accept|rsvp|attend)\b/u },
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
        /\bwho(?:'s| is| are|'ll| will be| all is)?(?: \p{L}+)? (?:coming|going|attending|invited|in|on|at|accepted|declined|part of)\b|\bwho (?:has |have )?(?:accepted|declined|responded)\b|\bguests?\b/u,
    },
    {
      asks: 'place',
      pattern:
        /^[\s|]*(?:and )?(?:where(?:'s|s)?|(?:what|which) (?:room|place))\b|\bwhat(?:'s| is) the (?:location|address|place|venue)\b/u,
    },
    { asks: 'time', pattern: /^[\s|]*(?:and )?(?:when(?:'s|s)?|what (?:time|day))\b/u },
  ],
  errand: /^[\s|]*call\b/u,
  wholePart: /^[\s|]*block\b/u,
  kindWords: new RegExp(
    String.raw`^(?:${EVENT}|calls?|class(?:es)?|sessions?|lessons?|series|weekly|daily|monthly)$`,
    'u',
  ),
  nextOnly: /\bnext\b/u,
  every: /\b(?:all|every|everything|both)\b/u,
  past: /\b(?:was|were|did|had|happened)\b/u,
  pronoun: /^[\s|]*(?:it|that|this|them|him|her|those)\b[\s|.,!?]*(?:please|from|off|$|¤)?|^[\s|]*(?:to |by )?¤/u,
  orderEdges: {
    start: new RegExp(`^${ORDER_START}`, 'u'),
    end: /(?:\s|,|\.|:|;|-|!|\?|(?:(?<=\s|^)(?:an?|the|my|our|for|to|on|at|in|of|from|with|by|and|is|be|event|events|starting|beginning|until|it|as|around|about|that|this|start|starts|will|takes? place|lasting|me|so|between|or|was|should|all|do|make it|there|back|forward|later|earlier)))+$/u,
  },
  questionEdges: {
    start: new RegExp(String.raw`^(?:[\s,.:;!?'-]|${QUESTION_WORD}(?=[\s,.|¤?!]|$)|'s\b)+`, 'u'),
    end: new RegExp(
      String.raw`(?:[\s,.:;!?-]|(?<=\s|^)(?:event|events|is|are|be|am|was|were|on|at|in|for|of|to|from|with|by|start|starts|starting|begin|begins|end|ends|happening|happen|taking place|take place|going on|going|scheduled|planned|coming up|coming|up|yet|again|called|named|located|it|held|going to be|going to|due|over|and|or|that|has|have|i|going|there|free|busy|set|response|underway|booked|not|so far))+$`,
      'u',
    ),
  },
  questionLead:
    /^(?![\s|]*(?:do|did) (?:i|we) have)[^¤|]*\b(?:going|coming|come|included|include|attend(?:ing)?|accept(?:ed)?|declin(?:ed|ing|e)|be|response|weather|chance|rain|snow|wind|room|organizer|people|invited|responded|leading|hosting|hasn't|haven't|isn't)\b[^¤|]*?(?:\b(?:to|for|at|in|during|on|of))? (?:my|the|our) (?=\p{L})/u,
  genericTitle: new RegExp(
    String.raw`^(?:(?:an?|the|my|our|all|of|and|any|next|first|last|second|upcoming|future|other)\s+)*(?:${EVENT}|${CALENDAR}|something|anything|everything|nothing|day|time|one|ones|next|first|last|upcoming|on|happening|going on|planned|free|available|busy|it|that|this|all|me|them|him|'s|s|i|he|do|due)?$`,
    'u',
  ),
  titleJoint: /^(?:about|for|to|re|of|regarding)\b/u,
};
