import { Injectable } from '@nestjs/common';
import type { PartHealth } from './health.dto.js';

/** Collects what is not well although the server is ready, part by part. */
@Injectable()
export class HealthDetails {
  private readonly parts = new Map<string, PartHealth>();

  /** Notes what is wrong with a part; `since` is when it began. */
  report(part: string, { reason, detail }: Pick<PartHealth, 'reason' | 'detail'>): void {
    const known = this.parts.get(part);
    const since = known?.reason === reason ? known.since : new Date().toISOString();
    this.parts.set(part, { reason, detail, since });
  }

  clear(part: string): void {
    this.parts.delete(part);
  }

  /** The parts that are not well; undefined when there are none. */
  get all(): Record<string, PartHealth> | undefined {
    return this.parts.size > 0 ? Object.fromEntries(this.parts) : undefined;
  }
}
