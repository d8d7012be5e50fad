import type { ChangeLanguage } from '../../commands/command-language.js';
import { START } from './command-words.js';

/** How English words the change of an event. */
export const englishChanges: ChangeLanguage = {
  addPeople: [new RegExp(`${START}(?:add|invite|include)(?: in)? (?!an? |¤)`, 'u')],
  removePeople: [new RegExp(`${START}(?:remove|uninvite|disinvite|take|drop|kick|delete) `, 'u')],
  peopleOfEvent: /^\s*(?:off of|off|from|out of|to|in|into|on|for)\b/u,
  rename: [
    new RegExp(`${START}(?:rename|retitle|re-name|relabel)(?: of)? (.+?) (?:to|as|into) (.+)$`, 'u'),
    new RegExp(
      `${START}(?:change|update|edit|modify|set) the (?:title|name|subject)(?: (?:of|for|on) (.+?))?(?: from .+?)? to (?:be )?(.+)$`,
      'u',
    ),
  ],
  relocate: [
    new RegExp(
      `${START}(?:change|update|edit|modify|set|move) (?:the )?(?:locati+on|place|venue|address|room)(?: (?:of|for|on) (.+?))? (?:to|into) (?:be )?(?:at |in )?(.+)$`,
      'u',
    ),
    new RegExp(
      `${START}(?:change|update|edit|modify|set|move) (.+?)(?:'s)? (?:locati+on|place|venue|address|room)(?: from .+?)? (?:to|into) (?:be )?(?:at |in )?(.+)$`,
      'u',
    ),
    new RegExp(
      `${START}(?:change|update|edit|modify|set|move|put) ([^¤]*?(?:¤+)?) to (?:be )?(?:at |in )([^¤]+?)(?: instead of .*)?$`,
      'u',
    ),
    new RegExp(
      `${START}(?:change|update|edit|modify|set|move|put) ([^¤]*?(?:¤+)?) to ((?:the )?[^¤]*\\b(?:room|office|park|house|place|restaurant|cafe|bar|building|hotel|center|centre|lobby|street|hall|library|school))(?: instead of .*)?[.!? ]*$`,
      'u',
    ),
    new RegExp(`${START}make (.+?) (?:be )?(?:at|in) ([^¤]+)$`, 'u'),
    /^[\s|]*((?:the|my) .+?) (?:was|is|will be|should be) (?:at|in) ([^¤]+)$/u,
  ],
  boundary:
    /(?<!\b(?:scheduled|set|due|supposed|planned|meant) )\b(?:to|until|till|til|so (?:that )?it(?:'s| is)?(?: on)?|be|into|start|put it|place it|have it|(?:was|is)(?= at ¤))(?: (?:be|start|begin|happen|at|on|sometime|any ?time|around|instead|a|the|an|later|earlier|time|of|for))*\s*(?=¤)/gu,
  insteadOf: /\b(?:instead(?: of)?|rather than|not)(?: (?:at|on|for))?\s+(?=¤)/u,
  bareHour: /\bto (\d{1,2}(?::\d{2})?)(?: ?h)?(?: instead| please)?[\s.!?]*$/u,
  endOnly: /\b(?:end|ends|ending|finish|extend)\b/u,
  later: /(?<![\p{L}-])(?:back|later|postpone|delay)(?![\p{L}-])/u,
  earlier:
    /(?<![\p{L}-])(?:earlier|forward|sooner|advance|ahead)(?![\p{L}-])|\b(?:move|bring|push|shift|bump) up\b|(?<![\p{L}-])up(?= (?:by )?¤)|\bearly(?= by\b|[\s.!?]*$)/u,
  moves: /\b(?:push|bump|out|after)\b/u,
  particle: /(?<![\p{L}-])(?:back|forward|ahead|out|up)(?= (?:by )?¤)/u,
  longer: /\b(?:extend|lengthen|longer|prolong|add|additional|extra)\b/u,
  shorter: /\b(?:shorten|shorter|cut|reduce|trim)\b/u,
  makes: /\b(?:make|set|change)\b/u,
  newLength: /\b(?:to|to be|be|make|last|take|for|long|only|duration|length)\s*(?:of )?¤/u,
};
