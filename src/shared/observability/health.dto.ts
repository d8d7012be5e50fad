import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Moment } from '../validation/moment.js';
/** What is not well with a part of the server. */
export class PartHealth {
  /** Stable and machine-readable, in snake_case. */
  reason: string;
  /** What an operator should know. */
  detail: string;
  /** When it began, RFC 3339. */
  @Moment()
  since: string;
}

/** The process is alive, or ready to serve. */
@ApiExtraModels(PartHealth)
export class Health {
  /** Always `ok`; a server that is not well answers with a problem. */
  status: 'ok';
  /** Readiness only: parts that do not work as configured although the server serves, such as `model`. Absent when all is well. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(PartHealth) } })
  degraded?: Record<string, PartHealth>;
}
