import type { NewsWords } from '../../orders/grammar/vocabulary.js';
import { crossed } from '../../orders/grammar/inflection.js';
import { GERMAN_PARTICIPLES } from './verb-forms.js';

/** By which German tells what somebody else has done, and that somebody brings another time. */
export const germanNews: NewsWords = {
  auxiliaries: `hat|haben|hab|habe|hams|ham|${crossed('hat|haben|ham|hams', 'mir|uns|sich|es|ihn|sie|mich|es mir|es uns|ihn mir|mir es|mirs|das|die|den')}`,
  passives:
    'wurde|wurden|ist|sind|wird|werden|wurde jetzt|ist jetzt|ist nun|wurde nun|wurde leider|wurde mir|wurde uns',
  participles: GERMAN_PARTICIPLES,
  pasts: 'rief|riefen|schrieb|schrieben|meldete|meldeten|mailte|textete',
  sayings:
    'gesagt|gemeint|gefragt|gebeten|erzahlt|behauptet|vorgeschlagen|gewunscht|gedacht|geglaubt|geraten|befohlen|empfohlen|versprochen|uberlegt|beschlossen|entschieden|vergessen|geplant|gewollt|verlangt',
  tells:
    'steht|sagt|sagen|sagte|sagten|meint|meinen|meinte|meinten|will|wollen|wollte|wollten|mochte|mochten|hatte gern|hatte gerne|hatten gern|hatten gerne|hatte lieber|hatten lieber|' +
    'bevorzugt|bevorzugen|schreibt|schreiben|schrieb|schrieben|braucht|brauchen|bittet um|bitten um|wunscht sich|wunschen sich|verlegt|verlegen|verschiebt|verschieben|' +
    `${crossed('kann|konnen|konnte|konnten|schafft es|schaffen es|kommt|kommen|hat|haben|geht|ginge|hatte|hatten', 'erst|nur|nur noch|aber erst|aber nur|doch erst|leider erst|leider nur|lieber|jetzt erst|halt erst|eher')}|` +
    'kann|konnen|konnte|konnten|kann nicht vor|konnen nicht vor|schafft es nicht vor|schlagt vor|schlagt|bietet|bietet an',
  done:
    'gesagt|gemeint|geschrieben|verschoben|verlegt|geandert|vorgeschlagen|angesetzt|umgelegt|vorverlegt|vorgezogen|gewunscht|gebeten|angerufen|haben|gelegt|es verschoben|es verlegt|' +
    'bestatigt|angeboten|freigehalten|reserviert|umgebucht|getauscht|geschoben|gezogen|gesetzt',
  lasts:
    'meint|schatzt|rechnet mit|sagt|braucht etwa|braucht so|braucht|brauchen|brauche|braucht nur|hat nur|haben nur|will|wollen|mochte|mochten|bleibt|bleiben|kann nur|konnen nur',
  tails:
    'ware ihm lieber|war ihm lieber|ware ihr lieber|war ihr lieber|ware denen lieber|ware besser|war besser|passt ihm besser|passt ihr besser|passt besser|zeit|frei|luft|an|vor|konnen|kommen|verfugbar|dran|da|moglich|einen termin|was frei|noch was frei',
  that: 'er|sie|dass|dass er|es ist|es sei|es ware|es wird|erst|nur|nur noch|lieber|doch|doch erst|doch lieber|jetzt|nun|eher|leider erst|leider nur',
};
