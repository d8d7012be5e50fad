import { ERROR_STATUS } from '../shared/errors/app-error.js';
import type { Schema } from './document.js';
import { schemaRef } from './document.js';

/** Members that single codes add to a problem; `ERROR_GUIDE` says which. */
const MEMBERS: Record<string, Schema> = {
  retryAfterSeconds: {
    type: 'integer',
    minimum: 0,
    description: 'After how many seconds to come back; the same as the `Retry-After` header.',
  },
  action: { ...schemaRef('Action'), description: '`action_closed`: what became of the action.' },
  currentEtag: { type: 'string', description: '`event_changed`: the present ETag of the event, where it is known.' },
  conflicts: {
    type: 'array',
    items: schemaRef('EventSummary'),
    description: '`time_conflict`: events of the user at the same time.',
  },
  duplicates: {
    type: 'array',
    items: schemaRef('EventSummary'),
    description: '`time_conflict`: events that look the same.',
  },
  nearestValidTimes: {
    type: 'array',
    items: { type: 'string' },
    description: '`nonexistent_local_time`: the last time before the gap and the first after it.',
  },
  missingScopes: {
    type: 'array',
    items: { type: 'string' },
    description: '`scope_missing`: the scopes to ask for.',
  },
  reason: { type: 'string', description: '`invalid_request`, `forbidden`: Google’s own reason, where it helps.' },
};

const CODE: Schema = { ...schemaRef('ErrorCode'), description: 'What went wrong. Decide by it.' };

/** The codes as an enumeration, and the problem with every member that any code adds. */
export function problemSchemas(problem: Schema | undefined): Record<string, Schema> {
  const properties = { ...problem?.properties, code: CODE, ...MEMBERS };
  return {
    ErrorCode: {
      type: 'string',
      description: 'What went wrong, stable and machine-readable. `/docs/errors` explains each code.',
      enum: Object.keys(ERROR_STATUS),
    },
    Problem: { ...problem, type: 'object', properties },
  };
}
