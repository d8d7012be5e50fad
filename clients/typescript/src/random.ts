/** Random bytes as base64url. @throws TypeError where the platform has no source of them. */
export function randomText(bytes: number): string {
  const source = globalThis.crypto;
  if (typeof source?.getRandomValues !== 'function') {
    throw new TypeError(
      'crypto.getRandomValues is missing; on React Native import react-native-get-random-values first.',
    );
  }
  return toBase64Url(source.getRandomValues(new Uint8Array(bytes)));
}

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const block = (one << 16) | (two << 8) | three;
    for (let shift = 18; shift >= 0; shift -= 6) text += alphabet.charAt((block >> shift) & 63);
  }
  return text.slice(0, Math.ceil((bytes.length * 4) / 3));
}
