export { Chat2Calendar, type ClientOptions } from './client.js';
export { Auth, SignInRefused, type PendingSignIn, type SignInOptions } from './auth.js';
export { Assistant, type CallOptions, type ShownAction } from './assistant.js';
export { Events, type SyncResult, type WriteOptions } from './events.js';
export { ApiProblem, isProblem } from './problem.js';
export { memoryTokens, type Tokens, type TokenStore } from './tokens.js';
export type { Fetch, Rest } from './transport.js';
export type { components, paths } from './schema.js';
export type * from './types.js';
