import { Logger } from '@nestjs/common';

/** What whoever watches over accounts wants to know; the level each is logged at. */
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

/** Logs a security event as one line with its name and the ids it concerns, never with a token. */
export function securityEvent(event: keyof typeof LEVEL, concerned: Record<string, string> = {}): void {
  logger[LEVEL[event]]({ event, ...concerned, msg: event });
}
