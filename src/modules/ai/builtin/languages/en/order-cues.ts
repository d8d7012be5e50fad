import type { Cue } from '../../commands/command-language.js';
import { CALENDAR, EVENT, IT, OCCASION, ONLINE, START, THE } from './command-words.js';
import { cue } from './cue.js';

/** Orders and answers that nothing else looks like. */
export const plainOrders: Cue[] = [
  cue(
    'list_events',
    String.raw`${START}(?:who(?:'s| is| else is| all is|'ll be| will be)? (?:coming|going|invited|attending|there)|(?:where|when)(?:'s| is| was) (?:it|that)|how long (?:is|will) (?:it|that)(?: be)?)[\s?.!]*$`,
  ),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:(?:(?:i|we)(?:'ll| will)? )?(?:accept|decline|rsvp|reject|tentatively accept)\b|maybe (?:for|to) ${THE} \p{L})`,
  ),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:say|answer|respond|reply)(?: with)? (?:an? )?(?:yes|no|maybe) (?:to|for)\b`,
  ),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:mark|put|list) me (?:down )?as (?:a )?(?:tentative|maybe|yes|no|going|not going|attending|not attending|coming|not coming)\b`,
  ),
  cue(
    'respond_to_invite',
    String.raw`${START}confirm (?:that )?(?:(?:my|our) (?:attendance|presence|participation)|(?:i|we)(?:'m|'ll| am| will| can))\b`,
  ),
  cue('respond_to_invite', String.raw`${START}send (?:my|our) regrets\b`),
  cue('respond_to_invite', String.raw`${START}turn down\b(?=.*\b(?:${EVENT}|${OCCASION})\b)`),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:tell|let) (?:[^\s¤|]+ ){1,3}?(?:know )?(?:that )?(?:i|we)(?:'m|'re|'ll)?(?: am| are| will| can| can't| cannot| won't| may| might| would| not| be)*(?: be able to)? (?:(?:come|coming|make|attend|attending|be there|join|joining)\b|be at ${THE} (?=[^¤]*\b${OCCASION}\b))`,
  ),
  cue(
    'list_events',
    String.raw`${START}remind me,? (?:again,? )?(?:when|where|what time|what day|who)\b.*\b(?:is|are|starts?|begins?|ends?)[\s?.!¤]*$`,
  ),
  cue(
    'list_events',
    String.raw`${START}(?:remind me (?:of )?(?:what (?:i|we)(?:'ve)?(?: have| had| got)\b|what(?:'s| is) (?:on|planned|scheduled|happening)\b)|(?:open|pull|bring)(?: up)? (?:my|the|our) ${CALENDAR}\b)|^[\s|]*¤+ ${CALENDAR}(?: please)?[\s.!?|]*$`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?:get|have) (?!i\b|we\b|you\b)[^?]*\b(?:booked|scheduled|set up|pencil?led in|added|on (?:my|the|our) ${CALENDAR})\b`,
  ),
  cue(
    'delete_event',
    String.raw`${START}(?:stop (?:reminding|notifying|alerting)|(?:don't|do not) (?:remind|notify|alert)) (?:me|us)\b`,
  ),
  cue('create_event', String.raw`${START}tell me to\b`),
  cue('update_event', String.raw`${START}(?:turn|convert) ${THE} .*\binto\b`),
  cue('update_event', String.raw`${START}make (?:${IT}|${THE} [^¤]+) an? ${ONLINE}\b`),
  cue(
    'update_event',
    String.raw`${START}(?:(?:a (?:bit|little)|much) )?(?:shorter|longer|earlier|later|sooner)\b[^?]*¤[^?]*$`,
  ),
  cue('update_event', String.raw`${START}(?:don't|do not) (?:invite|include|add) `),
  cue('update_event', String.raw`${START}(?:another|an (?:extra|additional)) ¤+ for ${THE}`),
  cue('update_event', String.raw`${START}(?:remove|drop|delete) .*\bas an? (?:guest|attendee|participant|invitee)\b`),
  cue('create_event', String.raw`${START}get (?:an? |the )(?=.*\b(?:${OCCASION}|room)\b)`),
  cue('list_events', String.raw`${START}join (?!.*¤)`),
  cue('create_event', String.raw`${START}(?:calendar|note(?: to self)?|event|reminder|to-?do)\s*:`),
];

/** Orders by their verb. */
export const orders: Cue[] = [
  cue(
    'update_event',
    String.raw`${START}(?:re-?schedule|move|change|push|postpone|delay|bump|shift|modify|edit|extend|shorten|lengthen|rename|retitle|bring forward|prolong|uninvite|disinvite|adjust|switch|swap|re-?arrange|mve|relocate|alter|correct|fix)\b(?! my calendar to)`,
  ),
  cue('update_event', String.raw`${START}update\b(?! (?:my|the) ${CALENDAR})`),
  cue('update_event', String.raw`${START}bring\b.+\b(?:(?:forward|earlier|ahead|back)\b.*|up(?: by| to)? )¤`),
  cue(
    'update_event',
    String.raw`^[\s|]*(?:can|could|should) (?:the|my|our) .*\b(?:be|start|begin|move|happen|end)\b.*¤`,
  ),
  cue(
    'update_event',
    String.raw`${START}(?:actually,? )?(?:make (?:it|that|this|them)\b(?! to (?:an?|the|my|our)).*¤|¤+ instead[\s.!]*$)|^[\s|]*actually,? ¤+[\s.!]*$`,
  ),
  cue('update_event', String.raw`${START}invite (?:(?!.*¤)[^,.]*\bto (?!an? |my |our )\p{L}|[^,.¤]*\bto the ¤+ \p{L})`),
  cue(
    'update_event',
    String.raw`${START}(?:remove|take|drop|kick)\b(?! (?:it|that|this|the|my|an?|all)\b).*\b(?:from|off|out of|to) (?:the|my|our|this|that|¤)(?! (?:\p{L}+ )?${CALENDAR})`,
  ),
  cue(
    'update_event',
    String.raw`${START}(?:add|invite|include)\b(?! (?:an?|the|my|our|new|another|some)\b)(?!(?:(?! to ).){0,60}\b${OCCASION}\b.{0,60}\bto\b)(?:(?! for | called |¤).)*\b(?:to|on|into|for|(?<=(?:include|invite) .*)in) ${THE}(?! (?:\p{L}+ )?(?:${CALENDAR}|list))(?= (?:¤+ )?\p{L})`,
  ),
  cue(
    'update_event',
    String.raw`${START}(?:make|have|set|put|schedule)\b.*\b(?:instead of|longer|shorter|later than|earlier|(?<=¤ )early|an? ¤* ?(?:earlier|later)|to be (?:at|on) ¤)`,
  ),
  cue(
    'update_event',
    String.raw`${START}make (?:my|the|our)\b.*(?:\b(?:be|at|for|on)\b|¤)|${START}make ¤+ (?:\p{L}+ )+¤+[\s.!]*$`,
  ),
  cue('update_event', String.raw`${START}(?:end|start|begin) (?:my|the|our)\b.*¤`),
  cue('update_event', String.raw`${START}(?:cut|trim|reduce|stretch)\b.*¤`),
  cue('update_event', String.raw`${START}(?:do|have|hold) ${THE} .*\b(?:instead|rather than)\b`),
  cue(
    'update_event',
    String.raw`${START}add an? (?:room|location|place|note|comment|description|link|agenda|attachment|reminder)\b.* to ${THE} (?!(?:\p{L}+ )?(?:${CALENDAR}|list)\b)\p{L}`,
  ),
  cue('update_event', String.raw`${START}put (?:off\b|${THE} .*\b(?:off|back)\b).*¤`),
  cue(
    'update_event',
    String.raw`${START}have ${THE} .*\b(?:start|begin|end|be|happen|run|moved|changed|pushed|shifted|rescheduled|postponed)\b.*¤`,
  ),
  cue('update_event', String.raw`${START}set (?:my|the) (?!alarm|reminder|${CALENDAR}).*\b(?:to|for (?=¤)|an? (?=¤))`),
  cue(
    'update_event',
    String.raw`${START}(?:add|tack on) (?:an? (?:additional|extra) )?¤+ (?:on)?to (?:my|the) (?!${CALENDAR})`,
  ),
  cue(
    'update_event',
    String.raw`${START}(?:cancel|call off|delete|find)\b.*\b(?:and|but|then|,|\.)\s*(?:please |then |just )*(?:re-?schedule|re-?book|move|make|change|push|postpone) it\b`,
  ),
  cue(
    'delete_event',
    String.raw`${START}(?:cancel|delete|remove|erase|clear|get rid of|scrap|call (?:it |that |this |them )?off|wipe|drop(?! [^¤]{1,40} off\b(?! (?:of )?(?:my|the|our) ${CALENDAR}))|scratch|discard|trash|do remove|completely clear|find and delete|unschedule|un-schedule|nix|axe|ditch|kill|forget (?:about|the|my)|cross (?:off|out)|free up(?=.*¤))\b`,
  ),
  cue(
    'delete_event',
    String.raw`${START}(?:take|strike|pull|get)\b(?=.*\b(?:off|out of|from) (?:of )?(?:my|the|our) (?:\p{L}+ )?${CALENDAR})|${START}take ${IT} off\b|${START}take (?:off|out)\b(?=.*\b(?:${EVENT}|${OCCASION})\b)`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?:create|creat|crate|add|ad|schedule|scedule|shedule|shcedule|book|plan|arrange|organi[sz]e|remind|block|mark|insert|reserve|include|pencil|alert|notify|repeat|invite|update (?:my|the|our) ${CALENDAR}|be sure to remind|(?:don't|do not) let me (?:forget|miss)|give me a (?:reminder|alert|notification)|send (?:me )?(?:an?|the) (?:reminder|alert|notification|invite|invitation)|show me as|get me in|get me an?(?=.*\b(?:${OCCASION})\b)|send (?:me |us |out )?an? (?:calendar )?(?:invite|invitation)|pop(?= (?:an?|the|my)\b)|remember (?:me )?to|remembers?|reminds?|jot down|squeeze in|slot in|fit in|pencil me in|mark me|(?:don't|do not) forget)\b`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?=.*(?:\b(?:${OCCASION}|${CALENDAR}|with|called)\b|¤))(?:set|setup|make|put|new|enter|save|note|log|record|prepare|start a|host|register|input|place|hold|stick|throw|slot|squeeze|fit|drop(?! [^¤]*\boff\b)|jot)\b`,
  ),
];
