import { Injectable } from '@nestjs/common';

/** Knows whether the process has been told to stop, so that readiness turns before connections close. */
@Injectable()
export class ShutdownState {
  /** Readiness fails and every answer closes its connection; requests are still served. */
  begun = false;
  /** New requests are refused; only those under way are finished. */
  closing = false;
}
