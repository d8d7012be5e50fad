import { Injectable } from '@nestjs/common';
import type { PartHealth } from './health.dto.js';

/** Collects the parts of the server that are degraded while it is ready. */
@Injectable()
export class HealthDetails {
  private readonly parts = new Map<string, PartHealth>();

  /** Reports a degraded part; `since` is when the trouble began. */
  report(part: string, { reason, detail }: Pick<PartHealth, 'reason' | 'detail'>): void {
    const known = this.parts.get(part);
    const since = known?.reason === reason ? known.since : new Date().toISOString();
    this.parts.set(part, { reason, detail, since });
  }

  clear(part: string): void {
    this.parts.delete(part);
  }

  /** The degraded parts; undefined when there are none. */
  get all(): Record<string, PartHealth> | undefined {
    return this.parts.size > 0 ? Object.fromEntries(this.parts) : undefined;
  }
}
