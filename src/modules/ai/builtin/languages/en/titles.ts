import type { CommandLanguage } from '../../commands/command-language.js';
import { CALENDAR, EVENT } from './command-words.js';

const ARTICLE = String.raw`(?:an?|both|the|my|our|some|any|all(?! hands)|new|another|additional|this|that|these|those|your|his|her|their|other|everything|of)`;
const LINK = String.raw`(?:for|to|on|at|in|about|is|be|there|me|us|it|by|from|off|with|have|having|and|as|long|time|called|named|that|will|going|i|we)`;
const ORDER_START = String.raw`(?:\s|[,.:;!?-]|(?:${ARTICLE}|${LINK}|next|upcoming|future|remaining|first|second(?! (?:hand|opinion)\b)|third|fourth|scheduled|short|quick|recurring|repeating|regular|${EVENT} (?:to|about|on|called|of|in|at|named|titled|that|where|regarding)|(?:meetings?|things?|plans?) for(?! (?:the|my|our)\b)|(?:appointments?|appts?|bookings?|invites?|invitations?|activity|occasion) for|(?:occurrence|instance|session)s? of|(?:events?|reminders?|entry|slots?|blocks?|alerts?|notifications?|alarms?|time|schedule) (?:for|to)|calendar(?= (?:event|entry|reminder|appointment))|(?:duration|length|date|start|title|name) of|${EVENT}(?=\s*:)|re(?=[: ])|regarding|concerning|(?:notes?|tasks?|to-?dos?) (?:that|to|of|about|for)|event|reminder|entry|slot|attend(?:ing)?|have)(?=[\s,.:|¤]|$))+`;
const QUESTION_WORD = String.raw`(?:at|what|what's|whats|when|when's|whens|where|where's|wheres|who|who's|whos|who'll|which|whose|how|long|many|much|far|time(?! off)|times|day(?! (?:off|trip|care))|date(?! night)|year|month|is|isn't|isnt|are|aren't|was|were|am|im|i'm|do|don't|does|did|didn't|will|would|has|have|had|can|could|works(?= (?:for|best|well)\b)|work(?= for\b)|best|good(?= (?:for|times?|days?)\b)|earliest|soonest|together|looks?|looking|my (?:week|month|weekend)|rundown|overview|summary|recap|busy|(?:\d+|two|three|four|five|few|couple)(?= (?:times?|slots?|options?)\b)|be|been|being|i|we|you|me|us|got|he|she|they|my|the|an?|our|your|any|anything|anyone|anybody|everyone|everybody|else|going|go|goes|to|having|getting|get|gets|doing|seeing|attend|attending|meet|met|eating|leading|running|chairing|joining|presenting|hosting|organi[sz]ing|organi[sz]ed|organi[sz]er|organi[sz]es|schedule|scheduled|planned|booked|set|up|supposed|invited|coming|come|comes|responded|tentatively|response|respond|accepted|accept|declined|declining|decline|confirmed|confirm|not|yet|with|on|in|of|for|from|by|next|first|second|third|last|upcoming|previous|current|all(?! hands)|there|it|that|this|these|those|more|other|event|events|meeting|meetings|appointment|appointments|item|items|show|showing|list|display|tell|find|search|check|look|give|see|view|read|pull|know|locate|out|if|whether|address|location|name|details|description|agenda|happening|happen|taking|take|place|free|busy|as|like|called|named|so|about|and|or|am|let|planning(?= (?:to|on|for)\b)|plans|miss(?:ed)?|somewhere|anywhere|both|after(?= my\b)|lot(?=\s*(?:$|on\b|of\b|going\b))|conflicting|empty|available|(?:slot|gap|window|opening)s?(?= for\b)|(?:options?|possibilities)(?= (?:to|for)\b)|common(?= time)|finish|start|starts|starting|end|ends|begin|begins|actually|still|already|said|say|says|today's|remind|exactly|invite|invitation|what've|'ve|need|needs|join|chance|days|weeks|until|till|left|snow|snowing|rain|raining|weather|during|(?:restaurant|room|building|city|hotel)(?= (?:am|are|is|did|do|was|will)\b))`;

/** How English sets the title of an event apart from the words around it. */
export const englishTitles: Pick<
  CommandLanguage,
  | 'quotedTitle'
  | 'titleMark'
  | 'titleAnswer'
  | 'orderEdges'
  | 'questionEdges'
  | 'questionLead'
  | 'genericTitle'
  | 'titleJoint'
  | 'titleMatter'
> = {
  quotedTitle: [/"([^"]{1,160})"/u, /(?<=^|\s)'([^']{2,160})'(?=[\s.,!?|¤]|$)/u],
  titleMark:
    /\b(?:called(?! off\b)|named|titled|(?:name|call) it(?: as)?|entitled|labeled|labelled|with (?:the |a )?(?:title|name|subject)(?: of)?|subject)\b:?/u,
  titleAnswer:
    /^(?:(?:it's|it is|it should be|just|about|to|for|(?:please )?(?:call|name|title) it|the title is|called|named|regarding|re:?) )*(?:(?:an?|the) )?/u,
  orderEdges: {
    start: new RegExp(`^${ORDER_START}`, 'u'),
    end: /(?:\s|'s(?= (?:cancel|been))|,|\.|:|;|-|!|\?|(?:(?<=\s|^)(?:an?|the|my|our|for|to|on|at|in|of|from|with|by|and|is|be|event|events|invite|invitation|starting|beginning|(?:start|end)(?:ing)? time|ends?|ending|finish|finishes|finishing|set to|until|into|it|as|around|about|that|this|start|starts|will|takes? place|lasting|me|so|between|or|was|were|should|all|do|make it|has|been|got|gets|called off|moved|rescheduled|postponed|pushed|changed|cancelled|canceled|now|off(?<!\b(?:day|time|kick|drop|tee|play) off)|booked|scheduled|blocked|reserved|set up|anymore|any ?more|any longer|needs?|had|got|happening|isn't|not|there|back|forward|later|earlier)))+$/u,
  },
  questionEdges: {
    start: new RegExp(
      String.raw`^(?:'(?:s|re|ll|ve|d)\b|[\s,.:;!?'-]|${QUESTION_WORD}(?=[\s,.|¤?!]|'(?:s|re|ll|ve|d)\b|$))+`,
      'u',
    ),
    end: new RegExp(
      String.raw`(?:[\s,.:;!?-]|(?<=\s|^)(?:event|events|is|are|be|am|was|were|on|at|in|for|of|to|from|with|by|start|starts|starting|begin|begins|end|ends|happening|happen|taking place|take place|going on|going|scheduled|planned|coming up|coming|up|yet|again|still|called|named|located|it|being held|being|held|going to be|going to|due|over|and|or|that|has|have|i|going|there|free|busy|set|response|underway|booked|not|so far|next|invite|invitation|got|gets|moved|changed|rescheduled|postponed|cancelled|canceled|go|go to|take|last))+$`,
      'u',
    ),
  },
  questionLead: new RegExp(
    [
      String.raw`^[\s|]*(?!(?:do|did) (?:i|we) have)[^¤|]*\b(?:going|coming|come|included|include|attend(?:ing)?|accept(?:ed)?|declin(?:ed|ing|e)|be|response|weather|chance|rain|snow|wind|room|organizer|people|invited|responded|leading|hosting|hasn't|haven't|isn't)\b(?:(?!\bwith\b)[^¤|])*?(?:\b(?:to|for|at|in|during|on|of))? (?:my|the|our) (?=\p{L})`,
      String.raw`^[\s|]*[^¤|]*\b(?:invited|coming|eating|respond(?:ed)?|replied|reply)\b[^¤|]*?\b(?:to|for) (?=\p{L})(?!be\b|me\b)`,
      String.raw`^[\s|]*(?:is|are|will|was|were|has|have|did|does)\b[^¤|]*\b(?:coming|going|attending|attend|invited|accepted|be)\b(?: (?:to|at|for|in))? (?=¤)`,
    ].join('|'),
    'u',
  ),
  genericTitle: new RegExp(
    String.raw`^(?:(?:an?|the|my|our|all|of|and|any|next|first|last|second|upcoming|future|other)\s+)*(?:${EVENT}|${CALENDAR}|(?:conference |meeting )?rooms?|something|anything|everything|nothing|notes?|(?:(?:open|free|available) )?(?:gaps?|openings?|windows?|spots?|slots?)|(?:meeting |calendar )?requests?|day|time|one|ones|clear|next|first|last|upcoming|on|happening|going on|planned|free|open|available|it|that|this|all|meet(?:ing)?(?: up)?|see|me|them|him|'s|s|i|he|do|due)?$`,
    'u',
  ),
  titleJoint: /^(?:about|for|to|re|of|regarding|with)\b/u,
  titleMatter: /^(?:about|regarding|concerning|re|to discuss|to talk about|to go over)\b/u,
};
