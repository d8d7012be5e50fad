import type { ChangeLanguage } from '../../commands/command-language.js';
import { HOUR, IT, ONLINE, START, THE } from './command-words.js';

const VERB = String.raw`(?:change|update|edit|modify|set|move|switch|swap|put)`;
const PLACE = String.raw`(?:locati+on|place|venue|address|room)`;
const AGAIN = String.raw`(?:re-?schedule|re-?book|move|change|make|push|postpone|put|shift|set|bump|switch|rename|retitle|call|extend|shorten|start|end|delay|update)`;
const TO_PLACE = String.raw`(?:to|into) (?:be )?(?:at |in )?`;
const END = String.raw`(?:,? (?:please|now|thanks|thank you|instead(?: of .*)?))*[\s.!?|]*$`;
/** An event whose name may itself hold a "to". */
const GOING = String.raw`[^¤|]*?\b(?:trip|flight|train|ride|drive|visit|journey|walk|commute|transfer|bus|tour) to [^\s¤|]+`;
const NAMED = String.raw`(?<event>${GOING}|.+?)`;
const PREMISES = String.raw`(?:room|office|park|house|place|restaurant|cafe|bar|building|hotel|center|centre|lobby|street|hall|library|school)`;

/** How English words the change of an event. */
export const englishChanges: ChangeLanguage = {
  addPeople: [
    new RegExp(`${START}(?:add|invite|include)(?: in)? (?!an? |¤)`, 'u'),
    /^[\s|]*(?=\p{L}[^¤|]*\b(?:is|are) (?:also )?invited to\b)/u,
  ],
  removePeople: [
    new RegExp(
      `${START}(?:remove|uninvite|disinvite|take|drop|kick|delete|(?:don't|do not) (?:invite|include|add)) `,
      'u',
    ),
    /^[\s|]*(?=\p{L}(?:[^\s¤|]* ){1,5}(?:can't|cannot|won't|(?:is|are|will|can) not|isn't|aren't|(?:is |are )?refusing)\b)/u,
  ],
  peopleOfEvent:
    /^\s*(?:as an? (?:guest|attendee|participant|invitee) )?(?:off of|off|from|out of|to|in|into|on|for|of)\b|^\s*(?:is|are|can't|cannot|can|won't|will|isn't|aren't)(?: not| be able to| refusing to| unable to)* (?:make it|come|coming|attend|attending|going|be available)(?: to| for)?\b|^\s*(?:instead|too|as well|please)?[\s|.!?]*$/u,
  rename: [
    new RegExp(`${START}(?:rename|retitle|re-name|relabel)(?: of)? ${NAMED} (?:to|as|into) (?<words>.+?)${END}`, 'du'),
    new RegExp(
      `${START}${VERB} the (?:title|name|subject)(?: (?:(?:of|for|on) |(?=¤))${NAMED})?(?: from .+?)? to (?:be )?(?<words>.+?)${END}`,
      'du',
    ),
    new RegExp(`${START}call (?<event>${THE} .+?) "(?<words>[^"]+)"`, 'du'),
    new RegExp(`${START}call (?<event>${IT}) (?<words>.+?)${END}`, 'du'),
  ],
  relocate: [
    new RegExp(`${START}make (?<event>${IT}|${THE} [^¤]+?) an? (?<words>${ONLINE})${END}`, 'du'),
    new RegExp(
      `${START}${VERB} where (?<event>.+?) (?:takes place|is(?: held)?|happens|will be) ${TO_PLACE}(?<words>.+?)${END}`,
      'du',
    ),
    new RegExp(
      `${START}${VERB} (?:the )?${PLACE} (?:to|into) (?<words>[^¤]+?) (?:for|of|on) (?<event>${THE} .+?)${END}`,
      'du',
    ),
    new RegExp(
      `${START}${VERB} (?:the )?${PLACE}(?: (?:(?:of|for|on) |(?=¤))${NAMED})? ${TO_PLACE}(?<words>.+?)${END}`,
      'du',
    ),
    new RegExp(`${START}${VERB} (?<event>.+?)(?:'s)? ${PLACE}(?: from .+?)? ${TO_PLACE}(?<words>.+?)${END}`, 'du'),
    new RegExp(
      `${START}${VERB} (?<event>(?:${GOING}|[^¤]*?)(?: ?¤+)?) to (?:be )?(?:at |in )(?<words>[^¤]+?)${END}`,
      'du',
    ),
    new RegExp(
      `${START}${VERB} (?<event>(?:${GOING}|[^¤]*?)(?: ?¤+)?) to (?<words>(?:the )?[^¤]*?\\b${PREMISES})${END}`,
      'du',
    ),
    new RegExp(`${START}(?:make|hold|have|do|host) (?<event>.+?) (?:be )?(?:at|in) (?<words>[^¤]+?)${END}`, 'du'),
    new RegExp(`${START}(?:move|relocate|shift) ${NAMED} to (?<words>(?!${HOUR}\\b)[^¤|]+?)${END}`, 'du'),
    new RegExp(
      String.raw`^[\s|]*(?<event>(?:the|my) .+?) (?:was|is|will be|should be|will ¤+ be|is ¤+) (?:at|in) (?<words>[^¤]+?)${END}`,
      'du',
    ),
  ],
  swap: [
    new RegExp(
      `${START}(?:swap|switch|exchange|trade)(?: the times? (?:of|for|between))? (?<event>(?:(?! to )[^¤|])+?) (?:and|with) (?<words>[^¤|]+?)(?: around)?${END}`,
      'du',
    ),
  ],
  boundary:
    /(?<!\b(?:scheduled|set|due|supposed|planned|meant) )(?:\b(?:(?:needs?|has|have|had|got|should|must|will) (?:to )?(?:(?:be|get) )?(?:move|change|shift|start|moved|changed)|(?:(?:was|is|has been|been|got|be) )?(?:moved|changed|shifted|rescheduled|pushed|postponed)) )?\b(?:(?:off )?(?:to|until|till|til)|so (?:that )?it(?:'s| is)?(?: on)?|be|into|start|put it|place it|have it|(?:was|is)(?= at ¤)|(?<!day )off(?= ¤)) (?:(?:be|start|begin|happen|at|on|sometime|any ?time|around|instead|a|the|an|later|earlier|time|of|for) )*\s*(?=¤)/gu,
  further: new RegExp(
    String.raw`(?:[,.;]|\b(?:and|but|then|also))[,\s]*(?:(?:and|but|then|also|please|just) )*(?=(?:${AGAIN} ${IT}|(?:have|let) it)\b|(?:add|invite|include)(?: in)? (?!¤|an? |the |my )\p{L})`,
    'gu',
  ),
  onlyNames: new RegExp(String.raw`${START}(?:cancel|call off|delete|find|look up|update|edit|modify)\b`, 'u'),
  insteadOf: /\b(?:instead(?: of)?|rather than|not)(?: (?:at|on|for))?\s+(?=¤)/u,
  formerHour: new RegExp(String.raw`\b(?:instead of|rather than|not)(?: at)? (${HOUR})(?![\d:]|\p{L}| \p{L})`, 'u'),
  fromTo: /\bfrom ([^¤|]{2,40}?) to ([^¤|]{2,60}?)(?=(?: and\b| please\b|,|[\s.!?|]*$))/du,
  bareHour: new RegExp(
    String.raw`\bto (${HOUR})(?: ?h)?(?: instead| please)?(?=(?: (?:instead of|rather than) ¤+)?[\s.!?|]*$)`,
    'u',
  ),
  endOnly: /\b(?:end|ends|ending|finish|extend)\b/u,
  newSeries: new RegExp(
    String.raw`\b(?:to|be|into)(?: be)? $|${START}make (?!(?:the|my|our|it|that|this) $)[^¤]+ $`,
    'u',
  ),
  later: /(?<![\p{L}-])(?:back|later|postpone|delay)(?![\p{L}-])/u,
  earlier:
    /(?<![\p{L}-])(?<!\bgo )(?:earlier|forward|sooner|advance|ahead)(?![\p{L}-])|\b(?:move|bring|push|shift|bump) up\b|(?<![\p{L}-])up(?= (?:by )?¤)|\bearly(?= by\b|[\s.!?]*$)/u,
  moves: /\b(?:push|bump|out|after|by)\b/u,
  particle: /(?<![\p{L}-])(?:back|forward|ahead|out|up|short)(?= (?:by )?¤)/u,
  longer: /\b(?:extend|lengthen|longer|prolong|add|additional|another|extra)\b/u,
  shorter: /\b(?:shorten|shorter|cut|reduce|trim)\b/u,
  makes: /\b(?:make|set|change)\b/u,
  toLength: /\b(?:(?:in)?to(?: be)?|say,?)\s*(?:just |only |an? )?¤/u,
  newLength: /\b(?:be|make|last|take|for|long|only|duration|length)\s*(?:of )?¤/u,
};
