import { Moment } from '../../../shared/validation/moment.js';
/** Where to send the user. */
export class ConsentUrl {
  /** The address of Google’s consent page; send the user there. */
  url: string;
}

/** A signed-in user's profile. */
export class UserProfile {
  /** Google's `sub`. */
  id: string;
  /** The address of the Google account. */
  email: string;
  /** The name of the account. */
  name: string;
  /** The address of a picture; null where there is none. */
  picture: string | null;
}

/** The tokens of a session. Keep the new refresh token before using the new access token. */
export class RefreshedSession {
  /** Send it as `Authorization: Bearer`. */
  accessToken: string;
  /** Always `Bearer`. */
  tokenType: 'Bearer';
  /** Seconds. */
  expiresIn: number;
  /** Trade it for the next pair at `POST /auth/refresh`. */
  refreshToken: string;
  /** Seconds. */
  refreshExpiresIn: number;
  /** Whether Google still lets us work with the user's calendar. */
  calendarConnected: boolean;
  /** The scopes of Google that the user allowed. */
  grantedScopes: string[];
}

/** A session that just began. */
export class NewSession extends RefreshedSession {
  /** Who signed in. */
  user: UserProfile;
}

/** The session an access token belongs to. */
export class SessionInfo {
  /** The id of the session. */
  id: string;
  /** When the user signed in. */
  @Moment()
  createdAt: string;
  /** When it ends if it is not used. */
  @Moment()
  expiresAt: string;
}

/** The signed-in user, what Google allows, and the session. */
export class Me extends UserProfile {
  /** IANA zone of the user's primary calendar; null while Google cannot tell. */
  timeZone: string | null;
  /** Whether Google still lets this server work with the user’s calendar. */
  calendarConnected: boolean;
  /** The scopes of Google that the user allowed. */
  grantedScopes: string[];
  /** The session of the access token. */
  session: SessionInfo;
}

/** One of a user's sessions. */
export class ListedSession {
  /** Names the session in `DELETE /auth/sessions/{id}`. */
  id: string;
  /** When the user signed in. */
  @Moment()
  createdAt: string;
  /** When it was last refreshed; its access tokens may have been used a little later. */
  @Moment()
  lastUsedAt: string;
  /** Whether the request came with this session. */
  current: boolean;
}

/** The user's living sessions, newest first. */
export class SessionList {
  /** The sessions, newest first. */
  items: ListedSession[];
}
