import { crossed } from '../../orders/grammar/inflection.js';

/** Whom one asks for advice, as it is written and as it is dictated. */
const THINKS = 'meinst du|glaubst du|denkst du|findest du|meinen sie|glauben sie|denken sie|finden sie';

/** That something is only believed: "ich glaube, Yoga fällt aus". */
const BELIEVES =
  'ich glaub|ich glaube|glaub ich|glaube ich|ich denk|ich denke|denk ich|denke ich|ich vermute|vermute ich|ich furchte|furchte ich|' +
  'ich nehme an , dass|ich nehme an dass|ich nehm an , dass|ich nehm an dass|angeblich|anscheinend|womoglich|moglicherweise|es kann sein|kann sein|konnte sein|es sieht so aus|sieht so aus|wie es aussieht|es heisst';

/** What keeps an order behind it from being one: advice that is asked for, and what is not decided yet. */
export const GERMAN_DOUBTS =
  `${crossed(`${THINKS}|${crossed(THINKS, ',')}`, 'ich sollte|ich soll|wir sollten|wir sollen|man sollte|dass ich|dass wir|es ist besser|es ware besser')}|` +
  `${BELIEVES}|${crossed(BELIEVES, ',')}|` +
  `${crossed('wird|werden|ist|verschiebt sich|fallt', 'vielleicht|eventuell|unter umstanden')}|` +
  'mal sehen|mal schauen|mal gucken|schauen wir mal|wir werden sehen|weiss ich noch nicht|weiss noch nicht|' +
  'noch nicht sicher|noch unsicher|noch nicht entschieden|am liebsten wurde|wurde am liebsten|ich wunschte|wunschte ich|konnte ich doch|konnte ich nur|wenn ich doch|wenn ich nur|' +
  'spiele mit dem gedanken|soll ich|sollte ich|sollen wir|sollten wir|wie ware es wenn';
