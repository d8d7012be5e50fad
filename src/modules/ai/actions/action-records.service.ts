import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hmac, Keyring } from '../../../shared/crypto/keyring.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { UndoOffer } from '../../calendar/undo/write.dto.js';
import type { TurnContext } from '../tools/tool.js';
import type { Action, ActionPreview, ActionResult, ActionStatus } from './action.dto.js';
import type { ActionRequest } from './action-request.js';

/** Why a proposal was closed without execution. */
export type Closure = 'user' | 'superseded' | 'overflow' | 'conversation';

/** The stored record of an action: the call, its user and session, and its status. */
export interface ActionRecord {
  id: string;
  hash: string;
  userId: string;
  sessionId: string;
  conversationId: string;
  request: ActionRequest;
  preview: ActionPreview;
  /** `executing` while its only execution runs. */
  status: ActionStatus | 'executing';
  /** Why it is `rejected`. */
  closure?: Closure;
  /** Epoch milliseconds; when the execution began. */
  executingSince?: number;
  /** Whether an earlier execution was started before the current one. */
  begun?: boolean;
  /** Epoch milliseconds. */
  expiresAt: number;
  result?: ActionResult;
  undo?: UndoOffer;
  /** The event after the execution, stored for a client that lost the answer. */
  event?: CalendarEvent;
}

/** One line of the list of a user's actions. */
interface ListedAction {
  id: string;
  conversationId: string;
  expiresAt: number;
  fingerprint: string;
  open: boolean;
}

const OPEN_MS = 600_000;
/** Longer than a proposal stays open, so that a late client can still read its status. */
const KEPT_MS = 86_400_000;
const MAX_OPEN = 20;
const MAX_LISTED = 100;

/** Stores actions: at most twenty open ones per user (a further one closes the oldest), and no duplicates. */
@Injectable()
export class ActionRecords {
  private readonly records: SealedCollection<ActionRecord>;
  /** Each user's newest actions, oldest first. */
  private readonly lists: SealedCollection<ListedAction[]>;

  constructor(
    sealed: SealedRecords,
    private readonly keyring: Keyring,
    private readonly metrics: Metrics,
  ) {
    this.records = sealed.collection(
      'action',
      () => KEPT_MS,
      (_id, { userId }) => ({ account: userId }),
    );
    this.lists = sealed.collection(
      'user-actions',
      () => KEPT_MS,
      (userId) => ({ account: userId }),
    );
  }

  /** Stores a new proposal, or returns the identical open one. */
  async propose(
    { user, conversationId }: TurnContext,
    request: ActionRequest,
    preview: ActionPreview,
  ): Promise<ActionRecord> {
    const expiresAt = Date.now() + OPEN_MS;
    const fingerprint = computeFingerprint([conversationId, user.sessionId, request]);
    const candidate = { id: randomBytes(16).toString('base64url'), conversationId, expiresAt, fingerprint, open: true };
    const { standing, overflow } = await this.enlist(user.id, candidate);
    for (const id of overflow) await this.closeRecord(id, 'overflow');
    const known = standing === candidate.id ? undefined : await this.records.get(standing);
    if (known) return known;
    const owner = { userId: user.id, sessionId: user.sessionId, conversationId };
    const content = { id: standing, ...owner, request, preview, expiresAt };
    const { key } = this.keyring.newest('action');
    const record: ActionRecord = {
      ...content,
      hash: hmac(key, JSON.stringify(content)).toString('base64url'),
      status: 'proposed',
    };
    await this.records.set(standing, record);
    this.metrics.proposals.inc({ kind: request.kind });
    return record;
  }

  async get(id: string): Promise<ActionRecord | undefined> {
    return this.records.get(id);
  }

  /** The records of these actions that still exist, in the given order. */
  async getAll(ids: readonly string[]): Promise<ActionRecord[]> {
    const records = await Promise.all(ids.map((id) => this.records.get(id)));
    return records.filter((record) => record !== undefined);
  }

  /** A user's newest actions of any status, newest first. */
  async ofUser(userId: string): Promise<ActionRecord[]> {
    const listed = (await this.lists.get(userId)) ?? [];
    return this.getAll(listed.map(({ id }) => id).toReversed());
  }

  /** Changes an action atomically and returns it; when `change` returns undefined, it stays as it is. */
  async update(
    id: string,
    change: (record: ActionRecord) => ActionRecord | undefined,
  ): Promise<ActionRecord | undefined> {
    return this.records.update(id, (record) => record && change(record));
  }

  /** Closes an undecided proposal. */
  async withdraw({ id, userId }: ActionRecord, closure: Closure): Promise<void> {
    await this.closeRecord(id, closure);
    await this.delist({ id, userId });
  }

  /** Closes all undecided proposals of a conversation. */
  async withdrawConversation(userId: string, conversationId: string): Promise<void> {
    const listed = (await this.lists.get(userId)) ?? [];
    const open = listed.filter((each) => each.open && each.conversationId === conversationId);
    for (const { id } of open) await this.closeRecord(id, 'conversation');
    const closed = new Set(open.map(({ id }) => id));
    await this.closeListed(userId, (each) => closed.has(each.id));
  }

  /** Makes room for another proposal. */
  async delist({ userId, id }: Pick<ActionRecord, 'userId' | 'id'>): Promise<void> {
    await this.closeListed(userId, (each) => each.id === id);
  }

  private async closeRecord(id: string, closure: Closure): Promise<void> {
    await this.update(id, (now) => (now.status === 'proposed' ? { ...now, status: 'rejected', closure } : undefined));
  }

  private async closeListed(userId: string, isClosed: (each: ListedAction) => boolean): Promise<void> {
    await this.lists.update(userId, (listed) =>
      listed?.map((each) => (isClosed(each) ? { ...each, open: false } : each)),
    );
  }

  private async enlist(userId: string, candidate: ListedAction): Promise<{ standing: string; overflow: string[] }> {
    let standing = candidate.id;
    let overflow: string[] = [];
    await this.lists.update(userId, (listed = []) => {
      const open = listed.filter((each) => each.open && each.expiresAt > Date.now());
      const same = open.find((each) => each.fingerprint === candidate.fingerprint);
      standing = same?.id ?? candidate.id;
      overflow = same ? [] : open.slice(0, Math.max(0, open.length + 1 - MAX_OPEN)).map(({ id }) => id);
      if (same) return undefined;
      const kept = listed.map((each) => (overflow.includes(each.id) ? { ...each, open: false } : each));
      return [...kept, candidate].slice(-MAX_LISTED);
    });
    return { standing, overflow };
  }
}

function computeFingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** Whether an action belongs to this user and session; other sessions may neither confirm nor reject it. */
export function isOwn(record: ActionRecord, { id, sessionId }: AuthenticatedUser): boolean {
  return record.userId === id && record.sessionId === sessionId;
}

/** Whether this user, in this session, may still confirm an action. */
export function isWaiting(record: ActionRecord, user: AuthenticatedUser): boolean {
  return isOwn(record, user) && record.status === 'proposed' && record.expiresAt > Date.now();
}

/** The public form of an action. */
export function toAction({ id, hash, request, status, preview, expiresAt, result, undo }: ActionRecord): Action {
  const late = status === 'proposed' && expiresAt <= Date.now();
  // To other requests a running execution is still a proposal: its outcome is unknown.
  const shown = status === 'executing' ? 'proposed' : status;
  return {
    id,
    hash,
    kind: request.kind,
    status: late ? 'expired' : shown,
    preview,
    expiresAt: new Date(expiresAt).toISOString(),
    ...(result && { result }),
    ...(undo && { undo }),
  };
}
