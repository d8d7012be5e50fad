import type { FollowUpLanguage } from '../../dialogue/follow-up-language.js';

const POLITE = String.raw`^(?:(?:please|and|then|also|so|ok(?:ay)?|now|just|(?:can|could|would) you|i want to|i'd like to|let's)[\s,]+)*`;
const IT = String.raw`(?:it|that|this|that one|this one|(?:this|that|the) (?:event|meeting|appointment|invite|invitation))`;
const END = String.raw`(?: please)?[\s.!]*$`;
const NOTE = String.raw`(?:notes?|comments?|description|details|memo)`;
const PLACES = String.raw`first|second|third|fourth|fifth|sixth|seventh|eighth|1st|2nd|3rd|[4-8]th|last|latest|final`;
const FREE = String.raw`(?:i'm|im|i am|we're|we are) (?:free|available|not busy)`;
const ELSE = String.raw`(?:[,;.]? ?(?:or )?(?:else|otherwise|if not)(?:,? then)?,? (?:on |try |do |take |make it )*(?<otherwise>.+?))?[\s.!]*$`;

/** How English goes on with what was said before. */
export const englishFollowUps: FollowUpLanguage = {
  opening:
    /^(?:(?:actually|wait|hang on|hold on|oh|ah|hmm+|oops|sorry|my bad|on second thoughts?|scratch that|no(?=[\s,]+[\p{L}\d])|well|you know what|perfect|great|cool|nice|ok(?:ay)?|thanks|thank you|good)[\s,.!;:…-]+)+(?:(?:but|and|then|so)[\s,]+)?/iu,
  closing: /[\s,]+(?:actually|instead|rather|sorry|then|after all)[\s.!]*$/iu,
  pointsBack: new RegExp(
    String.raw`${POLITE}(?:re-?schedule|move|change|push|postpone|delay|bump|shift|modify|edit|extend|shorten|lengthen|rename|retitle|call|bring|adjust|switch|make|set|put|start|end|cancel|delete|remove|drop|scrap|call off|get rid of|accept|decline|prolong|have|do) (?:up |back |forward |off )?(?:${IT}|them|those|these)(?=[\s.!?,]*$|,? (?:to|by|at|on|in|for|from|off|back|forward|up|out|earlier|later|longer|shorter|last|all|both|an?|half|instead|please|into|start|end|be|and|then|until|till|¤|\d)\b|,? \d|,? ¤)`,
    'u',
  ),
  it: 'it',
  byPlace: new RegExp(
    String.raw`\b(?:(?:the|my|that|option|number|slot|no\.?) (?:very )?(?<which>${PLACES}|[1-8])(?: (?:one|slot|option|time|event|meeting|entry|of (?:them|these|those)))?|(?:the )?(?<alone>${PLACES}) one)(?=[\s.!?,]*$|,? (?:to|by|at|for|off|back|forward|from|an?|half|instead|please|is|and|as|works|sounds|looks|would)\b|,? \d)`,
    'u',
  ),
  byWords:
    /\b(?:the one (?:at|on|with|about|from|for|in) (?<about>[^,.!?]+?)|(?:the|that) (?<words>[^,.!?]+?) (?:one|slot|option))(?=[\s.!?,]*$| (?:to|by|off|for|please|instead|is|works|sounds)\b)/u,
  ordinals: [
    /^(?:first|1st|1|one)$/u,
    /^(?:second|2nd|2|two)$/u,
    /^(?:third|3rd|3|three)$/u,
    /^(?:fourth|4th|4|four)$/u,
    /^(?:fifth|5th|5|five)$/u,
    /^(?:sixth|6th|6|six)$/u,
    /^(?:seventh|7th|7|seven)$/u,
    /^(?:eighth|8th|8|eight)$/u,
  ],
  last: /^(?:last|latest|final)$/u,
  takes:
    /\b(?:let's|lets|i'll|we'll|i'd|we'd|can|we|take|book|do|go|with|for|pick|choose|make|reserve|want|like|prefer|please|works?(?: for (?:me|us))?|is|would|be|good|great|fine|perfect|sounds|looks|at|the|slot|one|then|ok(?:ay)?|yes|it|that|how about|what about)\b/giu,
  takesFor:
    /^(?:(?:let's|i'll|we'll|please|ok(?:ay)?)[\s,]+)*(?:book|take|reserve|grab|block)(?: me)? (?<words>¤+)(?= (?:for|as)\b)/du,
  notes: [
    new RegExp(
      String.raw`${POLITE}(?:add|attach|put|leave|make|write|set|include) (?:an? |the |this |another )?${NOTE}(?: (?:to|on|for|in) (?<event>[^:]+?))?(?:\s*:\s*|,? (?:saying|that says|which says|with the text)\b:? ?)(?<words>.+)$`,
      'du',
    ),
    new RegExp(
      String.raw`${POLITE}(?<replace>set|change|update|replace) (?:the|its) ${NOTE}(?: (?:of|for|on) (?<event>.+?))? (?:to|with)(?: say)?:? (?<words>.+)$`,
      'du',
    ),
    new RegExp(
      String.raw`${POLITE}(?:put|write|add|include|paste|note) (?<words>.+?) (?:in|into|to|as|under) (?:the|its|an?) ${NOTE}(?: (?:of|for|on) (?<event>.+?))?[\s.!]*$`,
      'du',
    ),
    new RegExp(
      String.raw`${POLITE}(?:add|attach|leave|make) (?:an? |the )?${NOTE} (?:to|that|about) (?!(?:the|my|our|it|that|this)\b)(?<words>.+)$`,
      'du',
    ),
    new RegExp(
      String.raw`${POLITE}(?:add|attach|leave|put|write) (?:an? |the |some )?${NOTE}(?: (?:to|on|for) (?<event>.+?))?[\s.!]*$`,
      'du',
    ),
    new RegExp(String.raw`${POLITE}${NOTE}\s*:\s*(?<words>.+)$`, 'du'),
  ],
  notANote: /^(?:the|an?|my|our|some|this|that|it)(?: (?:agenda|notes?|details|description|comment|list|link|text))?$/u,
  joins: new RegExp(
    String.raw`${POLITE}(?:invite|add|include|loop in|bring in|cc) (?!an? |the |¤)(?<people>[^¤:]+?)(?<it>,? (?:to|in|into|on) (?:${IT}|there))?(?: too| as well| also)?${END}`,
    'du',
  ),
  leaves: new RegExp(
    String.raw`${POLITE}(?:remove|take|drop|kick|uninvite|disinvite|un-invite|exclude|delete|leave) (?!${IT}\b)(?<people>[^¤:]+?)(?<it>,? (?:off of|off|out of|out|from)(?: (?:of )?(?:${IT}|there|the (?:list|guest list|guests|attendees|invitees)))?)?(?: too| as well| also)?${END}`,
    'du',
  ),
  statements: [
    {
      says: 'title',
      pattern:
        /^(?:(?:and|also|please) )*(?:rename|retitle|call|name|title) (?:it|that|this) (?:to |as )?(?!off\b)(?<words>.+?)[\s.!]*$/du,
    },
    {
      says: 'time',
      pattern:
        /^(?:[^¤,]{0,40} (?:moved|changed|pushed|switched|postponed) (?:it|that|this) (?:to|until)|(?:and |but )?it (?:starts|begins|was moved|got moved|has moved|moved)(?: now)?(?: (?:at|to|on))?) (?<words>¤+)(?: now)?[\s.!]*$/du,
    },
    {
      says: 'time',
      pattern:
        /^(?:(?:and|also|but) )?(?:it(?:'s| is)?(?: (?:also|only|just))? (?:takes?|lasts?|will take|will last|should (?:take|last|be)|repeats?|happens|recurs|is for|for)|make (?:it|that)|say|better|rather|let's say) (?:for |at |to )?(?<words>¤+|\d{1,2}(?:[:.]\d{2})?)(?: (?:long|instead|please|then))?[\s.!]*$/du,
    },
    {
      says: 'hour',
      pattern: /^(?:at |to |by )?(?<words>\d{1,2}(?:[:.]\d{2})?)(?: (?:instead|please|then|actually))?[\s.!]*$/du,
    },
    {
      says: 'place',
      pattern:
        /^(?:(?:and|also|oh) )?(?:(?:it's|it is|it'll be|it will be|it takes place|we're meeting|we meet|make (?:it|that)) )?(?:at|in) (?!(?:the )?(?:morning|afternoon|evening|same|night|person|private)\b)(?<words>\p{L}[^¤,;?]{1,80}?)(?: (?:instead|please))?[\s.!]*$/du,
    },
    {
      says: 'place',
      pattern:
        /^(?:(?:and|also|oh) )?(?:the )?(?:place|location|venue|address)(?: is|:) (?:at |in )?(?<words>[^¤,;?]{2,80}?)[\s.!]*$/du,
    },
    {
      says: 'guests',
      pattern:
        /^(?:(?:and|also|plus|oh and|with|w\/)(?: (?:also|with|invite|add))? )?(?<words>[^\s@¤]+@[^\s@¤]+\.[^\s@¤]+)(?: (?:too|as well|please))*[\s!.]*$/du,
    },
  ],
  several: /(?:\s*[,;.]\s+|\s+)(?:(?:and|then|also|plus)\s+(?:(?:then|also|please)\s+)*)(?=\p{L})|[;.!]\s+(?=\p{L})/gu,
  single: /\b(?:remind|reminder|remember|don't forget|note|notes|called|named|titled|about)\b|["“]/u,
  conflicts:
    /\b(?:conflict(?:s|ing|ed)?|clash(?:es|ing)?|overlap(?:s|ping)?|double[- ]booked|double bookings?|collid(?:e|es|ing)|collisions?)\b/u,
  conditions: [
    new RegExp(
      String.raw`${POLITE}if ${FREE}(?<time> .+?)?,? (?:then )?(?:please )?(?<order>(?:book|schedule|create|add|put|plan|set up|arrange|make|block|reserve|pencil in|move|change|cancel|delete|reschedule|invite|accept|decline)\b.+?)${ELSE}`,
      'du',
    ),
    new RegExp(
      String.raw`${POLITE}(?<order>(?:book|schedule|create|add|put|plan|set up|arrange|make|block|reserve|pencil in)\b.+?),? (?:but )?(?:only )?(?:if|as long as|provided(?: that)?|when) ${FREE}(?<time> [^,;]+?)?${ELSE}`,
      'du',
    ),
  ],
  samePeople:
    /,? ?\b(?:(?:and )?(?:with|for|inviting|invite) )?(?:(?:all )?(?:the )?same (?:people|guests|attendees|participants|invitees|group|team|folks|crowd)(?: (?:as|from|of|in|that (?:are|were) (?:in|at|on|invited to)))+|(?:everyone|everybody|all)(?: (?:who (?:is|was|came|went|'s)|from|in|invited|coming|at|to)| the (?:people|guests|attendees) (?:from|of|in))+) (?:the |my |our |last |yesterday's |today's )*(?<event>[^¤|,.;!?]+?)(?= (?:on|at|for|from) ¤| ¤|[\s.!?,;]|$)(?<!\b(?:the|my|our))(?=(?: (?:on|at|for|from))? ¤|[\s.!?,;]*$|[,;])/du,
  again:
    /^(?:(?:ok(?:ay)?|and|or|so|hmm+)[\s,]+)*(?:(?:what|how) about|and|or|same for|(?<asks>(?:is there |do you have )?(?:any(?:thing|time)?|something)(?: else| free| available| open)?))(?: (?:on|at|for|in))? (?<words>.+?)[\s.?!]*$/du,
  courtesies: [
    {
      kind: 'thanks',
      pattern:
        /^\W*(?:(?:ok(?:ay)?|great|perfect|cool|awesome|nice|super|that'?s (?:all|it|great|perfect|fine)|good|lovely|no|brilliant|alright|and)\W+)*(?:(?:many |a thousand )?thanks?(?: you| u)?|thx|ty|cheers|much appreciated|appreciate it|that's (?:very )?kind)(?:\W+(?:so much|very much|a lot|a ton|a bunch|again|anyway|for (?:your|the|that|all)(?: \p{L}+){0,3}|that'?s (?:all|it|great|perfect)(?: for (?:now|today))?|you|bye|have a (?:nice|good|great) (?:day|one|evening|weekend)|you're (?:great|the best|awesome)))*\W*$/iu,
    },
    {
      kind: 'refusal',
      pattern:
        /^\W*(?:(?:no|nope|nah|never ?mind|nvm|forget (?:it|about it|that)|stop|not now|(?:leave|keep) it(?: as (?:it )?is)?|don't(?: do (?:it|that))?|do nothing|nothing|no thanks?(?: you)?|scratch that|drop it|let it be|i changed my mind|changed my mind|it'?s (?:ok|okay|fine))\W*)+$/iu,
    },
    {
      kind: 'greeting',
      pattern:
        /^\W*(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|greetings|yo|there|again|everyone|assistant|how are you(?: doing)?(?: today)?|how's it going|what's up)\b\W*)+$/iu,
    },
    {
      kind: 'farewell',
      pattern:
        /^\W*(?:(?:bye|goodbye|good night|see you(?: later| soon| tomorrow)?|see ya|ciao|that'?s (?:all|it)(?: for (?:now|today))?|i'm done|all done|later)\b\W*)+$/iu,
    },
    {
      kind: 'agreement',
      pattern:
        /^\W*(?:(?:yes|yeah|yep|yup|sure|ok|okay|k|fine|alright|all right|great|perfect|cool|awesome|nice|good|correct|right|exactly|sounds good|looks good|go ahead|do (?:it|that)|please(?: do)?|confirm(?:ed)?|got it|i see|understood|now)\b\W*)+$/iu,
    },
  ],
};
