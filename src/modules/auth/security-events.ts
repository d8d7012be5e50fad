import { Logger } from '@nestjs/common';

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

const logger = new Logger('Security');

/** Logs a security event as one line with its name and ids, never with a token. */
export function securityEvent(event: keyof typeof LEVEL, concerned: Record<string, string> = {}): void {
  logger[LEVEL[event]]({ event, ...concerned, msg: event });
}
