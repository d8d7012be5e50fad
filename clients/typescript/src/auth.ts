import { randomText, toBase64Url } from './random.js';
import type { SessionKeeper } from './session.js';
import { sha256 } from './sha256.js';
import { bodyOf, type Rest } from './transport.js';
import type { TokenStore } from './tokens.js';
import type { ListedSession, Me, Session } from './types.js';

/** A sign-in that waits for the user to come back from Google. Keep it for this tab, as in `sessionStorage`. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
}

/** How Google's consent page is asked for. */
export interface SignInOptions {
  /** Exactly one of the redirect URIs that the server is configured with. */
  redirectUri: string;
  /** The address of the account to choose. */
  loginHint?: string;
  /** Ask for consent again; after `reconsent_required` and `google_reauth_required`. */
  forceConsent?: boolean;
}

/** Thrown where the user comes back from Google without a code, or to another sign-in than the one that waits. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';

  constructor(
    /** `access_denied` where the user declined, `state_mismatch` where the answer belongs to another sign-in. */
    readonly reason: string,
  ) {
    super(`Sign-in refused: ${reason}`);
  }
}

/** Sign-in with Google, and the sessions of the user. */
export class Auth {
  constructor(
    private readonly open: Rest,
    private readonly rest: Rest,
    private readonly keeper: SessionKeeper,
    private readonly store: TokenStore,
  ) {}

  /** Begins a sign-in with PKCE: keep `pending`, and send the user to `url`. */
  async begin(options: SignInOptions): Promise<{ url: string; pending: PendingSignIn }> {
    const { redirectUri, ...more } = options;
    const pending = { state: randomText(24), nonce: randomText(24), codeVerifier: randomText(32), redirectUri };
    const { state, nonce, codeVerifier } = pending;
    const codeChallenge = toBase64Url(sha256(codeVerifier));
    const query = { redirectUri, codeChallenge, state, nonce, ...more };
    const { url } = await bodyOf(this.open.GET('/auth/google/url', { params: { query } }));
    return { url, pending };
  }

  /**
   * Ends a sign-in with the address at which the user came back from Google.
   * @throws SignInRefused where the user declined, or the address belongs to another sign-in.
   */
  async complete(callbackUrl: string, pending: PendingSignIn): Promise<Session> {
    const answer = new URL(callbackUrl).searchParams;
    if (answer.get('state') !== pending.state) throw new SignInRefused('state_mismatch');
    const code = answer.get('code');
    if (code === null) throw new SignInRefused(answer.get('error') ?? 'no_code');
    const { codeVerifier, redirectUri, nonce } = pending;
    return this.enter({ code, codeVerifier, redirectUri, nonce });
  }

  /** Signs in with a server auth code of Google's own SDK, as native apps get it. */
  async signInWithCode(code: string): Promise<Session> {
    return this.enter({ code });
  }

  /** Ends this session, or with `everywhere` all sessions of the user, and forgets the tokens. */
  async signOut({ everywhere = false } = {}): Promise<void> {
    const tokens = await this.store.load();
    if (!tokens) return;
    const body = everywhere ? { all: true } : { refreshToken: tokens.refreshToken };
    await (everywhere ? this.rest : this.open).POST('/auth/logout', { body });
    await this.keeper.end();
  }

  /** Whether there are tokens; the server may still have ended their session. */
  async isSignedIn(): Promise<boolean> {
    return (await this.store.load()) !== undefined;
  }

  async me(): Promise<Me> {
    return bodyOf(this.rest.GET('/auth/me'));
  }

  async sessions(): Promise<ListedSession[]> {
    return (await bodyOf(this.rest.GET('/auth/sessions'))).items;
  }

  async endSession(id: string): Promise<void> {
    await this.rest.DELETE('/auth/sessions/{id}', { params: { path: { id } } });
  }

  private async enter(body: { code: string; codeVerifier?: string; redirectUri?: string; nonce?: string }) {
    const session = await bodyOf(this.open.POST('/auth/google', { body }));
    await this.keeper.begin(session);
    return session;
  }
}
