/** Google's event colours by name, in the order of their ids 1 to 11 (https://developers.google.com/calendar/api/v3/reference/colors). */
export const COLOR_NAMES = [
  'Lavender',
  'Sage',
  'Grape',
  'Flamingo',
  'Banana',
  'Tangerine',
  'Peacock',
  'Graphite',
  'Blueberry',
  'Basil',
  'Tomato',
] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** Other common names of the colours. */
export const COLOR_WORDS = {
  'light_purple lilac lila hellviolett 1': 'Lavender',
  'light_green pale_green mint hellgrün 2': 'Sage',
  'purple violet lilas violett morado púrpura 3': 'Grape',
  'pink rose rosa 4': 'Flamingo',
  'yellow gelb jaune amarillo 5': 'Banana',
  'orange naranja 6': 'Tangerine',
  'turquoise teal cyan light_blue sky_blue türkis hellblau turquesa 7': 'Peacock',
  'grey gray grau gris black 8': 'Graphite',
  'blue dark_blue navy blau bleu azul 9': 'Blueberry',
  'green dark_green grün vert verde 10': 'Basil',
  'red rot rouge rojo 11': 'Tomato',
};

/** Google's id of a colour. */
export function toColorId(name: ColorName): string {
  return String(COLOR_NAMES.indexOf(name) + 1);
}
