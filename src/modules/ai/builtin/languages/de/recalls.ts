/** Before a question in German: that one does not know, or wants to be told. */
export const GERMAN_RECALLS =
  'finde heraus|find heraus|finde raus|find raus|sieh nach|pruf mal|pruf|ich suche|ich brauche|gib mir|gib mir mal|geben sie mir|such mir|nenn mir|erinner mich|erinnere mich|erinner mich mal|erinnere mich mal|erinner mich noch mal|' +
  'erinner mich nochmal|erinner mich bitte|erinnere mich bitte|hilf mir|hilf mir auf die sprunge|' +
  'ich hab vergessen|ich habe vergessen|hab vergessen|habe vergessen|ich weiss nicht mehr|' +
  'weiss nicht mehr|ich weiss nicht|ich weiss gar nicht|weiss gar nicht|ich weiss gar nicht mehr|' +
  'keine ahnung|keine ahnung mehr|mir ist entfallen|weisst du noch|weisst du|wissen sie|wissen sie noch|' +
  'sag mir|sag mir mal|sag mal|sag mir bitte|sagen sie mir|ich frag mich|ich frage mich|frage|' +
  'kurze frage|mal ne frage|ich wollte fragen|ich wollte wissen|ich wollte nur wissen|ich mochte wissen|' +
  'mich wurde interessieren|schau mal|schau nach|guck mal|guck mal nach|schau mal nach|' +
  'kannst du mal schauen|kannst du schauen|kannst du nachsehen|kannst du nachschauen|' +
  'ich bin nicht sicher|ich bin mir nicht sicher|ich wurde gern wissen|ich wurde gerne wissen|schau|kannst du mir sagen|konnen sie mir sagen';
