import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hmac, Keyring } from '../../../shared/crypto/keyring.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import type { TurnContext } from '../tools/tool.js';
import type { Action, ActionPreview, ActionResult, ActionStatus } from './action.dto.js';
import type { ActionRequest } from './action-request.js';

/** An action as the server keeps it: what would be done, for whom, and how far it has come. */
export interface ActionRecord {
  id: string;
  hash: string;
  userId: string;
  sessionId: string;
  conversationId: string;
  request: ActionRequest;
  preview: ActionPreview;
  /** `executing` while its one execution runs. */
  status: ActionStatus | 'executing';
  /** Epoch milliseconds; when the execution began. */
  executingSince?: number;
  /** Epoch milliseconds. */
  expiresAt: number;
  result?: ActionResult;
}

interface OpenAction {
  id: string;
  expiresAt: number;
  fingerprint: string;
}

const OPEN_MS = 600_000;
/** Longer than it is open, so that a late client learns what became of it. */
const KEPT_MS = 86_400_000;
const MAX_OPEN = 5;

/** Keeps actions: at most five open ones a user, and the same one twice is one. */
@Injectable()
export class ActionRecords {
  private readonly records: SealedCollection<ActionRecord>;
  private readonly open: SealedCollection<OpenAction[]>;

  constructor(
    sealed: SealedRecords,
    private readonly keyring: Keyring,
  ) {
    this.records = sealed.collection('action', () => KEPT_MS);
    this.open = sealed.collection('open-actions', () => OPEN_MS);
  }

  /** Keeps a new proposal, or finds the open one that is the same. @throws AppError `too_many_actions`. */
  async propose(
    { user, conversationId }: TurnContext,
    request: ActionRequest,
    preview: ActionPreview,
  ): Promise<ActionRecord> {
    const id = randomBytes(16).toString('base64url');
    const expiresAt = Date.now() + OPEN_MS;
    const fingerprint = JSON.stringify([conversationId, user.sessionId, request]);
    const standing = await this.reserve(user.id, { id, expiresAt, fingerprint });
    const known = standing === id ? undefined : await this.records.get(standing);
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
    return record;
  }

  async get(id: string): Promise<ActionRecord | undefined> {
    return this.records.get(id);
  }

  /** Changes an action as it is now; undefined from `change` leaves it. Answers the action as it then is. */
  async update(
    id: string,
    change: (record: ActionRecord) => ActionRecord | undefined,
  ): Promise<ActionRecord | undefined> {
    return this.records.update(id, (record) => record && change(record));
  }

  /** Closes a proposal nobody has decided on. */
  async withdraw(record: ActionRecord): Promise<void> {
    await this.update(record.id, (now) => (now.status === 'proposed' ? { ...now, status: 'rejected' } : undefined));
    await this.close(record);
  }

  /** Makes room for another proposal. */
  async close({ userId, id }: ActionRecord): Promise<void> {
    await this.open.update(userId, (open) => open?.filter((each) => each.id !== id));
  }

  private async reserve(userId: string, candidate: OpenAction): Promise<string> {
    let standing = candidate.id;
    await this.open.update(userId, (all) => {
      const open = (all ?? []).filter((each) => each.expiresAt > Date.now());
      const same = open.find((each) => each.fingerprint === candidate.fingerprint);
      standing = same?.id ?? candidate.id;
      if (same) return undefined;
      if (open.length < MAX_OPEN) return [...open, candidate];
      throw new AppError(
        'too_many_actions',
        'Five proposals are waiting for the user; they must confirm or reject one first.',
      );
    });
    return standing;
  }
}

/** Whether this user, in this session, may still confirm an action. */
export function isWaiting(record: ActionRecord, { id, sessionId }: CurrentUser): boolean {
  const isTheirs = record.userId === id && record.sessionId === sessionId;
  return isTheirs && record.status === 'proposed' && record.expiresAt > Date.now();
}

/** An action as its user sees it. */
export function toAction({ id, hash, request, status, preview, expiresAt, result }: ActionRecord): Action {
  const late = status === 'proposed' && expiresAt <= Date.now();
  // A running execution is still a proposal to everybody else: nothing is known of its outcome.
  const shown = status === 'executing' ? 'proposed' : status;
  return {
    id,
    hash,
    kind: request.kind,
    status: late ? 'expired' : shown,
    preview,
    expiresAt: new Date(expiresAt).toISOString(),
    ...(result && { result }),
  };
}
