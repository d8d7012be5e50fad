import { SPANISH_HEDGES, SPANISH_TAGS } from './hedges.js';
import { crossed } from '../../orders/grammar/inflection.js';

/** How one asks politely for what follows in a clause of its own. */
const POLITE = [
  crossed(
    'me hace|me haces|me hacen|me haria|me harias|si me hace|si me haces|hagame|hazme|haceme|haga|hagan|haz',
    'el favor y|el favor de|favor de|favor y|un favor y|el favor',
  ),
  crossed('le|te|les|os', crossed('ruego|rogaria|pido|pediria|agradeceria|agradezco|importaria|encargo', 'que|si')),
  crossed(
    'seria|es|seria usted|serias|es usted|eres|sea|se',
    'tan amable de|tan amables de|tan gentil de|posible|posible que|tan amable que',
  ),
  crossed(
    'podria usted|podria|podrias|puede|puedes|podrian|me podria|me podrias|me puede|me puedes',
    'hacer el favor de|por favor|hacerme el favor de',
  ),
  crossed('tenga|ten|tendria|tendrias', 'la amabilidad de|la bondad de'),
].join('|');

/** That one would forget it otherwise. */
const FORGETTING = [
  crossed(
    'que no|para que no|pa que no|asi no|y asi no|que si no|si no|que luego|que despues|luego|antes de que|no vaya a ser que|no sea que|que no vaya a ser que|porque luego|porque si no|que a mi|a ver si no',
    crossed(
      'se me|se nos',
      'olvide|olvida|pase|pasa|va a olvidar|va a pasar|vaya|va|escape|escapa|vaya a olvidar|vaya a pasar|vaya el santo al cielo|va el santo al cielo|va la olla|va la onda|va el avion',
    ),
  ),
  crossed(
    'no se me|que no se me|no se nos|que no se nos',
    'vaya a olvidar|vaya a pasar|vaya a ir|vaya a ir la onda|vaya a ir el avion|vaya la onda|vaya el avion|vaya la olla|olvide|pase|pase por alto|va a olvidar',
  ),
].join('|');

/** What a time is to somebody else: "le viene mejor". */
const FITTING = crossed(
  'le|les',
  crossed('viene|va|vendria|iria|encaja|cuadra', 'bien|mejor|genial|perfecto|fenomenal'),
);

/** What only announces what is meant. */
const MEANING =
  'me refiero a|me refiero al|me referia a|me referia al|hablo de|hablo del|quiero decir|queria decir|quise decir';

/** Words of Spanish that say nothing about the calendar. */
export const SPANISH_IDLE =
  `${POLITE}|${SPANISH_HEDGES}|${FORGETTING}|${FITTING}|${MEANING}|sirvase|sirvanse|haga el favor de|hagan el favor de|haced el favor de|` +
  'antes de que se me olvide|antes de que me olvide|para que no se me olvide|para que no se me pase|para no olvidarme|para no olvidarlo|que luego se me olvida|que si no se me olvida|que se me olvida|exactamente|precisamente|por desgracia|desgraciadamente|lamentablemente|en punto|inclusive|incluido|incluida|ya sabes como es|ya sabes como son|ya sabes como va|ambos inclusive|ambos incluidos|si o si|urgentemente|muchisimas gracias|mil gracias|' +
  `no manches|no me digas|no veas|no fastidies|favor de|por fis|porfis|porfi|porfita|ahi|por ahi|ahi nomas|a algun sitio|en algun sitio|a algun lado|en algun lado|a algun lugar|${SPANISH_TAGS}|en total|en conjunto|recurrente|periodica|periodico|y conmigo|y a mi|venga|venga va|venga ya|vamos|hala|ale|uf|buf|ay|ostras|jaja|jajaja|lol|holi|ey|ufff|ah|hijole|orale|andale|bro|wey|guey|por cierto|de paso|` +
  'pues nada|al calendario|a la agenda|en mi calen|al calen|' +
  'sabes|sabe usted|sabrias decirme|dime|digame|me dices|me puedes decir|me puede decir|me podrias decir|me podria decir|puedes decirme|puede decirme|podrias decirme|podria decirme|quiero saber|quisiera saber|me gustaria saber|recuerdame otra vez|en su lugar|a cambio|pon que|di que|dile que|contesta que|responde que|la invitacion a|la invitacion al|seria usted tan amable de|serias tan amable de|seria tan amable de|le ruego que|te ruego que|les ruego que|le pido que|te pido que|le agradeceria que|te agradeceria que|quiero que me|sea tan amable de|se tan amable de|es posible|seria posible|que acabo de crear|por favor|porfa|porfavor|gracias|muchas gracias|puedes|' +
  'podrias|puede|podria|me puedes|me podrias|puedes por favor|podrias por favor|hola|oye|vale|ok|bueno|' +
  'pues|tambien|en mi agenda|en mi calendario|a mi agenda|a mi calendario|en el calendario|' +
  'de mi calendario|de mi agenda|en la agenda|ahora|este|eh|entonces|¿|¡|creo que|previsto|pendiente|' +
  'por casualidad|todavia|aun|ya|mismo|otra vez|solo|si|mejor|quiero que|me gustaria que|mio|indefinidamente|hasta nuevo aviso|mucho|mas bien|bien|' +
  'por primera vez|la primera vez|esta vez|de lo previsto|de lo planeado|finalmente|perdona|perdon|espera|espere|uy|lo siento|al final|usted|ustedes|pls|plis|please|xfa|porfis|' +
  'a ver|es que|anda|che|dale|mira|fijate|ahorita|oiga|disculpa|disculpe|necesito que|quisiera que|' +
  'hazme el favor de|me haces el favor de|haz favor de|tantito|nomas|no mas|rapidito|rapido|podrian|pueden|' +
  'podeis|puede usted|podria usted|te importa|me|nada|igual|por fa|si puedes|cuando puedas|' +
  'si no te importa|misma hora|a la misma hora|mismo horario|mismo dia y hora|mismo dia y misma hora|con el mismo horario|mismas horas|a las mismas horas|los mismos horarios|en el mismo horario|al mismo horario|' +
  'el mismo dia|ese mismo dia|a esa hora|a esa misma hora|excepcionalmente|por esta vez|libre|libres|' +
  'temprano|tempranito|bien temprano|prontito|sin falta|mmm|mm|hm|hmm|vaya|solamente|ya que estas|de lo previsto|de lo planeado|que lo previsto|de lo que estaba|ya que estamos';
