import { Injectable, Logger } from '@nestjs/common';
import { Pseudonyms } from '../../shared/crypto/pseudonyms.service.js';

/** The security events and their log levels. */
const LEVEL = {
  signed_in: 'log',
  signed_out: 'log',
  signed_out_everywhere: 'log',
  session_cap_reached: 'log',
  grant_died: 'warn',
  refresh_token_replayed: 'warn',
  rollback_repaired: 'warn',
  id_token_refused: 'warn',
} as const;

/** Whom an event concerns. */
interface Concerned {
  userId?: string;
  sessionId?: string;
  code?: string;
}

/** Logs security events, one line each: the user by their pseudonym, and never a token. */
@Injectable()
export class SecurityLog {
  private readonly logger = new Logger('Security');

  constructor(private readonly pseudonyms: Pseudonyms) {}

  write(event: keyof typeof LEVEL, { userId, sessionId, code }: Concerned): void {
    this.logger[LEVEL[event]]({
      event,
      ...(userId !== undefined && { user: this.pseudonyms.nameFor(userId) }),
      ...(sessionId !== undefined && { session: sessionId }),
      ...(code !== undefined && { code }),
      msg: event,
    });
  }
}
