import { crossed } from '../../orders/grammar/inflection.js';

/** The children of whom Spanish tells what they have: "mi hija", "los peques". */
export const SPANISH_CHILDREN = [
  crossed(
    'mi|nuestro|nuestra|el|la',
    'hijo|hija|nene|nena|nino|nina|peque|pequeno|pequena|mayor|chico|chica|crio|cria|nieto|nieta|enano|enana',
  ),
  crossed(
    'mis|nuestros|nuestras|los|las',
    'hijos|hijas|ninos|ninas|peques|nenes|nenas|gemelos|gemelas|mellizos|mellizas|chicos|chicas|crios|nietos|enanos',
  ),
].join('|');
