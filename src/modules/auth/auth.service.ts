import { Injectable } from '@nestjs/common';
import { AccountLimits } from './account-limits.service.js';
import type { GoogleLoginInput } from './dto/login.dto.js';
import type { Me, NewSession, RefreshedSession, SessionList } from './dto/session.dto.js';
import type { AuthenticatedUser } from './current-user.decorator.js';
import { GoogleGrants } from './grants/google-grants.service.js';
import { GoogleLogin } from './google/google-login.service.js';
import { Sessions } from './sessions/sessions.service.js';

/** Signs users in with Google, refreshes their sessions and describes the signed-in user. */
@Injectable()
export class AuthService {
  constructor(
    private readonly googleLogin: GoogleLogin,
    private readonly googleGrants: GoogleGrants,
    private readonly sessions: Sessions,
    private readonly limits: AccountLimits,
  ) {}

  async login(input: GoogleLoginInput): Promise<NewSession> {
    const { identity, tokens } = await this.googleLogin.complete(input);
    await this.limits.take(identity.id);
    await this.googleGrants.connect(identity.id, tokens);
    const pair = await this.sessions.begin(identity);
    return { ...pair, user: identity, ...(await this.googleGrants.status(identity.id)) };
  }

  async refresh(refreshToken: string): Promise<RefreshedSession> {
    await this.limits.take((await this.sessions.findOwner(refreshToken)).userId);
    const { userId, tokens } = await this.sessions.refresh(refreshToken);
    return { ...tokens, ...(await this.googleGrants.status(userId)) };
  }

  /** The user's profile, Google's permissions and the session; the caller adds the time zone. */
  async me({ id, sessionId }: AuthenticatedUser): Promise<Omit<Me, 'timeZone'>> {
    const [described, status] = await Promise.all([this.sessions.describe(sessionId), this.googleGrants.status(id)]);
    return { ...described, ...status };
  }

  async listSessions({ id, sessionId }: AuthenticatedUser): Promise<SessionList> {
    return { items: await this.sessions.list(id, sessionId) };
  }
}
