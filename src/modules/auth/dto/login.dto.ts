import { Transform } from 'class-transformer';
import { IsBoolean, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { Optional } from '../../../shared/validation/optional.js';

const S256_CHALLENGE = /^[\w-]{43}$/;
const CODE_VERIFIER = /^[\w.~-]{43,128}$/;

/** What Google's consent page is asked for. */
export class ConsentUrlQuery {
  /** Exactly one of the configured redirect URIs. */
  @IsString()
  @MaxLength(2048)
  redirectUri: string;

  /** BASE64URL(SHA-256(code verifier)), RFC 7636. */
  @Matches(S256_CHALLENGE, { message: 'must be an S256 code challenge: 43 base64url characters' })
  codeChallenge: string;

  /** Comes back with the code; the client compares it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(512)
  state: string;

  /** Comes back within the ID token; send it to `POST /auth/google` too. */
  @Optional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(512)
  nonce?: string;

  /** The address of the account to choose. */
  @Optional()
  @IsString()
  @MaxLength(320)
  loginHint?: string;

  /** Shows the consent page even to a user who consented before, which yields a new refresh token. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  forceConsent?: boolean;
}

/** A code from Google: with its verifier and redirect URI (web), or alone (native server auth code). */
export class GoogleLoginInput {
  /** The code that Google gave to the redirect URI, or the server auth code of its SDK. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2048)
  code: string;

  /** The PKCE verifier behind the `codeChallenge`; with `redirectUri`. */
  @Optional()
  @Matches(CODE_VERIFIER, { message: 'must be 43 to 128 letters, digits, "-", ".", "_" or "~"' })
  codeVerifier?: string;

  /** The redirect URI that the code came to, exactly as it was asked for. */
  @Optional()
  @IsString()
  @MaxLength(2048)
  redirectUri?: string;

  /** The `nonce` that the consent page was asked with. */
  @Optional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(512)
  nonce?: string;
}

/** The refresh token to trade for the next pair. */
export class RefreshInput {
  /** The newest refresh token of the session. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(512)
  refreshToken: string;
}

/** What to end: the session of a refresh token, the bearer's own, or with `all` every session of the bearer. */
export class LogoutInput {
  /** Ends the session of this refresh token. */
  @Optional()
  @IsString()
  @MaxLength(512)
  refreshToken?: string;

  /** Ends every session of the user; needs an access token. */
  @Optional()
  @IsBoolean()
  all?: boolean;
}
