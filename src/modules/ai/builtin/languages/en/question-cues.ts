import type { Cue } from '../../commands/command-language.js';
import { CALENDAR, EVENT, OCCASION, START } from './command-words.js';
import { cue } from './cue.js';

/** What is one's own, but not in a calendar. */
const MINE_ELSEWHERE = String.raw`(?:location|address|area|city|town|place|home|house|name|boss|manager|phone|emails?|e-mails?|mails?|inbox|messages?|music|songs?|playlists?|podcasts?|audiobooks?|books?(?! club)|orders?|pizza|lists?|contacts?|lights?|friends?|posts?|feed|tweets?|news|stocks?|account|horoscope|fortune|balance|credit|computer|room|alarms?|favou?rite|mom|dad|exams? results?|current|recent)\b`;

/** What makes a question one about the user's own calendar. */
export const OWN = String.raw`(?=.*(?:\b(?:${CALENDAR}|(?!show (?:me|us|my|the|all|a)\b)${OCCASION}|scheduled|planned|going on|coming up|up next|attend\p{L}*|invited?|organi[sz]\p{L}+|reminders?|remind me|accept(?:ed)?|declined?|(?:every|any)thing with|(?:do|did|am|are|will|have|had|was|were|is|can|im)(?:n't)? (?:i|we|im i)|(?:i|we) (?:have|had|am|do|will|be|need|going|got|next|meet|see)|i'm|(?:my|our) (?!${MINE_ELSEWHERE})\p{L}+|(?:details|location|venue) (?:of|for|on) the|(?:going|coming|invited) to (?:the|my|our)|who (?:has|have)(?: not|n't)?|with (?:me|us)|(?:when|where|what time|what day) the .* (?:is|are|starts?|begins?|ends?))\b)|^[^¤]{0,24}¤|${START}(?:when|what time|what day|what date|how long)(?:'s| is| was) (?:the|our)\b)`;

/** What is asked about a calendar. */
export const questions: Cue[] = [
  cue('create_event', String.raw`^[\s|]*¤+ (?:is|will be|starts) (?:the|my|when|our)\b[^?]*$`, 0.8),
  cue('delete_event', String.raw`\bso (?:please )?(?:delete|cancel|remove|erase) (?:it|that|this)\b`),
  cue(
    'find_slot',
    String.raw`\bwhen(?: is|'s| are| am| can| could| should| will| would| do)\b(?! (?:i|we) (?:next )?(?:meet|talk|get together)\b(?<=\bdo .*)).{1,40}\b(?:free|available|meet|talk|get together)\b(?=[\s?.,|]*$|[\s,]*¤| (?:to|for|on|in|this|next|and|with)\b)(?<!\bnext meet)`,
  ),
  cue('check_availability', String.raw`\b(?:do|will) (?:i|we) have (?:any |enough |some )?time (?:for|to)\b`),
  cue(
    'check_availability',
    String.raw`${START}(?:(?:check|see|tell me|find out|know|verify)(?: to see)? )?(?:am|are|is|will|would|if|whether)\b.{0,40}\b(?:free|available|busy|booked)\b|\b(?:am i|are we) open\b|^[\s|]*(?:am|are|is) .{1,30}\b(?:around|tied up|occupied)\b|\broom (?:in|on) (?:my|our) (?:${CALENDAR}|day) (?:for|to)\b|\b(?:do|would) (?:i|we) have (?:an?|any|anything) conflict|^[\s|]*(?:would|does|do|will) ¤+ (?:work|suit|be (?:ok|okay|good|fine|possible|free))\b|\bhow (?:busy|free|booked|packed) (?:am|are|is)\b|^[\s|]*(?:is|are) (?=.*(?:¤|\bmy\b)).{1,40}\b(?:clear|open|empty)(?: ¤+)?[\s?.]*$|^[\s|]*(?:be (?:free|available)|have (?:any |enough )?time (?:for|to))\b|\b(?:am i|are we|(?:if|whether|when|that) (?:i am|i'm|we are|we're)) (?:free|available|busy)\b(?! (?:from|on my))`,
  ),
  cue(
    'find_slot',
    String.raw`\b(?:find|suggest|propose|look for|search for|what|any|best|good)\b.{0,25}\b(?:slots?|openings?|gaps?|time to (?:meet|talk)|times?(?: ¤+)? (?:for|when|that|to)|free time)\b|${START}(?:find|look for|search for|suggest|propose)\b.{0,15}\b(?:free|open|available|spare) (?:¤|time\b|hours?\b)`,
  ),
  cue(
    'find_slot',
    String.raw`\b(?:earliest|soonest)\b.{0,15}\b(?:i|we|they|everyone) (?:can|could)\b|${START}(?:give|offer|suggest|propose|find|show)(?: me| us)? .{0,20}\b(?:options?|possibilities)\b`,
  ),
  cue(
    'find_slot',
    String.raw`\bwhen do (?:i|we) have (?:an? |any |some )?(?:gaps?|free|time|openings?|slots?|windows?)\b|\b(?:when|what time|which time|(?:what|which) days?)(?: ¤+)? works?\b|\bwhat times?\b.{0,20}\b(?:open|free|available|work)\b|\bworks (?:best )?for (?:everyone|both|all|us)\b`,
  ),
  cue('find_slot', String.raw`${START}(?:find(?: me| us)? (?:an? |some )?(?:¤+|time)|get(?: me| us)? (?:some )?time)`),
  cue(
    'list_events',
    String.raw`${OWN}${START}(?:at |on |in |for \p{L}[^,]*, )?(?:what|what's|what've|whats|when|when's|whens|where|where's|wheres|who|who's|whos|which|whose|how|do(?= (?:i|we|you|they|he|she|any|my|our|people)\b)|does|did|is|isn't|are|aren't|am|was|were|will|has|have (?:i|we|you)|any|anything|anyone)\b`,
  ),
  cue(
    'list_events',
    String.raw`${OWN}${START}(?:show|list|display|tell|find|search|check|look|give|view|read|pull|review (?:my|the)|know|see (?:my|who|what|if|all|when|the (?:[\p{L}'-]+ ){0,2}(?:${EVENT}|${CALENDAR}|details|list)\b)|locate|remind me (?:of|about|what) (?:the|my) (?:event|meeting|appointment)s? on|get my|get the (?:events|meetings|appointments|schedule|calendar|agenda|list|details)|go over|(?:have|take) a look|describe|double check|confirm|wondering|open (?:my|the) ${CALENDAR}|bring up|what|need to know|i (?:want|need|would like) to know)\b(?!-)`,
  ),
  cue(
    'list_events',
    String.raw`\b(?:do i have|am i (?:going|seeing|meeting|doing)|is there|are there|will i|does it|did i|can you tell me|what time|when is|organizer)\b`,
  ),
];
