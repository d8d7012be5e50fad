import type { CommandLanguage } from '../../commands/command-language.js';

const END = String.raw`(?=\s*(?:[,.;!?]|¤|\||$| (?:at|in|on|for|about|regarding|to|from|by|starting|because|called|named|titled|that|who|will|is|was|has|have|scheduled|please|and then|so|if|when|where|coming)\b))`;
const NAME = String.raw`(?:(?:dr|mr|mrs|ms|prof)\.? )?[\p{L}\d][\p{L}\p{M}\d'@._+-]*`;
const NAMES = String.raw`${NAME}(?:(?:,? and |, ?| & | )${NAME}){0,14}?`;
const EVENT = String.raw`(?:events?|meetings?|appointments?|appts?|reminders?|entry|entries|invites?|invitations?|reservations?|bookings?|blocks?|slots?|things?|items?)`;

/** English orders about a calendar. */
export const englishCommands: CommandLanguage = {
  opening:
    /^(?:\s*(?:hi|hello|hey|ok|okay|yes|yeah|please|kindly|so|and|well|also|thanks|olly|google|alexa|siri|there|can|could|would|will|you|i|we|need|want|like|'d|to|should|must|have|help|me|let's|lets|just|go ahead|now|,|!|\.)(?=[\s,!.']|$)[\s,!.]*)+/u,
  cues: [
    {
      intent: 'none',
      pattern:
        /\b(?:weather|forecast|rain(?:ing|y)?|snow(?:ing)?|umbrella|temperature|humid|sunset|sunrise|traffic|news|song|music|playlist|radio|podcast|lights?|thermostat|joke|stock|exchange rate|email|e-mail|tweet|facebook|recipe|restaurants?|takeout|waiter|uv index)\b(?!.*\b(?:meeting|appointment|calendar|event|schedule)\b)/u,
    },
    { intent: 'respond_to_invite', pattern: /^(?:\|*\s*)(?:accept|decline|rsvp|reject|tentatively accept|maybe)\b/u },
    {
      intent: 'update_event',
      pattern:
        /^\|*\s*(?:remove|take|drop|uninvite|disinvite)\b(?! (?:it|that|this)\b).*\b(?:from|off|to) (?:the|my|our|this|that|¤)(?! (?:calendar|schedule|agenda|diary))/u,
    },
    {
      intent: 'update_event',
      pattern:
        /^\|*\s*(?:move|reschedule|re-schedule|change|push|postpone|delay|bump|shift|update|modify|edit|extend|shorten|lengthen|rename|retitle|bring forward|prolong|uninvite|invite .* to (?:my|the|our)|adjust|switch|swap|rearrange|re-arrange)\b/u,
    },
    {
      intent: 'update_event',
      pattern:
        /^\|*\s*add\b(?! (?:a|an|the|my|our)\b).*\bto (?:my|the|our|¤)(?!(?: \p{L}+)? (?:calendar|schedule|agenda|diary))/u,
    },
    { intent: 'update_event', pattern: /^\|*\s*make\b.*\b(?:instead of|longer|shorter|later|earlier)\b/u },
    {
      intent: 'delete_event',
      pattern:
        /^\|*\s*(?:cancel|delete|remove|erase|clear|get rid of|scrap|call off|wipe|drop|scratch|discard|take)\b/u,
    },
    {
      intent: 'find_slot',
      pattern:
        /\b(?:find|suggest|propose|look for|need)\b.{0,30}\b(?:slot|time|opening|gap)s?\b|\bwhen (?:can|could|should|are) (?:i|we|he|she|they|both)\b.{0,30}\b(?:meet|free|available|talk)\b/u,
    },
    {
      intent: 'check_availability',
      pattern: /\b(?:am|are|is)\b.{0,40}\b(?:free|available|busy|booked)\b|\b(?:free|available) (?:on|at|¤)/u,
    },
    {
      intent: 'create_event',
      pattern:
        /^\|*\s*(?:create|add|schedule|book|set|setup|make|put|plan|arrange|organi[sz]e|remind|block|mark|new|invite|insert|enter|reserve|save|note|log|record|give me a reminder)\b/u,
    },
    {
      intent: 'list_events',
      pattern:
        /^\|*\s*(?:what|when|where|who|which|whose|how|do|does|did|is|are|am|was|were|any|show|list|display|tell|find|search|check|look|give|get|see|view|read|pull)\b/u,
    },
    { intent: 'list_events', pattern: /\b(?:what's|whats|what is|agenda|my schedule)\b/u },
  ],
  leads: {
    create_event: [
      new RegExp(
        String.raw`^[\s|]*(?:create|add|schedule|book|set up|set|setup|make|put|plan|arrange|organi[sz]e|block off|block out|block|mark|insert|enter|reserve|save|note|new|log|record)\b(?: (?:me|us|in|down|up|out|on|for me))*(?: (?:my|the|our) calendar (?:for|with|that))?`,
        'u',
      ),
      /^[\s|]*remind (?:me|us)\b(?: (?:to|about|of|that|i have|i need to))*/u,
      /^[\s|]*(?:i'm|i am|we're|we are|i've|i have|we have|i got|there is|there's|i will|i'll|we'll) (?:be |having |going to |got |planning (?:on |to )?|meeting )?/u,
    ],
    list_events: [
      /^[\s|]*(?:what's|whats|what is|what are|what do i have|what|when's|when is|when are|when do i|when does|when|where's|where is|where|who is|who|which|how long is|do i have|do we have|have i got|is there|are there|is|are|am i|did i|show me|show|list|display|tell me|find|search for|check|look up|give me|see|view|read)\b/u,
    ],
    update_event: [
      /^[\s|]*(?:move|reschedule|re-schedule|change|push back|push|postpone|delay|bump|shift|update|modify|edit|extend|shorten|lengthen|rename|retitle|bring forward|adjust|switch|make|rearrange|re-arrange)\b(?: (?:the )?(?:time|date|start time|start|day|duration|length|location|place|title|name)(?: and (?:time|date))? (?:of|for))?/u,
    ],
    delete_event: [
      /^[\s|]*(?:cancel|delete|remove|erase|clear|get rid of|scrap|call off|wipe|drop|scratch|discard|take)\b(?: (?:out|off))?/u,
    ],
    respond_to_invite: [
      /^[\s|]*(?:accept|decline|rsvp(?: (?:yes|no|maybe))?(?: to| for)?|reject|tentatively accept|maybe)\b/u,
    ],
    find_slot: [/^[\s|]*(?:find|suggest|propose|look for|when can|when could)\b(?: (?:me|us|i|we))*/u],
    check_availability: [/^[\s|]*(?:am|are|is) (?:i|we)\b/u],
  },
  fillers: [
    /\b(?:(?:to|on|in|into|from|off|onto|of) )?(?:my|the|our|your|this) (?:\p{L}+ )?(?:calendar|calender|calandar|schedule|agenda|diary)\b/u,
    /\b(?:please|pls|thanks|thank you|for me|for us|instead|as well|too|sometime|some time|scheduled|coming up|i have|i had|do i have|that is|that's)\b/u,
  ],
  namedTitle: [
    /\b(?:called|named|titled|entitled|labeled|labelled|with (?:the|a) (?:title|name|subject)(?: of)?)\s+"([^"]+)"/u,
    /"([^"]{2,120})"/u,
    /\b(?:called|named|titled|entitled|labeled|labelled|with (?:the|a) (?:title|name|subject)(?: of)?)\s+([^¤|,.;]+?)(?=\s*(?:[,.;¤|]|$| (?:on|for|at|from|with|in) (?=[¤|])))/u,
  ],
  people: [
    new RegExp(String.raw`\b(?:with|w\/) (${NAMES})${END}`, 'u'),
    new RegExp(String.raw`\b(?:and )?(?:invite|inviting) (${NAMES})${END}`, 'u'),
  ],
  place: [
    /\b(?:located )?at ((?:the |my )?[\p{L}\d][^¤|,.;?!]*?)(?=\s*(?:[,.;!?¤|]|$| (?:with|on|at|from|for|to|because|please)\b))/u,
    /\bin ((?:the |my )?(?:conference |meeting )?(?:room|office|lobby|park|kitchen|building|[\p{L}]+)[^¤|,.;?!]*?)(?=\s*(?:[,.;!?¤|]|$| (?:with|on|at|from|for|to|because|please)\b))/u,
  ],
  responses: [
    { response: 'tentative', pattern: /\b(?:tentative(?:ly)?|maybe|might)\b/u },
    { response: 'declined', pattern: /\b(?:decline|reject|rsvp no|can't make|cannot make|won't)\b/u },
    { response: 'accepted', pattern: /\b(?:accept|rsvp|attend)\b/u },
  ],
  scopes: [
    {
      scope: 'this',
      pattern:
        /\b(?:only|just) (?:this|that)(?: one| time| occurrence| instance)?\b|\bthis (?:one|time|occurrence) only\b/u,
    },
    {
      scope: 'following',
      pattern: /\b(?:this|that|it) and (?:all )?(?:the )?(?:following|future|later)\b|\bfrom (?:now|then) on\b/u,
    },
    {
      scope: 'all',
      pattern:
        /\b(?:all of (?:them|it)|the (?:whole|entire) series|every (?:one|occurrence|instance)|all (?:occurrences|instances))\b/u,
    },
  ],
  every: /\b(?:all|every|everything)\b/u,
  changes: {
    addPeople: [new RegExp(String.raw`^[\s|]*(?:add|invite|include) (${NAMES}) (?=(?:to|in|into|on|for) )`, 'u')],
    removePeople: [
      new RegExp(
        String.raw`^[\s|]*(?:remove|uninvite|disinvite|take|drop|delete) (${NAMES}) (?=(?:from|off|to|of) )`,
        'u',
      ),
    ],
    rename: [
      /^[\s|]*(?:rename|retitle|re-name) (.+?) (?:to|as|into) (.+)$/u,
      /^[\s|]*(?:change|update|edit|modify|set) the (?:title|name|subject) (?:of|for|on) (.+?) to (?:be )?(.+)$/u,
    ],
    relocate: [
      /^[\s|]*(?:change|update|edit|modify|set|move) the (?:location|place|venue|address|room)(?: (?:of|for|on) (.+?))? (?:to|into) (?:be )?(?:at |in )?(.+)$/u,
    ],
    boundary:
      /\b(?:to|until|till|til|so (?:that )?it(?:'s| is)?|be|into|starts?)(?: (?:be|start|begin|happen|at|on|sometime|any ?time|around|instead|a|the|an))*\s*(?=¤)/gu,
    insteadOf: /\b(?:instead of|rather than|not)\b/u,
    fromTo: /^from\b/u,
    later: /\b(?:back|later|postpone|delay|push|out|after)\b/u,
    earlier: /\b(?:earlier|forward|sooner|up|advance|ahead)\b/u,
    longer: /\b(?:extend|lengthen|longer|prolong|add)\b/u,
    shorter: /\b(?:shorten|shorter|cut|reduce|trim)\b/u,
    newLength: /\b(?:to|to be|be|make|last|take|for|long|only|duration|length)\s*(?:of )?¤/u,
  },
  nameSeparator: /\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)\s*/u,
  notAName:
    /^(?:my|the|a|an|our|his|her|their|some|everyone|everybody|friends?|family|it|me|us|them|him|this|that|no|all|other|each|these|those|nobody|anyone)\b/u,
  titleEdges: {
    start: new RegExp(
      String.raw`^(?:\s|,|\.|:|;|-|!|\?|(?:(?:a|an|the|my|our|some|any|all|of|for|to|on|at|in|that|this|new|and|about|is|be|there|me|your|it|by|from|with|have|${EVENT} (?:for|to|about|on|called|of|with|in|at))(?=\s|$|\|)))+`,
      'u',
    ),
    end: /(?:\s|,|\.|:|;|-|!|\?|(?:(?<=\s|^)(?:a|an|the|my|our|for|to|on|at|in|of|from|with|by|and|is|be|event|events|starting|until|it|as|around|about|that|this|start)))+$/u,
  },
  genericTitle: new RegExp(
    String.raw`^(?:${EVENT}|calendar|schedule|something|anything|everything|nothing|day|time|one|ones|plans?|next|first|last|upcoming|agenda|on|happening|going on|planned|free|available|busy|it|that|this)?$`,
    'u',
  ),
  titleJoint: /^(?:about|for|to|re|of|regarding)\b/u,
};
