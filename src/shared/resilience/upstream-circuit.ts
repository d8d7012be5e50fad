import { LRUCache } from 'lru-cache';
import { AppError, type ErrorCode } from '../errors/app-error.js';
import { Circuit, type CircuitState, type Verdict } from './circuit.js';

/** Failures in a row that open a user's circuit; a call that hangs counts twice, since it costs most. */
const USER_FAILURES = 5;
/** Users whose calls failed, with no answer to anybody in between, that open the circuit of all. */
const FAILING_USERS = 3;
/** A failure older than this says nothing of the present. */
const RECENT_MS = 60_000;
/** A call that waited less says nothing of an upstream that is slow today. */
const HANG_MS = 4000;
const MAX_USERS = 10_000;

const POINTS = { refused: 1, failed: 1, hung: 2 } as const;
const FAILED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['upstream_failed', 'outcome_unknown', 'login_retry']);

interface UserHealth {
  circuit: Circuit;
  points: number;
  failedAt: number;
}

/** Whose circuit: that of all users, or one user's own. */
export type CircuitScope = 'all' | 'user';

/** Hears what happens to the calls of an upstream. */
export interface CircuitListener {
  /** A circuit is in another state now. */
  changed: (scope: CircuitScope, state: CircuitState) => void;
  /** A request leaves again, after one of the same call that failed. */
  retried: () => void;
}

/** Tells what a failure means for the upstream where its code does not. */
export type Judge = (error: unknown) => Verdict | undefined;

/**
 * Keeps calls from an upstream that does not work, and tells the trouble of one user from trouble of all: a user's own failures in a
 * row open their own circuit, failures of several users with no answer in between the circuit of all. Each replica judges for itself.
 */
export class UpstreamCircuit {
  private readonly all = new Circuit();
  private readonly users = new LRUCache<string, UserHealth>({ max: MAX_USERS });
  private readonly failing = new Map<string, number>();

  constructor(
    /** How clients know the upstream, at the beginning of a sentence. */
    private readonly name: string,
    private readonly listener: CircuitListener,
  ) {}

  /**
   * Runs a call, which says when its request leaves, and learns from how it ends.
   * @throws AppError `upstream_unavailable`, at once, while the circuit is open.
   */
  async run<T>(userId: string, call: (sent: () => void) => Promise<T>, judge?: Judge): Promise<T> {
    const probed = this.enter(userId);
    let sentAt: number | undefined;
    try {
      const answer = await call(() => {
        if (sentAt !== undefined) this.listener.retried();
        sentAt ??= performance.now();
      });
      this.settle(userId, 'answered', probed);
      return answer;
    } catch (error) {
      const verdict = sentAt === undefined ? 'untold' : (judge?.(error) ?? judgeByCode(error, sentAt));
      this.settle(userId, verdict, probed);
      throw error;
    }
  }

  /** Answers the circuit that the call is a probe of, if it is one. */
  private enter(userId: string): Circuit | undefined {
    const scope = this.all.state === 'closed' ? 'user' : 'all';
    const circuit = scope === 'all' ? this.all : this.users.get(userId)?.circuit;
    if (!circuit || circuit.state === 'closed') return undefined;
    const waitMs = circuit.beginProbe();
    if (waitMs > 0) throw this.unavailable(waitMs);
    this.listener.changed(scope, 'half_open');
    return circuit;
  }

  private settle(userId: string, verdict: Verdict, probed: Circuit | undefined): void {
    if (verdict === 'untold') {
      probed?.giveUpProbe();
      return;
    }
    if (verdict === 'answered' || verdict === 'refused') this.closeForAll();
    else this.blameAll(userId, probed);
    if (verdict === 'answered') this.closeForUser(userId);
    else this.blameUser(userId, verdict, probed);
  }

  /** A successful call shows that failures of other users are no outage. */
  private closeForAll(): void {
    this.failing.clear();
    if (this.all.state === 'closed') return;
    this.all.close();
    // They were opened by the outage that is over.
    this.users.clear();
    this.listener.changed('all', 'closed');
  }

  private closeForUser(userId: string): void {
    const known = this.users.get(userId);
    this.users.delete(userId);
    if (known && known.circuit.state !== 'closed') this.listener.changed('user', 'closed');
  }

  /** Calls that were under way when a circuit opened say nothing new: then only its probes count. */
  private blameAll(userId: string, probed: Circuit | undefined): void {
    const now = performance.now();
    this.failing.set(userId, now);
    for (const [other, failedAt] of this.failing) if (now - failedAt > RECENT_MS) this.failing.delete(other);
    const isClosed = this.all.state === 'closed';
    if (isClosed ? this.failing.size < FAILING_USERS : probed !== this.all) return;
    this.all.open();
    this.listener.changed('all', 'open');
  }

  private blameUser(userId: string, verdict: keyof typeof POINTS, probed: Circuit | undefined): void {
    const now = performance.now();
    const { circuit, points, failedAt } = this.users.get(userId) ?? {
      circuit: new Circuit(),
      points: 0,
      failedAt: now,
    };
    const sum = (now - failedAt > RECENT_MS ? 0 : points) + POINTS[verdict];
    this.users.set(userId, { circuit, points: sum, failedAt: now });
    const isClosed = circuit.state === 'closed';
    if (isClosed ? sum < USER_FAILURES : probed !== circuit) return;
    circuit.open();
    this.listener.changed('user', 'open');
  }

  private unavailable(waitMs: number): AppError {
    return new AppError('upstream_unavailable', `${this.name} does not work at the moment; come back later.`, {
      details: { retryAfterSeconds: Math.ceil(waitMs / 1000) },
    });
  }
}

function judgeByCode(error: unknown, sentAt: number): Verdict {
  if (!(error instanceof AppError)) return 'answered';
  if (error.code === 'upstream_timeout') return performance.now() - sentAt < HANG_MS ? 'untold' : 'hung';
  return FAILED.has(error.code) ? 'failed' : 'answered';
}
