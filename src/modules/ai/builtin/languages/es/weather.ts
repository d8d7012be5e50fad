import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const FALLS = 'llover|nevar|granizar';
const STATE = 'frio|calor|sol|viento|buen tiempo|mal tiempo|bueno|malo|fresco';
const SKY = 'el tiempo|el clima|el pronostico|la temperatura|el trafico';
const DROPS = 'lluvia|lluvias|nieve|viento|tormenta|tormentas|hielo|niebla|atascos|trafico';

/** How Spanish asks for the weather or the traffic, beside an event. */
export const SPANISH_WEATHER: readonly VerbEntry[] = [
  // "Va a llover" alone tells it.
  imperative(
    `llovera|nevara|llueve|nieva|${crossed('va a', `${FALLS}|${crossed('hacer', STATE)}`)}|${crossed('hara|hace', STATE)}|${crossed('habra|hay', DROPS)}`,
    { sense: 'weather', particle: '?' },
  ),
  idiom(
    crossed('si', `${crossed('va a', `${FALLS}|${crossed('hacer', STATE)}`)}|${crossed('hara', STATE)}|llovera|nevara`),
    {
      sense: 'weather',
    },
  ),
  idiom(
    `${crossed('que tiempo|que clima|que temperatura', 'hara|hace|va a hacer|habra|tendremos|va a haber')}|` +
      crossed('como estara|como sera|como va a estar|como esta|como va a ser|cual es|cual sera|dime|muestrame', SKY),
    { sense: 'weather' },
  ),
  imperative('pronostico|el pronostico|clima|trafico', { sense: 'weather', unless: 'es|esta|sera|estara|va|dice' }),
  idiom(
    crossed(
      crossed('hay|habra|que|cual es la', 'probabilidad|probabilidades|riesgo|posibilidad|posibilidades'),
      crossed('de', `${DROPS}|que llueva|que nieve`),
    ),
    { sense: 'weather' },
  ),
  idiom(
    crossed(
      'necesito|necesitare|necesitamos|hace falta|hara falta|voy a necesitar',
      'paraguas|un paraguas|abrigo|un abrigo|chaqueta|una chaqueta',
    ),
    { sense: 'weather' },
  ),
];
