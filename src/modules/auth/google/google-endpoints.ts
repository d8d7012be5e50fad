import type { AppConfig } from '../../../shared/config/app-config.js';

/** Google's sign-in endpoints, and the issuers its ID tokens name. */
export interface GoogleEndpoints {
  authorize: string;
  token: string;
  revoke: string;
  keys: string;
  calendar: string;
  issuers: [string, ...string[]];
}

/** Google's own hosts (https://accounts.google.com/.well-known/openid-configuration), or the one configured base. */
export function googleEndpoints({ GOOGLE_BASE_URL: base }: AppConfig): GoogleEndpoints {
  if (base === undefined) {
    return {
      authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      revoke: 'https://oauth2.googleapis.com/revoke',
      keys: 'https://www.googleapis.com/oauth2/v3/certs',
      calendar: 'https://www.googleapis.com/calendar/v3',
      issuers: ['https://accounts.google.com', 'accounts.google.com'],
    };
  }
  return {
    authorize: `${base}/o/oauth2/v2/auth`,
    token: `${base}/token`,
    revoke: `${base}/revoke`,
    keys: `${base}/oauth2/v3/certs`,
    calendar: `${base}/calendar/v3`,
    issuers: [base],
  };
}
