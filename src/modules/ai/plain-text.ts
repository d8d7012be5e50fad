/** Control and format characters, ignorable ones, and the blank Braille pattern; variation selectors turn signs into emojis. */
const HIDDEN = /(?!\n|\t|\uFE0F)[\p{Cc}\p{Cf}\p{DI}\u2800]|(?<!\p{Extended_Pictographic})\uFE0F/gu;
const LINE_SEPARATORS = /[\u2028\u2029]/g;

/** Text without invisible characters; separators of lines become line breaks. */
export function visibleText(text: string): string {
  return text.toWellFormed().replaceAll(LINE_SEPARATORS, '\n').replaceAll(HIDDEN, '');
}

/** Text without invisible characters, at most `max` characters long. */
export function plainText(text: string, max: number): string {
  const visible = visibleText(text);
  const characters = Array.from(visible);
  return characters.length <= max ? visible : `${characters.slice(0, max - 1).join('')}…`;
}
