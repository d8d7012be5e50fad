import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Knows whether the process has been told to stop, so that readiness turns before connections close. */
@Injectable()
export class ShutdownState implements BeforeApplicationShutdown {
  begun = false;

  beforeApplicationShutdown(): void {
    this.begun = true;
  }
}
