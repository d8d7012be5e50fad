import type { Cue } from '../../commands/command-language.js';
import { CALENDAR, EVENT, HOUR, OCCASION, START, THE } from './command-words.js';
import { cue } from './cue.js';
import { OWN } from './question-cues.js';

/** Weak signs, for where no order and no question was found. */
export const guesses: Cue[] = [
  cue('respond_to_invite', String.raw`${START}(?:come|make it) to ${THE} (?=.*\b${OCCASION}\b)`, 0.8),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:can't|cannot|won't|unable to)(?: be able to)? (?:make|attend|come|join)\b`,
    0.8,
  ),
  cue(
    'update_event',
    String.raw`\b(?:got|been|be|gets?|was|were|has|have|is) (?:now )?(?:moved|changed|pushed|rescheduled|postponed|extended)\b.*(?:¤|\bto ${HOUR})|¤ (?:instead of|not|rather than) ¤|\b(?:was|is|is now|now|will(?: not)? be|(?:should|must|has to|have to|needs? to|had to|got to)(?: be| start| begin| end| move| change| happen| shift)+) (?:to |until )?(?:at|in|for|with|on|later than|longer|¤)[^?]*$(?<!\bis (?:on|in|for|at|with|¤)(?!.*\b(?:not|now|only)\b)[^?]*)(?<=^[\s|]*(?:my|our|the|this|¤|\p{L}+ is now).*)`,
    0.8,
  ),
  cue(
    'update_event',
    String.raw`\b(?:move|reschedule|extend|remove|uninvite) (?:it|that|this|him|her|them|to|the|my)\b`,
    0.8,
  ),
  cue(
    'respond_to_invite',
    String.raw`^[\s|]*(?:i|we)(?:'m|'ll| am| will| might| may| should| can)? (?:(?:can't|cannot|can not|won't|not|unable to|be able to|will) )*(?:make it to|make|attend|come to|coming to|be at|be there for|be there at|join|joining) ${THE}\b`,
    0.8,
  ),
  cue(
    'update_event',
    String.raw`\b(?:can't|cannot|won't|refus\p{L}+|not (?:be )?(?:able to )?)(?: to)? (?:make it|come|attend|be available)\b(?!.*\bi\b)`,
    0.7,
  ),
  cue(
    'create_event',
    String.raw`^[\s|]*(?:(?:i|we)(?:'ll| will|'m| am|'re| are)? )?(?:be )?(?:out of (?:the )?office|out sick|busy|unavailable|away|off work|working (?:from home|elsewhere|remotely)|on (?:vacation|leave|holiday|pto)|ooo)\b(?=.*¤)`,
    0.8,
  ),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:count me (?:in|out)|(?:i|we)(?:'m| am|'re| are) (?:in|up|out|down) for ${THE})\b`,
    0.8,
  ),
  cue('delete_event', String.raw`\b(?:cancel|delete|erase|remove) (?:it|that|this|the|my|all)\b`, 0.8),
  cue(
    'list_events',
    String.raw`^[\s|]*(?:my |all |the |any |more about (?:the|my) )*(?:(?:up ?coming|recent|next|weekly|daily|today's|information of|more about the) )*(?:events|meetings|appointments|schedule|agenda|${CALENDAR}|plans?)\b(?! (?:with|at|in|a)\b)`,
    0.7,
  ),
  cue('list_events', String.raw`^[\s|]*(?:i|we) (?:have|got) (?:anything|any|something)\b`, 0.8),
  cue(
    'list_events',
    String.raw`^[\s|]*(?:my|the|our) (?:very )?(?:first|last|next)(?: ¤+)? ${EVENT}\b(?! (?:is|was|will|should|needs?|has)\b)|^[\s|]*(?:first|last|next) (?:${EVENT}|${OCCASION})(?: please)?[\s.!?¤|]*$`,
    0.7,
  ),
  cue(
    'delete_event',
    String.raw`^[\s|]*(?:i|we) (?:don't|do not|no longer|won't|will not) (?:have|need|be needing) (?:to (?:go to|be at|attend|see) )?(?:the|my|our|an?)\b(?=.*\b${OCCASION}\b)|^[\s|]*(?:i|we)(?:'m| am|'re| are) no longer (?:going|attending|doing|having)\b`,
    0.8,
  ),
  cue('create_event', String.raw`\b(?:remind me|reminder|notify me|alert me|${CALENDAR}|set up|schedule an?)\b`, 0.7),
  { ...cue('list_events', String.raw`${OWN}.*\?\s*$`, 0.6), isGuess: true },
  cue('delete_event', String.raw`(?:'s|\b(?:is|was|got|gets|been|be)) (?:cancel?led|called off)[\s.!]*$`, 0.8),
  cue(
    'update_event',
    String.raw`^[\s|]*${THE} .*\b(?:will ¤+ be|is ¤+) (?:in|at)\b|^[\s|]*(?:i|we)(?:'d| would) rather\b`,
    0.8,
  ),
  cue('update_event', String.raw`\binstead\b|\b(?:is|are) (?:also |not )?invited to (?:the|my|our)\b`, 0.8),
  cue('create_event', String.raw`${START}(?:do|have|hold|grab|get) (?=.*(?:¤|\b${OCCASION}\b))(?!i\b|we\b|you\b)`, 0.7),
  cue('create_event', String.raw`\b(?!coffee|show|play)${OCCASION}\b`, 0.6),
  cue(
    'create_event',
    String.raw`^[\s|]*(?:meet|meeting|talk|coffee|going|pick up|drop off|go to|going to|i'm going|visit)\b`,
    0.6,
  ),
];
