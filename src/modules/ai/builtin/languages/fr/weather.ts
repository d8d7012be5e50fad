import { type VerbEntry, crossed, idiom, imperative } from '../../orders/grammar/inflection.js';

const FALLS = 'pleuvoir|neiger|greler|geler';
const STATE = 'froid|chaud|beau|bon|mauvais|frais|moche|humide';
const SKY = 'la meteo|le temps|la temperature|le trafic|la circulation|le climat';
const DROPS =
  'de la pluie|de la neige|du vent|du soleil|du brouillard|des orages|un orage|du verglas|des bouchons|du trafic';

/** How French asks for the weather or the traffic, beside an event. */
export const FRENCH_WEATHER: readonly VerbEntry[] = [
  idiom(
    `${crossed("va-t-il|est-ce qu'il va|il risque de|risque-t-il de|est-ce qu'il risque de|s'il va", `${FALLS}|${crossed('faire', STATE)}`)}|` +
      `${crossed("fera-t-il|fait-il|est-ce qu'il fera|est-ce qu'il fait|s'il fera", STATE)}|` +
      "pleuvra-t-il|neigera-t-il|pleut-il|neige-t-il|est-ce qu'il pleuvra|est-ce qu'il neigera|est-ce qu'il pleut|s'il pleuvra",
    { sense: 'weather' },
  ),
  // "Il va pleuvoir" alone tells it.
  imperative(`il pleuvra|il neigera|${crossed('il va', FALLS)}|${crossed('il fera|il va faire', STATE)}`, {
    sense: 'weather',
    particle: '?',
  }),
  idiom(
    `${crossed('quel temps|quelle temperature', "fera-t-il|va-t-il faire|fait-il|il fera|il va faire|il fait|est-ce qu'il fera|est-ce qu'il va faire|est-ce qu'on aura|on aura|aura-t-on|aurons-nous")}|` +
      `${crossed('il fera|il va faire|il fait|on aura', 'quel temps|quelle temperature')}|` +
      crossed(
        "quelle est|quelle sera|quel est|quel sera|c'est quoi|comment est|comment sera|comment s'annonce|que dit|donne-moi|montre-moi",
        SKY,
      ),
    { sense: 'weather' },
  ),
  imperative('meteo|la meteo|previsions meteo|les previsions meteo', {
    sense: 'weather',
    unless: 'est|sera|annonce|prevoit|va',
  }),
  idiom(
    `${crossed("y a-t-il|est-ce qu'il y a|il y a|y aura-t-il|est-ce qu'il y aura", `${DROPS}|${crossed('un risque|des risques', 'de pluie|de neige|de pluies|de verglas')}`)}|` +
      crossed(
        "ai-je besoin|est-ce que j'ai besoin|aurai-je besoin|a-t-on besoin",
        "d'un parapluie|d'un manteau|d'une veste|d'une doudoune|de bottes",
      ),
    { sense: 'weather' },
  ),
];
