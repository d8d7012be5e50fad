import type { Cue } from '../../commands/command-language.js';
import { CALENDAR, EVENT, OCCASION, START } from './command-words.js';
import { cue } from './cue.js';

const WEATHER = String.raw`weather|forecast(?!.*\b${OCCASION}\b)|be (?:too |very |so )?(?:hot|cold|warm|sunny|humid|chilly|freezing)|rain(?:ing|y|s)?|snow(?:ing|y)?|umbrella|temp(?:erature)?s?|humid(?:ity)?|sunset|sunrise|sunny|windy|wind ?speed|cloud(?:s|y)?|celsius|fahrenheit|(?:hot|cold|warm) (?:is|will|enough|out|in)|how (?:hot|cold|warm)|uv index|t-?shirt|sweater|coat`;
const ELSEWHERE = String.raw`heart ?rate|calories|blood pressure|sun (?:go|going|come|coming|set|sets|rise|rises|up|down)|(?:last|latest|new|unread|next) (?:text )?messages?|(?:i|we) (?:spend|spent|owe|weigh)|happy (?:birthday|anniversary|new year|easter)[\s.!]*$|traffic|score|showtimes?|trending|recommend|movies? (?:are |is )?playing|e-?mails?|inbox|contacts?|phone ?book|chinese food|pizza|cup of|coffee (?:now|please|machine)|(?:a|some|morning) coffee[ .]*$|president|divided? (?:by|\p{L}+)|multiply|subtract|plus|minus|how many .* do i need|where did (?:i|we) (?:park|put|leave|buy)|how long (?:does|do|would) it take|(?:what|which|any|my) (?:alarms?|timers?)|make a (?:phone )?call to|go to sleep|my order|how (?:do|can|should) (?:i|we|you) (?!look|feel)|feed|(?:my|facebook) status|news|headlines?|songs?|music|playlists?|radio|podcasts?|album|lights?|lamp|thermostat|vacuum|jokes?|stocks?|exchange rate|dollars?|currency|tweets?|facebook|twitter|instagram|recipes?|cook|takeout|take-out|takeaway|delivery|waiter|(?:do(?:es)?|has|is there|offers?) (?!i\b|we\b|my\b|our\b)[^¤]*happy hour|full bar|rating|rated|reviews for|phone number|website|zip code|how far|directions|cost|cheap|expensive|closest|nearest|near me|family friendly|volume|mute|coffee machine|wemo|socket|uber|taxi|train ticket|definition|define|calculate|alarm clock|logged in|signed in`;

/** Orders to something else than a calendar. */
export const otherOrders: Cue[] = [
  cue('none', String.raw`${START}repeat(?: (?:that|it|the (?:song|question|last part)))?(?: please)?[\s.!?]*$`),
  cue(
    'none',
    String.raw`${START}tell (?!me\b|us\b|if\b|whether\b)(?!.*\b(?:${CALENDAR}|${OCCASION}|moved|cancel\p{L}*|rescheduled|postponed)\b)(?:(?:my|the|our) )?\p{L}+ `,
  ),
  cue(
    'none',
    String.raw`${START}(?:find|search for|look for|show|compare)(?: me)? (?:some |the |cheap(?:est)? )*(?:flights|hotels|restaurants|recipes|apartments|jobs|tickets)\b`,
  ),
  cue(
    'none',
    String.raw`${START}(?:change|update|reset|set|edit) (?:my|the) (?:password|ringtone|wallpaper|background|language|voice|settings?|profile|username|status)\b`,
  ),
  cue(
    'none',
    String.raw`${START}(?:e-?mail|message|ping|slack|dm)\b(?!.*(?:¤|\b(?:to|on|in) (?:my|the|our) ${CALENDAR}\b))`,
  ),
  cue(
    'none',
    String.raw`^[\s|]*(?:set|create|make|add|put|turn (?:on|off)|cancel|delete|remove|disable|snooze|stop|change|reset|wake)\b(?!.*\b(?:remind\p{L}*|${CALENDAR})\b)(?:(?! for (?:my|the|our) | before | to ).)*(?:\b(?:alarms?|timers?|stopwatch)\b|\bme up\b)(?! (?:on|for|before) (?:my|the|our)\b| to \p{L}| (?:guy|company|system|installation|engineer|technician)\b)`,
  ),
  cue(
    'none',
    String.raw`^[\s|]*(?:i|we) (?:really |just |so |always )*(?:hate|love|like|enjoy|miss|dread|adore|can't stand|can't wait)\b`,
  ),
  cue('none', String.raw`\bwhat should (?:i|we) (?:make|have|cook|eat|wear|buy|watch|drink)\b`),
  cue('none', String.raw`\bwho (?:won|wins|lost|scored|will win|wrote|invented|sings|sang|played|plays|directed)\b`),
  cue('none', String.raw`\bon (?:the )?(?:tv|television|telly|netflix|hbo)\b`),
  cue('none', String.raw`${START}(?:book|order|get|call|request)(?: me| us)? an? (?:uber|lyft|cab|taxi)\b[^¤]*$`),
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
    String.raw`^[\s|]*(?:set|change|make|update|adjust|turn|dim|arrange|put|do not|prepare|brew)\b.*\b(?:oven|heating|heater|air con\p{L}*|tv|fan|lights?|lamps?|colou?rs?|volume|music|songs?|thermostat|brightness|audio|noise|coffee(?! (?:date|meeting|with|at|in|chat|break|run|to ¤|¤)))\b(?!.*\b(?:${EVENT}|${CALENDAR}|concert|lesson|class)\b)`,
  ),
];

/** Questions and talk of something else than a calendar. */
export const otherTopics: Cue[] = [
  cue('none', String.raw`${START}(?:is|are) (?:the|any) (?!.*\b(?:${EVENT}|room|${CALENDAR})\b)[\p{L}' ]{1,30} open\b`),
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
    String.raw`\b(?:when|what day|what date) (?:and date )?(?:is|are|does)(?: the)? (?:upcoming )?[\p{L}' ]*(?:holiday|thanksgiving|easter|halloween|christmas|labor|memorial|mother'?s|father'?s|earth|flag|patriot|fools'?|valentine'?s|independence|veterans|martin luther king|palm|passover|ramadan|hanukkah|new year'?s|summer|winter|spring|fall|good)\b(?!.*\b${OCCASION}\b)|^[\s|]*(?:when|what day|what date)(?: and date)?(?: is|'s) (?:the )?¤+(?: on| again)?[\s?.!]*$`,
  ),
  cue(
    'none',
    String.raw`\bwho(?: is|'s) (?:my|\p{L}+'?s) (?:boss|manager|skip)|^(?!.*\b${OCCASION}\b).*\b(?:manager|boss|reports? to|reports to me)\b[\s?.]*$|\bwho am i[\s?.]*$|\bwhere am i(?: at)?[\s?.¤]*$|\bhow are you\b|\bare you there\b|\b(?:my|\p{L}+'s) (?:location|address|email|phone|number|name|team|last name)\b[\s?.]*$(?<!\b(?:meet|meeting|event|invite).*)`,
  ),
];
