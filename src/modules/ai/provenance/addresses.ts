import { domainToASCII } from 'node:url';

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

/** Whether a text holds exactly this address, and not a longer one that only contains it. */
export function mentionsAddress(text: string, email: string): boolean {
  const wanted = email.toLowerCase();
  return addressesIn(text).some((found) => found === wanted || asciiAddress(found) === wanted);
}

function addressesIn(text: string): string[] {
  const found = text.toLowerCase().match(/[^\s<>()[\],;:"'“”‘’«»]+@[^\s<>()[\],;:"'“”‘’«»]+/gu) ?? [];
  return found.map((address) => address.replace(/[.!?…]+$/u, ''));
}
