import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AccessTokenGuard } from './access-token.guard.js';
import { AccountLimits } from './account-limits.service.js';
import { AccessTokens } from './sessions/access-tokens.service.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { Authentication } from './sessions/authentication.service.js';
import { AccountReader } from './google/account-reader.service.js';
import { GoogleAccess } from './grants/google-access.service.js';
import { GoogleGrants } from './grants/google-grants.service.js';
import { GoogleKeys } from './google/google-keys.service.js';
import { GoogleLogin } from './google/google-login.service.js';
import { GoogleOAuth } from './google/google-oauth.service.js';
import { IdTokenVerifier } from './google/id-token.verifier.js';
import { UserLocale } from './google/user-locale.service.js';
import { UserTimeZone } from './google/user-time-zone.service.js';
import { Grants } from './grants/grants.service.js';
import { LogoutService } from './sessions/logout.service.js';
import { SessionRecords } from './sessions/session-records.service.js';
import { SecurityLog } from './security-log.service.js';
import { Sessions } from './sessions/sessions.service.js';
import { Users } from './users.service.js';

/** Google sign-in, sessions, and access to Google for the other modules. */
@Module({
  imports: [JwtModule.register({})],
  controllers: [AuthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessTokenGuard },
    AccessTokens,
    AccountLimits,
    Authentication,
    AuthService,
    AccountReader,
    GoogleAccess,
    GoogleGrants,
    GoogleKeys,
    GoogleLogin,
    GoogleOAuth,
    Grants,
    IdTokenVerifier,
    LogoutService,
    SecurityLog,
    SessionRecords,
    Sessions,
    Users,
    UserLocale,
    UserTimeZone,
  ],
  exports: [GoogleAccess, UserLocale, UserTimeZone],
})
export class AuthModule {}
