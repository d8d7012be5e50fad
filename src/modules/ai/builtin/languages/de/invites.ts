import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

/** How German asks for the invitations that wait for an answer. */
export const GERMAN_UNANSWERED = [
  crossed('offene|offenen|unbeantwortete|unbeantworteten|ausstehende|ausstehenden', 'einladungen|terminanfragen'),
  crossed(
    `${crossed('|welche|auf welche|zu welchen', 'einladungen|terminanfragen')}|${crossed('eine|gibt es eine|gibt es noch eine|hab ich eine|habe ich eine', 'einladung')}`,
    [
      crossed(
        'sind|sind noch|stehen|stehen noch|warten noch|warten|noch',
        'offen|unbeantwortet|aus|auf antwort|auf eine antwort|auf meine antwort|nicht beantwortet',
      ),
      crossed(
        ', auf die ich|auf die ich|, die ich|die ich|habe ich|hab ich|muss ich|haben wir|mussen wir',
        crossed(
          '|noch|noch nicht|nicht',
          'antworten|reagieren|beantwortet habe|beantwortet hab|reagiert habe|geantwortet habe|geantwortet hab|antworten muss|beantworten muss|beantwortet|beantworten',
        ),
      ),
    ].join('|'),
  ),
].join('|');

/** What stands before the comment of an answer: "… und sag ihnen, dass ich später komme". */
export const GERMAN_SAYING = [
  crossed('mit der|mit dem', 'nachricht|notiz|begrundung|antwort|bemerkung|kommentar|hinweis'),
  crossed(
    crossed(
      'sag|sage|sagen sie|schreib|schreibe|antworte|erklar|erklare|richte',
      '|ihnen|denen|ihm|ihr|allen|bitte|dazu|aus',
    ) +
      `|${crossed('teil|teile', 'ihnen mit|allen mit|mit')}|${crossed('lass|lasse', 'sie wissen|ihn wissen|alle wissen')}`,
    'dass|, dass',
  ),
  ':',
].join('|');

/** How somebody answered an invitation, and called an event off. */
const REPLIED = 'zugesagt|angenommen|abgelehnt|beantwortet|geantwortet|reagiert|bestatigt';
const ANSWERED = `${REPLIED}|abgesagt`;
const MADE = 'organisiert|geplant|erstellt|angelegt|eingetragen|eingeladen|angesetzt';
const WHO_HAS = 'wer hat|wer hat alles|wer alles hat|wer von den gasten hat';
const SO_FAR = '|schon|bereits|noch nicht|nicht|immer noch nicht|bisher nicht';
const OF_WHICH = crossed(
  crossed('bei welchen|in welchen|zu welchen|an welchen', 'terminen|meetings|besprechungen|sitzungen|treffen'),
  'ist|sind|sitzt|kommt|nimmt',
);

/** How German asks who comes to an event, who answered, who leads it, and which events somebody comes to. */
export const germanGuestQuestions: readonly VerbEntry[] = [
  idiom(WHO_HAS, { sense: 'who', particle: crossed(SO_FAR, `${ANSWERED}|${MADE}`) }),
  idiom(crossed(WHO_HAS, crossed(SO_FAR, ANSWERED)), { sense: 'who' }),
  idiom('wer organisiert|wer leitet|wer veranstaltet|wer moderiert|wer macht|wer fuhrt|wer halt', { sense: 'who' }),
  idiom(
    crossed(
      'kommt|kommen|ist|geht',
      crossed('|sonst|noch|sonst noch|auch noch', 'jemand|wer|jemand anders|jemand anderes'),
    ),
    { sense: 'who' },
  ),
  imperative('nimmt|nehmen', { sense: 'comes', particle: 'teil|auch teil' }),
  imperative('ist|sind', { sense: 'comes', particle: 'dabei|mit dabei|eingeladen|zu|zum|zur' }),
  idiom('habe ich|hab ich|haben wir', {
    sense: 'who',
    particle: crossed('|schon|bereits', REPLIED),
  }),
  imperative('hat|haben', { sense: 'comes', particle: crossed('|schon|bereits', ANSWERED) }),
  idiom('ob', {
    sense: 'comes',
    particle: `${crossed('|noch|auch|auch noch', 'kommt|kommen|mitkommt|teilnimmt|dabei ist|dabei sind|eingeladen ist|zusagt|absagt')}|${crossed(SO_FAR, crossed(ANSWERED, 'hat|haben'))}`,
  }),
  imperative(
    crossed(
      'der organisator|der veranstalter|die gaste|die gasteliste|die teilnehmer|die teilnehmerliste',
      'von|vom|der|des|fur',
    ),
    { sense: 'who' },
  ),
  ['ist|sind|war|waren', { sense: 'list', stand: 'opening', isLoose: true, named: true }],
  idiom('ob', { sense: 'list', isOpen: true, particle: crossed('|noch', 'ist|sind|stattfindet|beginnt|anfangt|war') }),
  idiom(OF_WHICH, { sense: 'list', meets: true }),
  idiom(OF_WHICH, { sense: 'list', meets: true, particle: 'dabei|eingeladen|mit dabei|teil|drin' }),
];
