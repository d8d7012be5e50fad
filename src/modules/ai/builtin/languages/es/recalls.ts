/** Before a question in Spanish: that one does not know, or wants to be told. */
export const SPANISH_RECALLS =
  'averigua|verifica|busca|encuentra|decime|contame|cuentame|fijate|necesito|dame|deme|quiero|quisiera|pasame|estoy buscando|recuerdame|recuerdeme|me recuerdas|me puedes recordar|puedes recordarme|dime|digame|me dices|' +
  'no me acuerdo|no me acuerdo de|no recuerdo|ya no me acuerdo|ya no me acuerdo de|ya no recuerdo|' +
  'se me ha olvidado|se me olvido|he olvidado|olvide|no se|ya no se|no tengo ni idea|' +
  'no tengo ni idea de|ni idea|ni idea de|sabes|te acuerdas|te acuerdas de|me pregunto|me preguntaba|' +
  'queria saber|quisiera saber|quiero saber|me gustaria saber|una pregunta|pregunta|una duda|mira|' +
  'mira a ver|comprueba|oye|puedes decirme|me puedes decir|puedes mirar|sabe';
