import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../shared/http/public.decorator.js';
import { AuthService } from './auth.service.js';
import { type AuthenticatedUser, CurrentUser } from './current-user.decorator.js';
import { ConsentUrlQuery, GoogleLoginInput, LogoutInput, RefreshInput } from './dto/login.dto.js';
import { ConsentUrl, Me, NewSession, RefreshedSession, SessionList } from './dto/session.dto.js';
import { GoogleLogin } from './google/google-login.service.js';
import { LogoutService } from './sessions/logout.service.js';
import { UserTimeZone } from './google/user-time-zone.service.js';

/** Sign-in with Google, and the sessions of this server. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly googleLogin: GoogleLogin,
    private readonly logouts: LogoutService,
    private readonly timeZones: UserTimeZone,
  ) {}

  /** The URL of Google's consent page for a sign-in with PKCE. */
  @Public()
  @Get('google/url')
  consentUrl(@Query() query: ConsentUrlQuery): ConsentUrl {
    return { url: this.googleLogin.consentUrl(query) };
  }

  /** Trades Google's code for a session of this server. */
  @Public()
  @Post('google')
  @HttpCode(200)
  login(@Body() input: GoogleLoginInput): Promise<NewSession> {
    return this.auth.login(input);
  }

  /** Trades a refresh token for the next pair; the old refresh token is used up. */
  @Public()
  @Post('refresh')
  @HttpCode(200)
  refresh(@Body() { refreshToken }: RefreshInput): Promise<RefreshedSession> {
    return this.auth.refresh(refreshToken);
  }

  /** Ends one session or all of them, at once and everywhere. */
  @Public()
  @ApiBearerAuth()
  @Post('logout')
  @HttpCode(204)
  logout(@Body() input: LogoutInput, @Req() { headers }: FastifyRequest): Promise<void> {
    return this.logouts.logout(input, headers.authorization);
  }

  /** The user's sessions, newest first. */
  @ApiBearerAuth()
  @Get('sessions')
  listSessions(@CurrentUser() user: AuthenticatedUser): Promise<SessionList> {
    return this.auth.listSessions(user);
  }

  /** Ends one session of the user, at once and everywhere; the last one ends their grant at Google, too. */
  @ApiBearerAuth()
  @Delete('sessions/:id')
  @HttpCode(204)
  endSession(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<void> {
    return this.logouts.endOwn(user.id, id);
  }

  /** The signed-in user, and whether their calendar can be reached. */
  @ApiBearerAuth()
  @Get('me')
  async me(@CurrentUser() user: AuthenticatedUser): Promise<Me> {
    const [me, timeZone] = await Promise.all([this.auth.me(user), this.timeZones.find(user.id)]);
    return { ...me, timeZone };
  }
}
