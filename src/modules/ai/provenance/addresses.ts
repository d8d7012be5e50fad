import { domainToASCII } from 'node:url';

/** The longest possible address (RFC 5321, 4.5.3.1). */
const LONGEST = 320;
/** Characters that neither end nor separate an address in a sentence. */
const RUN = /[^\s<>()[\],;:"'`“”‘’«»]+/gu;

/** An address in its stored form: foreign letters of a domain become ASCII, so that lookalikes are visible. */
export function asciiAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = domainToASCII(email.slice(at + 1));
  return domain === '' ? email : `${email.slice(0, at)}@${domain}`;
}

/** Whether a reader may mistake an address for another one. */
export function isLookalike(email: string): boolean {
  return /[^\u0021-\u007E]/.test(email) || /(?:@|\.)xn--/i.test(email);
}

/** The addresses in a text, in lower case, as written and in ASCII form. Linear in the length of the text. */
export function addressesIn(text: string): ReadonlySet<string> {
  const written = [...text.toLowerCase().matchAll(RUN)]
    .map(([run]) => run)
    .filter((run) => run.length <= LONGEST && run.includes('@', 1))
    .map((run) => run.replace(/[.!?…]{1,20}$/u, ''));
  return new Set(written.flatMap((address) => [address, asciiAddress(address)]));
}
