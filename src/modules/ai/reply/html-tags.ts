/** Elements that browsers show as blocks: their tags separate words. */
const BLOCKS = new Set(
  `address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot
  th thead title tr ul`.split(/\s+/),
);
const INLINE = new Set(
  `a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink button canvas cite code col colgroup
  data datalist del dfn em embed font frame frameset i iframe image img input ins isindex kbd label link map mark
  marquee math meta meter nobr noembed noframes noscript object optgroup output param picture plaintext portal
  progress q rp rt ruby s samp script select slot small source span strike strong style sub sup svg template textarea
  time track tt u use var video wbr xmp`.split(/\s+/),
);

const TAG = /<\/?([a-z][\w-]*(?::[\w-]+)?)(?:[\s/][^<>]*)?>/gi;
const DECLARATION = /<[!?][^<>]*>/g;
const AUTOLINK = /<([^\s<>]+)>/g;
const BEGINNING = /<(?=[a-z/!?])/gi;
const UNFINISHED = /<[a-z/!?][^<>]*$/i;

/** Text without HTML tags, and without signs that could open one. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replaceAll(DECLARATION, '')
    .replaceAll(TAG, (tag, name: string) => withoutTag(tag, name.toLowerCase()))
    .replaceAll(AUTOLINK, (_tag, inner: string) => (/[:@]/.test(inner) ? inner : `‹${inner}›`))
    .replaceAll(BEGINNING, '‹');
}

/** Whether a text ends inside a tag. */
export function endsInTag(text: string): boolean {
  return text.includes('<') && UNFINISHED.test(text);
}

/** A placeholder such as `<name>` is not an element, and stays. */
function withoutTag(tag: string, name: string): string {
  if (BLOCKS.has(name)) return ' ';
  if (INLINE.has(name) || tag.includes('=')) return '';
  return `‹${tag.slice(1, -1)}›`;
}
