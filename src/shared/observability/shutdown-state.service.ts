import { Injectable } from '@nestjs/common';

/** Tracks the shutdown, so that readiness fails before connections close. */
@Injectable()
export class ShutdownState {
  /** Readiness fails and every answer closes its connection; requests are still served. */
  begun = false;
  /** New requests are refused; only running requests are finished. */
  closing = false;
}
