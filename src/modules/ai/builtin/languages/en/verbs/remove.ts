import { type VerbEntry, crossed, idiom, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal, verbs } from '../verb-forms.js';

/** What becomes of an event that does not take place. */
const OFF = 'cancelled|canceled|called off|scrapped|axed|binned|ditched|nixed|canned|shelved|scrubbed';

/** How English takes events out of the calendar. */
export const DROPPING: readonly VerbEntry[] = [
  ...verbs(
    'delete|remove|erase|scrap|ditch|skip|cancel|bin|trash|nix|kill|unschedule|eliminate|unbook|deschedule|zap|nuke|purge',
    { sense: 'drop' },
    'deleted|removed|erased|scrapped|dropped|cancelled|canceled|axed|binned|ditched|nixed|unbooked',
  ),
  ...verbs('axe|scratch', { sense: 'drop', isActivity: true }),
  // "Drop the car off" is something to do.
  imperative('drop', { sense: 'drop', unless: 'off', isActivity: true }),
  imperative('dump|chuck|toss|scrub|sack|shelve|ax|abort', { sense: 'drop', determined: true }),
  imperative(
    'pull the plug on|put an end to|bail on|get rid of|do away with|forget about|forget|lose|cross out|strike|cut',
    { sense: 'drop' },
  ),
  // "Are there no more meetings?" asks.
  ['no more|no further', { sense: 'drop', stand: 'opening', isAll: true }],
  idiom(
    `${crossed("there won't be|there will not be|we won't have|we're not having", 'any more|any further')}|` +
      crossed("there will be|there'll be|we'll have", 'no more|no further'),
    { sense: 'drop', isAll: true },
  ),
  idiom("there won't be any|there won't be a|there will be no|there'll be no", { sense: 'drop' }),
  ...phrasal('call|cross|wipe|blow|strike|scratch|sack|bin', 'off', { sense: 'drop' }),
  ...phrasal('wipe|throw|rub|x|chuck|toss', 'out', { sense: 'drop' }),
  ...phrasal('throw|chuck|toss', 'away', { sense: 'drop' }),
  // "Take out the recycling" is something to do.
  imperative('take|get|pull', { sense: 'drop', particle: 'out' }),
  imperative('take out|pull out', { sense: 'drop', isActivity: true, determined: true }),
  imperative('take|pull', { sense: 'drop', particle: 'off', determined: true, named: true }),
  imperative('give', { sense: 'drop', particle: 'a miss|a skip|a swerve|the flick' }),
  imperative('clear|free up|clear out|wipe|empty', { sense: 'drop', isAll: true }),
  idiom(
    crossed("is|was|has been|have been|got|gets|is getting|'s|'s been|'s getting", OFF) +
      "|is off|'s off|fell through|has fallen through|falls through|is not happening|isn't happening|" +
      "is no longer happening|won't happen|won't be happening|is no longer needed|is not needed|isn't needed|" +
      "'s not happening|'s no longer happening|'s not on|'s no longer on|isn't on|is no longer on|" +
      "isn't going ahead|is not going ahead|'s not going ahead|won't go ahead|is no longer going ahead",
    { sense: 'drop' },
  ),
  // "Skipping yoga tomorrow": told without "I'm".
  imperative('skipping|cancelling|canceling|ditching|binning|scrapping|bailing on', { sense: 'drop' }),
  idiom(
    "no need for|we've decided against|i've decided against|i have decided against|decided against|i don't need|i do not need|i no longer need|we don't need|we no longer need|" +
      "don't remind me about|i don't want|" +
      crossed("i'm|i am|we're|we are", 'skipping|cancelling|canceling|ditching|binning|scrapping|bailing on') +
      "|i'd rather skip|we're not doing|" +
      "we aren't doing|we are not doing|i'm not doing|we're no longer doing|we won't be doing|" +
      "we're no longer having|we're not having",
    { sense: 'drop' },
  ),
  imperative("don't need|no longer need", { sense: 'drop' }),
];

/** How English takes people or days out of an event. */
export const TAKING: readonly VerbEntry[] = [
  imperative('remove|kick|wipe|delete|strike', { sense: 'take' }),
  // "Take the bread out of the oven" is something to do.
  imperative('take|get|pull|scratch', { sense: 'take', isActivity: true }),
  imperative('drop', { sense: 'take', unless: 'off' }),
  // "Leave Ben out of the review".
  imperative("leave|keep|cut|count|let's leave|lets leave|let's keep", { sense: 'leave', particle: 'out of|off' }),
  imperative('uninvite|disinvite', { sense: 'uninvite' }),
  ...phrasal('take|kick|leave', 'off|out', { sense: 'take' }),
  idiom('take it out|take it off|take that off|take that out', { sense: 'drop', pointsBack: true }),
  // "Take them off the review" is told of its guests.
  ['take them out|take them off', { sense: 'drop', stand: 'last', pointsBack: true }],
  ['removed|taken|dropped', { sense: 'take', stand: 'passive' }],
  idiom(
    "can't make|cannot make|won't make|can't make it to|cannot make it to|can't come to|cannot come to|won't make it to|isn't coming to|is not coming to|can't attend|won't be at|dropped out of|" +
      crossed(
        "doesn't need to|does not need to|doesn't have to|does not have to|needn't|can't",
        'be at|be in|come to|attend|join',
      ) +
      "|won't join|won't be joining|isn't joining|isn't needed at|isn't needed in",
    { sense: 'leave' },
  ),
];
