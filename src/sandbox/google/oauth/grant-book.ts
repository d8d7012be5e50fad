import type { SimulatedClock } from '../world/clock.js';
import { newSecret } from '../world/random-id.js';

/** Google's limits on codes and tokens, in milliseconds. */
export const CODE_LIFE_MS = 10 * 60_000;
/** Access tokens live one hour less a second, as in Google's answers. */
export const ACCESS_LIFE_MS = 3599 * 1000;
const TEST_MODE_LIFE_MS = 7 * 86_400_000;
const REFRESH_TOKENS_PER_CLIENT = 100;

/** A consent, whose code is exchanged for tokens. */
export interface AuthorizationCode {
  code: string;
  email: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  codeChallenge?: string | undefined;
  nonce?: string | undefined;
  offline: boolean;
  issueRefreshToken: boolean;
  issuedAt: number;
  usedAt?: number;
}

/** A token of either kind and its owner. */
export interface IssuedToken {
  token: string;
  email: string;
  clientId: string;
  scopes: string[];
  issuedAt: number;
  expiresAt: number;
}

/** Stores codes, tokens and consents; a grant is one user's consent to one client. */
export class GrantBook {
  /** Refresh tokens of a project in "testing" expire after seven days. */
  testMode = false;
  private readonly codes = new Map<string, AuthorizationCode>();
  private readonly access = new Map<string, IssuedToken>();
  private readonly refresh = new Map<string, IssuedToken>();
  private readonly consents = new Map<string, Set<string>>();

  constructor(private readonly clock: SimulatedClock) {}

  /** The scopes the user has granted to this client and not revoked. */
  consented(email: string, clientId: string): ReadonlySet<string> {
    return this.consents.get(`${email} ${clientId}`) ?? new Set<string>();
  }

  /** Records consent and creates its code. */
  authorize(request: Omit<AuthorizationCode, 'code' | 'issuedAt'>): string {
    const key = `${request.email} ${request.clientId}`;
    this.consents.set(key, new Set([...(this.consents.get(key) ?? []), ...request.scopes]));
    const code = newSecret('4/0');
    this.codes.set(code, { ...request, code, issuedAt: this.clock.now() });
    return code;
  }

  /** An issued code, used or not. */
  code(code: string): AuthorizationCode | undefined {
    return this.codes.get(code);
  }

  /** Whether a code can still be exchanged; marks it as used. */
  redeem(code: AuthorizationCode): boolean {
    if (code.usedAt !== undefined || this.clock.now() >= code.issuedAt + CODE_LIFE_MS) return false;
    this.codes.set(code.code, { ...code, usedAt: this.clock.now() });
    return true;
  }

  /** A new access token. */
  issueAccess(email: string, clientId: string, scopes: string[]): IssuedToken {
    const token = this.token('ya29.a0', email, clientId, scopes, ACCESS_LIFE_MS);
    this.access.set(token.token, token);
    return token;
  }

  /** A new refresh token; the 101st of a user and client silently revokes the oldest. */
  issueRefresh(email: string, clientId: string, scopes: string[]): IssuedToken {
    const life = this.testMode ? TEST_MODE_LIFE_MS : Number.POSITIVE_INFINITY;
    const token = this.token('1//0', email, clientId, scopes, life);
    this.refresh.set(token.token, token);
    const living = [...this.refresh.values()].filter((other) => other.email === email && other.clientId === clientId);
    for (const oldest of living.slice(0, Math.max(0, living.length - REFRESH_TOKENS_PER_CLIENT)))
      this.refresh.delete(oldest.token);
    return token;
  }

  /** Whether this user and client hold a valid refresh token. */
  hasRefreshToken(email: string, clientId: string): boolean {
    return [...this.refresh.values()].some(
      (token) => token.email === email && token.clientId === clientId && this.lives(token),
    );
  }

  /** The valid access token behind a bearer. */
  liveAccess(token: string): IssuedToken | undefined {
    const issued = this.access.get(token);
    return issued && this.lives(issued) ? issued : undefined;
  }

  /** The valid refresh token. */
  liveRefresh(token: string): IssuedToken | undefined {
    const issued = this.refresh.get(token);
    return issued && this.lives(issued) ? issued : undefined;
  }

  /** The user a token was issued to, valid or not: for the request log. */
  holder(token: string): string | undefined {
    return (this.access.get(token) ?? this.refresh.get(token) ?? this.codes.get(token))?.email;
  }

  /** Revokes every access token of a user; their refresh tokens stay. */
  expireAccess(email: string): void {
    for (const token of this.access.values())
      if (token.email === email) this.access.set(token.token, { ...token, expiresAt: this.clock.now() });
  }

  /** Revokes the whole grant of a user (to one client, or to all): tokens, codes, consent. */
  revoke(email: string, clientId?: string): void {
    const hit = (token: { email: string; clientId: string }) =>
      token.email === email && (clientId === undefined || token.clientId === clientId);
    for (const [key, token] of this.refresh) if (hit(token)) this.refresh.delete(key);
    for (const [key, code] of this.codes) if (hit(code)) this.codes.delete(key);
    for (const token of this.access.values()) if (hit(token)) this.access.set(token.token, { ...token, expiresAt: 0 });
    for (const key of this.consents.keys())
      if (key.startsWith(`${email} `) && (clientId === undefined || key === `${email} ${clientId}`))
        this.consents.delete(key);
  }

  /** Forgets everything. */
  clear(): void {
    for (const book of [this.codes, this.access, this.refresh, this.consents]) book.clear();
  }

  private lives(token: IssuedToken): boolean {
    return this.clock.now() < token.expiresAt;
  }

  private token(prefix: string, email: string, clientId: string, scopes: string[], life: number): IssuedToken {
    const issuedAt = this.clock.now();
    return { token: newSecret(prefix), email, clientId, scopes, issuedAt, expiresAt: issuedAt + life };
  }
}
