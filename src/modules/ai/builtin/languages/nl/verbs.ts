import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

/** "Ik wil … verzetten": a wish, whose verb stands at its end. */
const WISHES = crossed('ik|we|wij', 'wil|willen|moet|moeten|zou graag|zouden graag');
const WISHED: VerbEntry[] = (
  [
    ['afzeggen|annuleren|verwijderen|schrappen|wissen', { sense: 'drop' }],
    ['verzetten|verplaatsen|verschuiven', { sense: 'move' }],
    ['plannen|inplannen|boeken|toevoegen|maken', { sense: 'add' }],
  ] as const
).map(([particle, form]) => idiom(WISHES, { ...form, particle }));

/** The verbs of Dutch: make, delete and move events, and ask about them. */
export const dutchVerbs: readonly VerbEntry[] = [
  ...WISHED,
  imperative('verwijder|annuleer|schrap|wis|cancel|gooi', { sense: 'drop' }),
  imperative('zeg|bel|blaas', { sense: 'drop', particle: 'af' }),
  imperative('haal|gooi', { sense: 'drop', particle: 'weg|eruit' }),
  ['verwijderen|annuleren|schrappen|wissen|afzeggen|cancelen', { sense: 'drop', stand: 'last' }],
  idiom('gaat niet door|vervalt|valt uit|is afgezegd|is geannuleerd|kan weg', { sense: 'drop' }),
  imperative('verzet|verplaats|verschuif|schuif|zet', { sense: 'move' }),
  ['verzetten|verplaatsen|verschuiven', { sense: 'move', stand: 'last' }],
  imperative('vervang|wissel', { sense: 'replace' }),
  imperative('hernoem|noem', { sense: 'rename' }),
  imperative('maak|kleur|markeer', { sense: 'colour' }),
  imperative('voeg', { sense: 'add', particle: 'toe' }),
  imperative('zet|schrijf', { sense: 'add', particle: 'erin|in mijn agenda|op de agenda' }),
  imperative('plan|schrijf', { sense: 'add', particle: 'in' }),
  imperative('maak|plan|boek|reserveer|noteer|blokkeer|nieuwe|nieuwe afspraak|herinner me aan', { sense: 'add' }),
  ['plannen|inplannen|boeken|reserveren|toevoegen|noteren', { sense: 'add', stand: 'last' }],
  idiom('ik moet|we moeten|ik wil|ik ga', { sense: 'need' }),
  idiom('ik heb|we hebben|er is', { sense: 'have' }),
  idiom('ik spreek af|ik ontmoet|we ontmoeten', { sense: 'meet' }),
  imperative('nodig', { sense: 'invite', particle: 'uit' }),
  idiom(
    'wat heb ik|wat hebben we|wat staat er|wat is er|welke afspraken heb ik|laat zien|toon|toon me|heb ik|wat doe ik|hoe ziet',
    { sense: 'list' },
  ),
  idiom('wanneer is|wanneer heb ik|wanneer begint|hoe laat is|hoe laat begint', { sense: 'when' }),
  idiom('waar is', { sense: 'where' }),
  idiom('wie komt|wie komen|wie is', { sense: 'who' }),
  idiom('hoeveel', { sense: 'count' }),
  idiom('ben ik|zijn we', { sense: 'free', particle: 'vrij|beschikbaar|bezet' }),
  idiom('zoek|vind|wanneer ben ik vrij|wanneer heb ik tijd', { sense: 'slots' }),
];
