/** Where to send the user. */
export class ConsentUrl {
  url: string;
}

/** A signed-in user's profile. */
export class UserProfile {
  /** Google's `sub`. */
  id: string;
  email: string;
  name: string;
  picture: string | null;
}

/** The tokens of a session. Keep the new refresh token before using the new access token. */
export class RefreshedSession {
  accessToken: string;
  tokenType: 'Bearer';
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
  /** Seconds. */
  refreshExpiresIn: number;
  /** Whether Google still lets us work with the user's calendar. */
  calendarConnected: boolean;
  grantedScopes: string[];
}

/** A session that just began. */
export class NewSession extends RefreshedSession {
  user: UserProfile;
}

/** The session an access token belongs to. */
export class SessionInfo {
  id: string;
  createdAt: string;
  expiresAt: string;
}

/** The signed-in user, what Google allows, and the session. */
export class Me extends UserProfile {
  /** IANA zone of the user's primary calendar; null while Google cannot tell. */
  timeZone: string | null;
  calendarConnected: boolean;
  grantedScopes: string[];
  session: SessionInfo;
}

/** One of a user's sessions. */
export class ListedSession {
  id: string;
  createdAt: string;
  /** When it was last refreshed; its access tokens may have been used a little later. */
  lastUsedAt: string;
  /** Whether the request came with this session. */
  current: boolean;
}

/** The user's living sessions, newest first. */
export class SessionList {
  items: ListedSession[];
}
