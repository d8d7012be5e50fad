import type { Cue } from '../../commands/command-language.js';
import { CALENDAR, EVENT, HOUR, IT, OCCASION, START, THE } from './command-words.js';

const cue = (intent: Cue['intent'], pattern: string, confidence = 0.9): Cue => ({
  intent,
  pattern: new RegExp(pattern, 'u'),
  confidence,
});
const WEATHER = String.raw`weather|forecast(?!.*\b${OCCASION}\b)|be (?:too |very |so )?(?:hot|cold|warm|sunny|humid|chilly|freezing)|rain(?:ing|y|s)?|snow(?:ing|y)?|umbrella|temp(?:erature)?s?|humid(?:ity)?|sunset|sunrise|sunny|windy|wind ?speed|cloud(?:s|y)?|celsius|fahrenheit|(?:hot|cold|warm) (?:is|will|enough|out|in)|how (?:hot|cold|warm)|uv index|t-?shirt|sweater|coat`;
const ELSEWHERE = String.raw`traffic|score|showtimes?|trending|recommend|movies? (?:are |is )?playing|e-?mails?|inbox|contacts?|phone ?book|chinese food|pizza|cup of|coffee (?:now|please|machine)|(?:a|some|morning) coffee[ .]*$|president|divided? (?:by|\p{L}+)|multiply|subtract|plus|minus|what should i (?:make|cook|eat|wear|buy|watch|drink)|how many .* do i need|make a (?:phone )?call to|go to sleep|my order|how (?:do|can|should) (?:i|we|you) (?!look|feel)|feed|(?:my|facebook) status|news|headlines?|songs?|music|playlists?|radio|podcasts?|album|lights?|lamp|thermostat|vacuum|jokes?|stocks?|exchange rate|dollars?|currency|tweets?|facebook|twitter|instagram|recipes?|cook|takeout|take-out|takeaway|delivery|waiter|(?:do(?:es)?|has|is there|offers?) (?!i\b|we\b|my\b|our\b)[^¤]*happy hour|full bar|rating|rated|reviews for|phone number|website|zip code|how far|directions|cost|cheap|expensive|closest|nearest|near me|family friendly|volume|mute|coffee machine|wemo|socket|uber|taxi|train ticket|definition|define|calculate|alarm clock|logged in|signed in`;

/** What is one's own, but not in a calendar. */
const MINE_ELSEWHERE = String.raw`(?:location|address|area|city|town|place|home|house|name|boss|manager|phone|emails?|e-mails?|mails?|inbox|messages?|music|songs?|playlists?|podcasts?|audiobooks?|books?(?! club)|orders?|pizza|lists?|contacts?|lights?|friends?|posts?|feed|tweets?|news|stocks?|account|horoscope|fortune|balance|credit|computer|room|alarms?|favou?rite|mom|dad|exams? results?|current|recent)\b`;

/** What makes a question one about the user's own calendar. */
const OWN = String.raw`(?=.*(?:\b(?:${CALENDAR}|(?!show (?:me|us|my|the|all|a)\b)${OCCASION}|scheduled|planned|going on|coming up|up next|attend\p{L}*|invited?|organi[sz]\p{L}+|reminders?|remind me|accepted|declined|(?:do|did|am|are|will|have|had|was|were|is|can|im)(?:n't)? (?:i|we|im i)|(?:i|we) (?:have|had|am|do|will|be|need|going|got|next|meet|see)|i'm|(?:my|our) (?!${MINE_ELSEWHERE})\p{L}+|(?:details|location|venue) (?:of|for|on) the|(?:going|coming|invited) to (?:the|my|our)|who (?:has|have)(?: not|n't)?|with (?:me|us)|(?:when|where|what time|what day) the .* (?:is|are|starts?|begins?|ends?))\b)|^[^¤]{0,24}¤|${START}(?:when|what time|what day|what date|how long)(?:'s| is| was) (?:the|our)\b)`;

/** What English sentences want, in the order in which the signs are looked for. */
export const englishCues: Cue[] = [
  cue(
    'list_events',
    String.raw`${START}(?:who(?:'s| is| else is| all is|'ll be| will be)? (?:coming|going|invited|attending|there)|(?:where|when)(?:'s| is| was) (?:it|that)|how long (?:is|will) (?:it|that)(?: be)?)[\s?.!]*$`,
  ),
  cue('respond_to_invite', String.raw`${START}(?:accept|decline|rsvp|reject|tentatively accept)\b`),
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
  cue('respond_to_invite', String.raw`${START}turn down\b(?=.*\b(?:${EVENT}|${OCCASION})\b)`),
  cue(
    'respond_to_invite',
    String.raw`${START}(?:tell|let) (?:[^\s¤|]+ ){1,3}?(?:know )?(?:that )?(?:i|we)(?:'m|'re|'ll)?(?: am| are| will| can| can't| cannot| won't| may| might| would| not)*(?: be able to)? (?:come|coming|make|attend|attending|be there|join|joining)\b`,
  ),
  cue(
    'list_events',
    String.raw`${START}remind me,? (?:again,? )?(?:when|where|what time|what day|who)\b.*\b(?:is|are|starts?|begins?|ends?)[\s?.!¤]*$`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?:get|have) (?!i\b|we\b|you\b)[^?]*\b(?:booked|scheduled|set up|pencil?led in|added|on (?:my|the|our) ${CALENDAR})\b`,
  ),
  cue('delete_event', String.raw`${START}stop (?:reminding|notifying|alerting) (?:me|us)\b`),
  cue('create_event', String.raw`${START}tell me to\b`),
  cue('update_event', String.raw`${START}(?:turn|convert) ${THE} .*\binto\b`),
  cue('update_event', String.raw`${START}(?:don't|do not) (?:invite|include|add) `),
  cue('update_event', String.raw`${START}(?:another|an (?:extra|additional)) ¤+ for ${THE}`),
  cue('update_event', String.raw`${START}(?:remove|drop|delete) .*\bas an? (?:guest|attendee|participant|invitee)\b`),
  cue('create_event', String.raw`${START}get (?:an? |the )(?=.*\b(?:${OCCASION}|room)\b)`),
  cue('list_events', String.raw`${START}join (?!.*¤)`),
  cue('none', String.raw`\bon (?:the )?(?:tv|television|telly|netflix|hbo)\b`),
  cue('none', String.raw`${START}(?:book|order|get|call|request)(?: me| us)? an? (?:uber|lyft|cab|taxi)\b[^¤]*$`),
  cue('create_event', String.raw`${START}(?:calendar|note|event|reminder|to-?do)\s*:`),
  cue(
    'none',
    String.raw`^[\s|]*(?:play|open|turn(?! .*\binto\b)|switch (?:on|off)|start (?:the |my |a )?(?:music|songs?|playlist|timer|vacuum|coffee|game|app|radio|podcast|car(?=[\s.!?]*$)|roomba|cleaning|movie(?! (?:night|¤))|audiobook)|stop|post|tweet|text|send an? (?:email|e-mail|mail|message|text)|write an? (?:email|mail)|reply|order|dim|mute|increase|decrease|raise|lower|skip|pause|resume|shuffle|translate|brew|preheat|lock|unlock|shut|power|rewind|fast forward|sing|whatsapp|share|upload|download|follow|google|navigate|convert|roll an?|flip an?|dial|call (?!.*(?:¤|\boff\b)))\b`,
  ),
  cue(
    'none',
    String.raw`^[\s|]*(?:add|put|create|make|delete|remove|update|new)\b.*\b(?:playlists?|(?:shopping|grocery|to-?do|to do|contact|wish|watch) ?lists?|cart|basket|contacts?|songs?|e-?mail address)\b(?!.*\b${CALENDAR}\b)`,
  ),
  cue(
    'none',
    String.raw`^[\s|]*(?:set|change|make|update|adjust|turn|dim|arrange|put|do not|prepare|brew)\b.*\b(?:lights?|lamps?|colou?rs?|volume|music|songs?|thermostat|brightness|audio|noise|coffee(?! (?:date|meeting|with|at|in|chat|break|run|to ¤|¤)))\b(?!.*\b(?:${EVENT}|${CALENDAR}|concert|lesson|class)\b)`,
  ),
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
  cue('update_event', String.raw`${START}invite (?!.*¤)[^,.]*\bto (?!an? |my |our )\p{L}`),
  cue(
    'update_event',
    String.raw`${START}(?:remove|take|drop|kick)\b(?! (?:it|that|this|the|my|an?|all)\b).*\b(?:from|off|out of|to) (?:the|my|our|this|that|¤)(?! (?:\p{L}+ )?${CALENDAR})`,
  ),
  cue(
    'update_event',
    String.raw`${START}(?:add|invite|include)\b(?! (?:an?|the|my|our|new|another|some)\b)(?!(?:(?! to ).){0,60}\b${OCCASION}\b.{0,60}\bto\b)(?:(?! for | called |¤).)*\b(?:to|on|into|for|(?<=(?:include|invite) .*)in) ${THE}(?! (?:\p{L}+ )?(?:${CALENDAR}|list))(?= \p{L})`,
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
    String.raw`${START}(?:cancel|delete|remove|erase|clear|get rid of|scrap|call off|wipe|drop|scratch|discard|trash|do remove|completely clear|find and delete|unschedule|un-schedule|nix|axe|ditch|kill|forget (?:about|the|my)|cross (?:off|out)|free up(?=.*¤))\b`,
  ),
  cue(
    'delete_event',
    String.raw`${START}(?:take|strike|pull|get)\b(?=.*\b(?:off|out of|from) (?:of )?(?:my|the|our) (?:\p{L}+ )?${CALENDAR})|${START}take ${IT} off\b|${START}take (?:off|out)\b(?=.*\b(?:${EVENT}|${OCCASION})\b)`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?:create|creat|crate|add|ad|schedule|scedule|shedule|shcedule|book|plan|arrange|organi[sz]e|remind|block|mark|insert|reserve|include|pencil|alert|notify|repeat|invite|update (?:my|the|our) ${CALENDAR}|be sure to remind|don't let me forget|do not let me forget|give me a (?:reminder|alert|notification)|send (?:me )?(?:an?|the) (?:reminder|alert|notification|invite|invitation)|show me as|get me in|get me an?(?=.*\b(?:${OCCASION})\b)|send (?:me |us |out )?an? (?:calendar )?(?:invite|invitation)|pop(?= (?:an?|the|my)\b)|remember (?:me )?to|remembers?|reminds?|jot down|squeeze in|slot in|fit in|pencil me in|mark me|(?:don't|do not) forget)\b`,
  ),
  cue(
    'create_event',
    String.raw`${START}(?=.*(?:\b(?:${OCCASION}|${CALENDAR}|with|called)\b|¤))(?:set|setup|make|put|new|enter|save|note|log|record|prepare|start a|host|register|input|place|hold|stick|throw|slot|squeeze|fit|drop|jot)\b`,
  ),
  cue(
    'none',
    String.raw`\b(?:${WEATHER})\b(?!.*\b(?:my|our|the|during|at) (?:\p{L}+ ){0,3}${OCCASION}\b)(?!.*\b(?:for|during|on|at) my (?!area|location|city|town|zip|place))(?!.*\bremind)`,
  ),
  cue(
    'none',
    String.raw`\b(?:${ELSEWHERE})\b(?!.*\b(?:remind|${CALENDAR}|${EVENT}|(?:practice|recital|lesson|class|concert|trip|dinner|lunch|date|show as)s?)\b)`,
  ),
  cue(
    'none',
    String.raw`^[\s|]*(?:should i|will i need|do i need (?:an?|my|to (?:wear|bring|take|carry))|do you know|did you|are you|can you tell (?:time|me who i am|me where)|tell me (?:where|who) i am)\b(?!.*\b(?:${EVENT}|my)\b)`,
  ),
  cue(
    'none',
    String.raw`\b(?:when|what (?:day|date)(?: and date)?)(?:'s| is| are| does)(?: the)?(?: upcoming)? ¤+(?: (?:on|this|again|fall|¤)*)?[\s?.¤]*$|\b(?:what|which)(?:'s| is)? (?:the )?(?:time|date|day|day and date|today)(?: is it| is ¤+| again| now| right now)?[\s?.]*$|\bwhat (?:time|day|date) is it\b|\bwhat is ¤+(?: day| date|'s date)`,
  ),
  cue(
    'none',
    String.raw`\b(?:when|what day|what date) (?:and date )?(?:is|are|does)(?: the)? (?:upcoming )?[\p{L}' ]*(?:holiday|thanksgiving|easter|halloween|christmas|labor|memorial|mother'?s|father'?s|earth|flag|patriot|fools'?|valentine'?s|independence|veterans|martin luther king|palm|passover|ramadan|hanukkah|new year'?s|summer|winter|spring|fall|good)\b(?!.*\b${EVENT}\b)|^[\s|]*(?:when|what day|what date)(?: and date)?(?: is|'s) (?:the )?¤+(?: on| again)?[\s?.!]*$`,
  ),
  cue(
    'none',
    String.raw`\bwho(?: is|'s) (?:my|\p{L}+'?s) (?:boss|manager|skip)|^(?!.*\b${OCCASION}\b).*\b(?:manager|boss|reports? to|reports to me)\b[\s?.]*$|\bwho am i[\s?.]*$|\bwhere am i(?: at)?[\s?.¤]*$|\bhow are you\b|\bare you there\b|\b(?:my|\p{L}+'s) (?:location|address|email|phone|number|name|team|last name)\b[\s?.]*$(?<!\b(?:meet|meeting|event|invite).*)`,
  ),
  cue('create_event', String.raw`^[\s|]*¤+ (?:is|will be|starts) (?:the|my|when|our)\b[^?]*$`, 0.8),
  cue('delete_event', String.raw`\bso (?:please )?(?:delete|cancel|remove|erase) (?:it|that|this)\b`),
  cue(
    'find_slot',
    String.raw`\bwhen(?: is|'s| are| am| can| could| should| will| would| do)\b.{1,40}\b(?:free|available|meet|talk|get together)\b(?=[\s?.,|]*$|[\s,]*¤| (?:to|for|on|in|this|next|and|with)\b)(?<!\bnext meet)`,
  ),
  cue('check_availability', String.raw`\b(?:do|will) (?:i|we) have (?:any |enough |some )?time (?:for|to)\b`),
  cue(
    'check_availability',
    String.raw`${START}(?:(?:check|see|tell me|find out|know|verify)(?: to see)? )?(?:am|are|is|will|would|if|whether)\b.{0,40}\b(?:free|available|busy|booked)\b|\b(?:am i|are we) open\b|^[\s|]*(?:am|are|is) .{1,30}\b(?:around|tied up|occupied)\b|\broom (?:in|on) (?:my|our) (?:${CALENDAR}|day) (?:for|to)\b|\bdo i have an? conflict\b|^[\s|]*(?:be (?:free|available)|have (?:any |enough )?time (?:for|to))\b|\b(?:am i|are we|(?:if|whether|when|that) (?:i am|i'm|we are|we're)) (?:free|available|busy)\b(?! (?:from|on my))`,
  ),
  cue(
    'find_slot',
    String.raw`\b(?:find|suggest|propose|look for|search for|what|any|best|good)\b.{0,25}\b(?:slots?|openings?|gaps?|time to (?:meet|talk)|times? (?:for|when|that|to)|free time)\b|${START}(?:find|look for|search for|suggest|propose)\b.{0,15}\b(?:free|open|available|spare) (?:¤|time\b|hours?\b)`,
  ),
  cue(
    'find_slot',
    String.raw`\b(?:earliest|soonest)\b.{0,15}\b(?:i|we|they|everyone) (?:can|could)\b|${START}(?:give|offer|suggest|propose|find|show)(?: me| us)? .{0,20}\b(?:options?|possibilities)\b`,
  ),
  cue(
    'find_slot',
    String.raw`\b(?:when|what time|which time|what day) works\b|\bwhat times?\b.{0,20}\b(?:open|free|available|work)\b|\bworks (?:best )?for (?:everyone|both|all|us)\b`,
  ),
  cue('find_slot', String.raw`${START}(?:find(?: me| us)? (?:an? |some )?(?:¤+|time)|get(?: me| us)? (?:some )?time)`),
  cue(
    'list_events',
    String.raw`${OWN}${START}(?:at |on |in |for \p{L}[^,]*, )?(?:what|what's|what've|whats|when|when's|whens|where|where's|wheres|who|who's|whos|which|whose|how|do(?= (?:i|we|you|they|he|she|any|my|our|people)\b)|does|did|is|isn't|are|aren't|am|was|were|will|has|have (?:i|we|you)|any|anything|anyone)\b`,
  ),
  cue(
    'list_events',
    String.raw`${OWN}${START}(?:show|list|display|tell|find|search|check|look|give|view|read|pull|review (?:my|the)|know|see (?:my|who|the|what|if|all|when)|locate|remind me (?:of|about|what) (?:the|my) (?:event|meeting|appointment)s? on|get my|get the (?:events|meetings|appointments|schedule|calendar|agenda|list|details)|go over|(?:have|take) a look|describe|double check|confirm|wondering|open (?:my|the) ${CALENDAR}|bring up|what|need to know|i (?:want|need|would like) to know)\b`,
  ),
  cue(
    'list_events',
    String.raw`\b(?:do i have|am i (?:going|seeing|meeting|doing)|is there|are there|will i|does it|did i|can you tell me|what time|when is|organizer)\b`,
  ),
  cue(
    'update_event',
    String.raw`\b(?:got|been|be|gets?) (?:moved|changed|pushed|rescheduled|postponed|extended)\b.*(?:¤|\bto ${HOUR})|¤ (?:instead of|not|rather than) ¤|\b(?:was|is|is now|now|will(?: not)? be|(?:should|must|has to|have to|needs? to|had to|got to)(?: be| start| begin| end| move| change| happen| shift)+) (?:to |until )?(?:at|for|with|on|later than|longer|¤)[^?]*$(?<!\bis (?:on|for|at|with|¤)(?!.*\b(?:not|now|only)\b)[^?]*)(?<=^[\s|]*(?:my|our|the|this|¤|\p{L}+ is now).*)`,
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
  cue('respond_to_invite', String.raw`${START}count me (?:in|out)\b`, 0.8),
  cue('delete_event', String.raw`\b(?:cancel|delete|erase|remove) (?:it|that|this|the|my|all)\b`, 0.8),
  cue(
    'list_events',
    String.raw`^[\s|]*(?:my |all |the |any |more about (?:the|my) )*(?:(?:up ?coming|recent|next|weekly|daily|today's|information of|more about the) )*(?:events|meetings|appointments|schedule|agenda|${CALENDAR}|plans?)\b(?! (?:with|at|in|a)\b)`,
    0.7,
  ),
  cue('list_events', String.raw`^[\s|]*(?:i|we) (?:have|got) (?:anything|any|something)\b`, 0.8),
  cue('create_event', String.raw`\b(?:remind me|reminder|notify me|alert me|${CALENDAR}|set up|schedule an?)\b`, 0.7),
  { ...cue('list_events', String.raw`${OWN}.*\?\s*$`, 0.6), isGuess: true },
  cue(
    'delete_event',
    String.raw`(?:'s|\b(?:is|was|got|gets|been|be)) (?:cancel?led|called off)[\s.!]*$|^[\s|]*(?:i|we) (?:don't|do not|no longer) (?:have|need) (?:the|my|our|an?)\b(?=.*\b${OCCASION}\b)`,
    0.8,
  ),
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
