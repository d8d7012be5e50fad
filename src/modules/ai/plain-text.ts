/** C0 and C1 controls but for line breaks and tabs, soft hyphens, zero-width and bidi controls, tag characters. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is to be removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;

/** Text without characters that do not show, at most `max` characters long. */
export function plainText(text: string, max: number): string {
  const visible = text.toWellFormed().replaceAll(HIDDEN, '');
  const characters = Array.from(visible);
  return characters.length <= max ? visible : `${characters.slice(0, max - 1).join('')}…`;
}
