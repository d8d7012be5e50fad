import { crossed } from '../../orders/grammar/inflection.js';

/** What may stand behind a polite beginning: nothing, or the pause that is heard as a comma. */
const PAUSE = '|,';
const SOFTLY = '|vielleicht|bitte|wohl|eventuell';

/** "Hätten Sie die Güte", "wären Sie so freundlich und". */
const KIND = [
  crossed(
    crossed(
      crossed('hatten sie|hattest du|haben sie|hast du', SOFTLY),
      'die gute|die freundlichkeit|die liebenswurdigkeit',
    ),
    PAUSE,
  ),
  crossed(
    crossed(
      crossed('waren sie|warst du|wart ihr|seien sie|sei|seid', SOFTLY),
      'so nett|so freundlich|so lieb|so gut|so liebenswurdig',
    ),
    `${PAUSE}|und`,
  ),
  crossed(crossed('so nett sein|so freundlich sein|so lieb sein|so gut sein', ''), `${PAUSE}|und`),
].join('|');

/** "Wäre es wohl möglich, dass Sie". */
const POSSIBLE = crossed(
  crossed(crossed('ware es|ist es|ware das', `${SOFTLY}|irgendwie|denn`), 'moglich|machbar|drin'),
  `${PAUSE}|, dass sie|, dass du|dass sie|dass du`,
);

/** "Würde es Ihnen etwas ausmachen", "macht es dir was aus, wenn du". */
const MIND = crossed(
  crossed(
    'wurde es ihnen|wurde es dir|macht es ihnen|macht es dir',
    'etwas ausmachen|was ausmachen|umstande machen|etwas aus|was aus',
  ),
  `${PAUSE}|, wenn sie|, wenn du`,
);

/** "Dürfte ich Sie bitten". */
const ASKING = crossed(
  crossed(
    'durfte ich|darf ich|konnte ich|kann ich|ich mochte|ich wurde|ich darf',
    'sie bitten|dich bitten|sie hoflich bitten|sie freundlich bitten',
  ),
  PAUSE,
);

/** "Ich wäre Ihnen dankbar, wenn Sie". */
const GRATEFUL = crossed(
  crossed(
    'ich ware ihnen|ich ware dir|ich ware|es ware|ware|das ware|war',
    'echt super|echt nett|echt lieb|sehr lieb|cool|mega|genial|perfekt|spitze|dankbar|sehr dankbar|sehr verbunden|nett|sehr nett|lieb|super|toll|klasse|schon|prima|gut|hilfreich|freundlich',
  ),
  ', wenn sie|, wenn du|wenn sie|wenn du',
);

/** Thanks as they are said and written. */
export const GERMAN_THANKS =
  `${crossed('besten dank|vielen dank|herzlichen dank|danke|lieben dank', '|im voraus|schon mal|schonmal|im vorhinein|vorab|schon im voraus')}|` +
  'danke schon|dankeschon|danke dir|danke sehr|dank dir|merci|merci vielmal|merci vielmals|merci viel mal|danke vielmals|' +
  'vielen herzlichen dank|vielen lieben dank|tausend dank|herzlichsten dank|ich danke ihnen|ich danke dir|dankschon|' +
  'vielen herzlichen dank im voraus|vielen lieben dank im voraus|vielen dank dafur|danke euch|danke ihnen|' +
  'vergelts gott|mit freundlichen grussen|viele grusse|liebe grusse|beste grusse|schone grusse|mfg|lg|vg';

/** Politeness that stands before an order, and thanks behind it. */
export const GERMAN_POLITE = [KIND, POSSIBLE, MIND, ASKING, GRATEFUL, GERMAN_THANKS].join('|');
