import { domainToASCII } from 'node:url';

/** Longer than any address may be (RFC 5321, 4.5.3.1). */
const LONGEST = 320;
/** What does not end or separate an address in a sentence. */
const RUN = /[^\s<>()[\],;:"'`“”‘’«»]+/gu;

/** An address as it is stored and shown: a domain of foreign letters stands in its ASCII form, where nothing looks like another. */
export function asciiAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = domainToASCII(email.slice(at + 1));
  return domain === '' ? email : `${email.slice(0, at)}@${domain}`;
}

/** Whether an address may be taken for another one by whoever reads it. */
export function isLookalike(email: string): boolean {
  return /[^\u0021-\u007E]/.test(email) || /(?:@|\.)xn--/i.test(email);
}

/** The addresses a text holds, in small letters, as they are written and in their ASCII form. Linear in the length of the text. */
export function addressesIn(text: string): ReadonlySet<string> {
  const written = [...text.toLowerCase().matchAll(RUN)]
    .map(([run]) => run)
    .filter((run) => run.length <= LONGEST && run.includes('@', 1))
    .map((run) => run.replace(/[.!?…]{1,20}$/u, ''));
  return new Set(written.flatMap((address) => [address, asciiAddress(address)]));
}
