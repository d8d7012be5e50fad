import { STATUS_CODES } from 'node:http';
import { ERROR_STATUS, type ErrorCode } from '../shared/errors/app-error.js';
import { type ApiResponse, type Operation, schemaRef } from './document.js';
import type { OperationNotes } from './operations.js';

/** Headers of answers, by name: the type of their value, and what they say. */
export const HEADERS: Readonly<Record<string, { type: string; description: string; example: unknown }>> = {
  'X-Request-Id': {
    type: 'string',
    description: 'The id of this request: the one that was sent, where it was well formed, else a new one.',
    example: '7a1f2f0e-7d5f-4f0a-9a43-0c5c6f5f1f6a',
  },
  'API-Version': { type: 'string', description: 'The version of this contract.', example: '1.0.0' },
  'RateLimit-Limit': { type: 'integer', description: 'How many requests the window takes.', example: 1200 },
  'RateLimit-Remaining': { type: 'integer', description: 'How many are left in this window.', example: 1199 },
  'RateLimit-Reset': { type: 'integer', description: 'Seconds until the window ends.', example: 60 },
  'Retry-After': { type: 'integer', description: 'After how many seconds to come back.', example: 10 },
  'WWW-Authenticate': { type: 'string', description: 'How to authenticate, and why it failed.', example: 'Bearer' },
  ETag: {
    type: 'string',
    description: 'The version of the event, for `If-Match` and `If-None-Match`.',
    example: '"3591856724000000"',
  },
  Location: {
    type: 'string',
    description: 'Where the new event is.',
    example: '/calendar/events/demodentist000',
  },
  'Write-Id': {
    type: 'string',
    description: 'The id of this write, by which it can be undone for a day.',
    example: 'B9XNLpfhaERRnZRfNe2Aa2K5Y1',
  },
  'Idempotency-Replayed': {
    type: 'string',
    description: '`true` where this answer repeats that of an earlier request with the same `Idempotency-Key`.',
    example: 'true',
  },
};

const EVERY: readonly ErrorCode[] = ['invalid_request', 'internal'];
const BODY: readonly ErrorCode[] = ['payload_too_large', 'unsupported_media_type'];
const LIMITED: readonly ErrorCode[] = ['rate_limited', 'store_unavailable', 'shutting_down'];
const SECURED: readonly ErrorCode[] = [
  'token_missing',
  'token_invalid',
  'token_expired',
  'session_expired',
  'session_revoked',
];
const KEYED: readonly ErrorCode[] = ['duplicate_request', 'idempotency_key_reused'];

/** The properties of an operation that its answers depend on. */
export interface OperationKind {
  method: string;
  isPublic: boolean;
  isLimited: boolean;
  notes: OperationNotes;
}

/** The answers of an operation: those of its code with their headers, and one for each status its errors have. */
export function buildAnswers(operation: Operation, kind: OperationKind): Record<string, ApiResponse> {
  const { default: _fallback, ...successes } = operation.responses;
  const headers = ['X-Request-Id', 'API-Version', ...(kind.isLimited ? RATE : [])];
  const own = kind.notes.headers ?? [];
  const good = Object.entries(successes).map(([status, response]): [string, ApiResponse] => [
    status,
    {
      ...response,
      description: response.description || (STATUS_CODES[status] ?? ''),
      headers: refsTo([...headers, ...own]),
    },
  ]);
  return { ...Object.fromEntries(good), ...failures(listCodes(operation, kind), headers, kind.notes) };
}

const REPLAYED = 'Idempotency-Replayed';
const RATE = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

function listCodes({ parameters = [] }: Operation, { method, isPublic, isLimited, notes }: OperationKind): ErrorCode[] {
  const isKeyed = parameters.some(({ name }) => name === 'Idempotency-Key');
  return [
    ...EVERY,
    ...(notes.errors ?? []),
    ...(method === 'get' ? [] : BODY),
    ...(isPublic ? [] : SECURED),
    ...(isLimited || notes.id === 'getReadiness' ? LIMITED : []),
    ...(isKeyed ? KEYED : []),
  ];
}

function failures(
  codes: readonly ErrorCode[],
  headers: string[],
  { statuses = {}, headers: own = [] }: OperationNotes,
): Record<string, ApiResponse> {
  const byStatus = Map.groupBy(new Set(codes), (code) => statuses[code] ?? ERROR_STATUS[code]);
  const entries = [...byStatus].map(([status, found]): [string, ApiResponse] => [
    String(status),
    {
      description: `${STATUS_CODES[status]}: ${found.map((code) => `\`${code}\``).join(', ')}.`,
      headers: refsTo([...headers, ...listHeaders(status, found), ...own.filter((name) => name === REPLAYED)]),
      content: { 'application/problem+json': { schema: schemaRef('Problem') } },
      'x-error-codes': found,
    },
  ]);
  return Object.fromEntries(entries.toSorted(([one], [other]) => Number(one) - Number(other)));
}

function listHeaders(status: number, codes: readonly ErrorCode[]): string[] {
  if (status === 401) return ['WWW-Authenticate'];
  if (status === 429 || status === 503 || codes.includes('duplicate_request')) return ['Retry-After'];
  return [];
}

function refsTo(names: readonly string[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
