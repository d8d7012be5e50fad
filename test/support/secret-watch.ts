/** What gives a secret away, wherever it stands. The shapes of Google's credentials are those of the simulated Google. */
const SHAPES = {
  'a code of Google’s': /4\/0[\w-]{8}/,
  'an access token of Google’s': /ya29\./,
  'a refresh token of Google’s': /1\/\/0[\w-]{8}/,
  'a client secret': /GOCSPX/,
  'a JWT': /eyJ[\w-]{8,}\.[\w-]{2,}/,
  'a refresh token': /\bv1\.[\w-]{40,}/,
  'an upstream’s error body': /\\*"error\\*":\s*(?:\{|\\*"(?:invalid|unauthorized|unsupported|access)_)/,
};
/** Users' addresses may stand in answers, but in no log line and no metric. */
const ADDRESS = /[\w.+-]+@example\.\w+/;
/** So may the number that Google gives an account. */
const ACCOUNT = /\b1\d{20}\b/;

/** Answers that are made to hand tokens out, and the fields they do it in. */
const HANDS_OUT = /^\/auth\/(?:google|refresh)$/;
const HANDED_OUT = new Set(['accessToken', 'refreshToken']);

const EXCERPT = 60;
const ENOUGH = 20;

/** Looks for secrets in whatever leaves the servers of a test file, and keeps where they stood, but not the secrets. */
export class SecretWatch {
  private readonly values = new Set<string>();
  private readonly found: string[] = [];

  /** Looks for the secrets of this environment too. */
  guard({ APP_SECRETS, GOOGLE_CLIENT_SECRET }: Record<string, string | undefined>): void {
    for (const value of [...(APP_SECRETS?.split(',') ?? []), GOOGLE_CLIENT_SECRET]) if (value) this.values.add(value);
  }

  /** Reads a log line. */
  line(text: string): void {
    this.search('a log line', text);
    this.note('a log line', 'an address', text, ADDRESS.exec(text)?.index);
    this.note('a log line', 'the id of a Google account', text, ACCOUNT.exec(text)?.index);
  }

  /** Reads an answer: its headers, and its body as text. */
  answer(method: string, url: string, { status, headers }: Pick<Response, 'status' | 'headers'>, body: string): void {
    const [path = ''] = url.split('?', 1);
    const where = `the ${status} to ${method} ${path}`;
    for (const [name, value] of headers) this.search(`${where}, in ${name}`, value);
    this.search(where, status === 200 && HANDS_OUT.test(path) ? withoutTokens(body) : body);
    if (path !== '/metrics') return;
    this.note(where, 'an address', body, ADDRESS.exec(body)?.index);
    this.note(where, 'the id of a Google account', body, ACCOUNT.exec(body)?.index);
  }

  /** @throws Error that tells what was seen so far, if anything was. */
  verify(): void {
    if (this.found.length > 0) throw new Error(`Secrets left the server:\n${this.found.join('\n')}`);
  }

  /** Begins anew, for a test that shows secrets on purpose. */
  forget(): void {
    this.found.length = 0;
  }

  private search(where: string, text: string): void {
    for (const [what, shape] of Object.entries(SHAPES)) this.note(where, what, text, shape.exec(text)?.index);
    for (const value of this.values) this.note(where, 'a value of the environment', text, text.indexOf(value));
  }

  private note(where: string, what: string, text: string, at = -1): void {
    if (at === -1 || this.found.length >= ENOUGH) return;
    this.found.push(`${what} in ${where}: …${text.slice(Math.max(0, at - EXCERPT), at + 4)}…`);
  }
}

/** The one watch of a test file, which every server of it is under. */
export const secretWatch = new SecretWatch();

function withoutTokens(body: string): string {
  return JSON.stringify(JSON.parse(body), (key, value: unknown) => (HANDED_OUT.has(key) ? undefined : value));
}
