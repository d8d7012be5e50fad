import { isProblem } from './problem.js';
import type { Tokens, TokenStore } from './tokens.js';
import type { ErrorCode } from './types.js';

/** After these a new pair of tokens may help. */
const STALE: ErrorCode[] = ['token_expired', 'token_invalid', 'token_missing'];
/** After these nothing but a new sign-in helps. */
const OVER: ErrorCode[] = ['session_expired', 'session_revoked'];

/** Hands out access tokens, and refreshes them: once at a time, and stored before they are used. */
export class SessionKeeper {
  private refreshing: Promise<Tokens> | undefined;

  constructor(
    private readonly store: TokenStore,
    private readonly refresh: (refreshToken: string) => Promise<Tokens>,
    private readonly onSignedOut: () => void,
  ) {}

  /** Runs a call with the access token, and once more with a fresh one where the first was stale. */
  async withToken<T>(call: (accessToken: string | undefined) => Promise<T>): Promise<T> {
    const tokens = await this.store.load();
    try {
      return await call(tokens?.accessToken);
    } catch (error) {
      if (isProblem(error, ...OVER)) await this.end();
      if (!tokens || !isProblem(error, ...STALE)) throw error;
    }
    const renewed = await this.renew(tokens);
    return call(renewed.accessToken);
  }

  async begin(tokens: Tokens): Promise<void> {
    await this.store.save({ accessToken: tokens.accessToken, refreshToken: tokens.refreshToken });
  }

  async end(): Promise<void> {
    await this.store.clear();
    this.onSignedOut();
  }

  private renew(stale: Tokens): Promise<Tokens> {
    this.refreshing ??= this.renewOnce(stale).finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async renewOnce(stale: Tokens): Promise<Tokens> {
    const kept = await this.store.load();
    // Another request, or another tab with the same store, was faster.
    if (kept && kept.accessToken !== stale.accessToken) return kept;
    try {
      const next = await this.refresh(kept?.refreshToken ?? stale.refreshToken);
      // The server takes the first use of the new access token for proof that the answer arrived.
      await this.begin(next);
      return next;
    } catch (error) {
      if (isProblem(error, ...OVER)) await this.end();
      throw error;
    }
  }
}
