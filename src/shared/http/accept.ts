/** How much a client wants a type of content, from 0 to 1 (RFC 9110 §12.5.1); without an `Accept` all are welcome. */
export function parseQuality(accept: string | undefined, type: string): number {
  if (accept === undefined || accept.trim() === '') return 1;
  const [family = ''] = type.split('/');
  const wanted = accept.toLowerCase().split(',').map(readRange);
  // The most exact range counts, whatever stands first.
  const range = [type, `${family}/*`, '*/*'].map((name) => wanted.find((each) => each.name === name)).find(Boolean);
  return range?.quality ?? 0;
}

function readRange(text: string): { name: string; quality: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
