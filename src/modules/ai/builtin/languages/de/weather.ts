import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const FALLS = 'regnen|schneien|hageln|sturmen|gewittern|schutten';
const STATE = 'kalt|heiss|warm|nass|trocken|sonnig|windig|glatt|neblig|frostig|sturmisch|schwul';
const SKY = 'das wetter|die temperatur|der verkehr|der wetterbericht|die wettervorhersage';
const DROPS = 'regen|schnee|gewitter|sturm|frost|glatteis|stau|staus';

/** How German asks for the weather or the traffic, beside an event. */
export const GERMAN_WEATHER: readonly VerbEntry[] = [
  imperative('wird es|wird s|wirds|soll es|solls|kann es|konnte es|ist es|war es', {
    sense: 'weather',
    particle: `${FALLS}|${STATE}|${crossed(STATE, 'werden|sein')}`,
  }),
  imperative(
    crossed('regnet|schneit|hagelt|sturmt|gewittert|schuttet', 'es|s') +
      `|regnets|schneits|${crossed('ist es', STATE)}`,
    { sense: 'weather' },
  ),
  imperative(crossed('wie', STATE), { sense: 'weather', particle: 'wird es|wirds|ist es|soll es werden' }),
  imperative(crossed('wie', crossed(STATE, 'wird es|wirds|ist es')), { sense: 'weather' }),
  idiom(crossed('wie wird|wie ist|wie war|was macht|was sagt|zeig mir|wie', crossed('|denn', SKY)), {
    sense: 'weather',
  }),
  idiom(`wie wird|wie ist|wie war|was macht|was sagt|${crossed('wie|ob', 'es')}|ob|wie sieht|${crossed('wie', SKY)}`, {
    sense: 'weather',
    particle: `${SKY}|${crossed('|denn|mit', `${SKY}|dem wetter`)} aus|regnet|schneit|${crossed(FALLS, 'wird')}|${crossed(SKY, 'wird|ist|aussieht')}`,
  }),
  imperative('wetter|wetterbericht|wettervorhersage|temperatur|verkehr', {
    sense: 'weather',
    unless: 'ist|wird|war|soll|sieht',
  }),
  idiom('gibt es|gibts|wird es|ist|besteht|scheint', {
    sense: 'weather',
    particle: `${DROPS}|${crossed(DROPS, 'angesagt|geben|gemeldet|zu erwarten')}|die sonne`,
  }),
  imperative('brauche ich|brauch ich|brauchen wir|muss ich', {
    sense: 'weather',
    particle:
      'einen regenschirm|regenschirm|einen schirm|eine jacke|eine regenjacke|einen mantel|gummistiefel|sonnencreme|handschuhe',
  }),
];
