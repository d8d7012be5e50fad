import { type VerbEntry, crossed, imperative } from '../../../orders/grammar/inflection.js';
import { phrasal, verbs } from '../verb-forms.js';

/** "Chuck it in": putting, as it is said among friends. */
const CASUAL = 'chuck|bung|whack|sling|shove|slap|plonk';

/** How English makes events and invites to them. */
export const ADDING: readonly VerbEntry[] = [
  ...verbs(
    'add|create|schedule|book|plan|arrange|organise|organize|put|fix|register|slot|squeeze|fit|mark|diarise|diarize|schedule in',
    { sense: 'add' },
    'added|created|scheduled|booked|planned|arranged|blocked|reserved|put|set up|pencilled in|penciled in|marked|noted',
  ),
  // "Pop concert", "log delivery": nouns as well.
  imperative(`stick|log|pencil|pop|calendar|drop|setup|include|${CASUAL}`, {
    sense: 'add',
    determined: true,
    unless: 'off',
  }),
  ...verbs('enter|insert|make|set|note|save|record|get|throw|jot|write', { sense: 'add', isOpen: true }),
  ...phrasal(
    `put|stick|pencil|squeeze|slot|pop|throw|fit|jot|write|note|set|get|add|book|drop|${CASUAL}`,
    'in|down|up',
    {
      sense: 'add',
    },
  ),
  imperative(crossed('make a note of|take a note of|take note of|make note of|keep a note of', 'that|it|this'), {
    sense: 'add',
    pointsBack: true,
  }),
  ...phrasal('lock|pen|ink|nail|diary', 'in|down', { sense: 'add' }),
  imperative(crossed('fix up|firm up|sort out|line up', 'a|an|another|some'), { sense: 'add' }),
  // "Keep that free": what was told of takes the time.
  imperative(
    crossed('keep|leave', crossed('that|it|this|that time|that slot|me|the time|the slot', 'free|clear|open|blocked')),
    { sense: 'add', fills: true, pointsBack: true },
  ),
  ...phrasal('block', 'off|out', { sense: 'add', fills: true }),
  imperative('set|put|keep', { sense: 'add', particle: 'aside', fills: true }),
  ...phrasal('keep|leave', 'free|clear|open|empty', { sense: 'add', fills: true }),
  ...verbs('block|reserve|hold', { sense: 'add', fills: true }, 'blocked|reserved'),
  imperative('get', { sense: 'add', particle: 'booked|scheduled|set up' }),
  imperative(
    'put me down for|mark me down for|sign me up for|pencil me in for|put me in for|book me in for|fit me in for|squeeze me in for|get me in for|book me|set me up|fix me up with|sort me out|line up|pop me down for|make a note that|set aside|save the date|' +
      crossed('hold|save|bag|grab|nab|snag|keep|bag me|grab me|save me|hold me', 'a slot|a spot|a slot for|a spot for'),
    { sense: 'add' },
  ),
  imperative(
    crossed(
      'put in|put down|note|note down|write down|add|log|enter',
      crossed('that', "i'm|i am|i have|i've got|we have|we're|we are|we've got|there's|there is"),
    ),
    { sense: 'add' },
  ),
  imperative('new|new event|new appointment|new meeting|new entry|another', { sense: 'add' }),
  imperative(
    'remind me to|remind me that|remind me of|remind me about|remind me|remember to|remember|remember that|' +
      "don't forget|don't forget to|don't let me forget|don't let me forget to|" +
      "don't let me miss|note to self|make sure i|" +
      "make sure i don't miss|make sure to",
    { sense: 'add' },
  ),
  // "Alert me at 3 to take the cake out", but "alert me before the flight".
  imperative(crossed('alert|notify|ping|nudge|buzz|warn|prompt', 'me'), {
    sense: 'add',
    unless: 'when|whenever|once|if|whether|what|where|who|with|about|of|before|all|any',
  }),
  imperative('let me know|tell me', {
    sense: 'add',
    particle: crossed(
      'that',
      "i have to|i need to|i must|i should|i've got to|we have to|we need to|it's time to|it is time to",
    ),
  }),
  imperative(crossed('set|set up|create|schedule|book|plan|arrange|organise|organize', 'a time|some time|time'), {
    sense: 'add',
    unless: 'off|out|slot|slots|in lieu',
  }),
  // "Set a time to paint": what is done then is the event.
  imperative(
    crossed(
      'set|create|schedule|make|book|plan|arrange|add|put',
      'a time to|time to|time for me to|a time for me to|some time for me to|a slot to|a time slot to|a plan to|plans to|an event to',
    ),
    { sense: 'add' },
  ),
  imperative(
    crossed(
      "remember|remember that|don't forget|don't forget that|note that|remind me|remind me that|put that|put down that|put in that|add that",
      "i have to|i've to|i need to|i've got to|i must|we have to|we need to|we've got to|i'm supposed to|i'm meant to|i'm due to|i should",
    ),
    { sense: 'add' },
  ),
  imperative('show me as', { sense: 'add' }),
  imperative("let's go for|let's grab|let's meet for", { sense: 'add' }),
  imperative("let's do|let's have|let's hold|let's try|let's say|let's aim for", { sense: 'add', proposes: true }),
  imperative(
    crossed("could we|can we|shall we|could i|can i|could you|why don't we|how about we|we could", 'do|have|hold|try'),
    {
      sense: 'add',
      proposes: true,
    },
  ),
  imperative("let's|let us|let's get", { sense: 'add', isOpen: true }),
  imperative(
    crossed(
      'make a note|take a note|jot down|write down|note down|mark down|put down|mark|note',
      'that|of|on the calendar that|:',
    ),
    { sense: 'add' },
  ),
  imperative(
    crossed('make a note|take a note|note this down|one for the diary|one for the calendar|save the date', ',|-'),
    {
      sense: 'add',
    },
  ),
  imperative(
    "i'm meeting|i am meeting|we're meeting|we are meeting|let's meet|let's catch up with|i'm seeing|" +
      "i'm supposed to meet|i need to meet|meet|i have to meet|i'll meet|i will meet|i want to meet|" +
      "i'd like to meet",
    { sense: 'meet' },
  ),
  imperative('forward|share|send on|pass on', { sense: 'share' }),
  ...verbs('invite|loop in|bring in|copy in|cc|loop', { sense: 'invite' }),
  imperative('make sure|make sure that|ensure|ensure that|see to it that|check that', {
    sense: 'invite',
    particle: crossed('is|are|gets|get|is also|are also', 'invited|added|included|on the|on my'),
  }),
  imperative('send|shoot', {
    sense: 'invite',
    particle: 'an invite|an invitation|the invite|the invitation|a calendar invite',
  }),
  imperative(crossed('send|send out', 'an invite to|an invitation to|the invite to|the invitation to'), {
    sense: 'invite',
  }),
  ...verbs('add|include', { sense: 'include' }),
  imperative('loop|bring|copy|add', { sense: 'invite', particle: 'in' }),
  imperative(
    crossed(
      'send|send her|send him|send them',
      'an invite at|an invite to|an invite|an invitation to|an invitation at|an invitation|invites to|' +
        'a calendar invite to|a calendar invite at|the invite to|the invite at',
    ),
    { sense: 'invite' },
  ),
];
