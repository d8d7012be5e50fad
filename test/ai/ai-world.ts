import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { AiLimits } from '../../src/modules/ai/ai-limits.js';
import type { Action, Confirmation } from '../../src/modules/ai/actions/action.dto.js';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { type GoogleWrite, type SeedUser, TestGoogle } from '../support/google.js';
import type { ModelServer } from '../support/model-server.js';
import { type Answer, TestServer } from '../support/server.js';

export const ZONE = 'Europe/Berlin';

type Overrides = Record<string, string | undefined>;

/** One server-sent event, with its data read as JSON. */
export interface SentEvent {
  event: string;
  data: unknown;
}

/** A Google and our server. */
export class AiWorld {
  google: TestGoogle;
  server: TestServer;

  /** What a turn may take, to be made short where a test waits for its end. */
  get limits(): AiLimits {
    return this.server.app.get(AiLimits);
  }

  /** One that opens before the first test of the file and closes after its last; no test leaves faults behind. */
  static shared(overrides: Overrides = {}): AiWorld {
    return shared(new AiWorld(), async (world) => world.open(overrides));
  }

  /** The same with a server whose model is this one. */
  static sharedWith(model: ModelServer, overrides: Overrides = {}): AiWorld {
    return shared(new AiWorld(), async (world) => world.openWith(model, overrides));
  }

  static async startWith(model: ModelServer, overrides: Overrides = {}): Promise<AiWorld> {
    const world = new AiWorld();
    await world.openWith(model, overrides);
    return world;
  }

  static async start(overrides: Overrides = {}): Promise<AiWorld> {
    const world = new AiWorld();
    await world.open(overrides);
    return world;
  }

  private async openWith(model: ModelServer, overrides: Overrides): Promise<void> {
    await this.open({
      AI_ENGINE: 'openai',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: model.url,
      AI_DAILY_TOKENS: '1000000000',
      ...overrides,
    });
    this.limits.retryDelayMs = 1;
  }

  private async open(overrides: Overrides): Promise<void> {
    this.google = await TestGoogle.start();
    this.server = await TestServer.start(this.google, overrides);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.google.close();
  }

  /** A new user who is signed in and has these events in the primary calendar. */
  async user(events: Record<string, unknown>[] = [], more: Partial<SeedUser> = {}): Promise<AiUser> {
    const email = more.email ?? `${randomUUID()}@example.com`;
    await this.google.seed({ email, timeZone: ZONE, ...more, events: { primary: events, ...more.events } });
    const { accessToken } = await this.server.signIn(email);
    return new AiUser(this, email, accessToken);
  }
}

function shared(world: AiWorld, open: (world: AiWorld) => Promise<void>): AiWorld {
  beforeAll(async () => open(world));
  afterEach(async () => world.google.clearFaults());
  afterAll(async () => world.close());
  return world;
}

/** A user who chats. */
export class AiUser {
  constructor(
    private readonly world: AiWorld,
    readonly email: string,
    readonly token: string,
  ) {}

  async call<T = Problem>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return this.world.server.call<T>(method, path, { token: this.token, ...(body !== undefined && { body }) });
  }

  /** A message that is answered. */
  async chat(message: string, more: Record<string, unknown> = {}): Promise<ChatReply> {
    const answer = await this.call<ChatReply>('POST', '/ai/chat', { message, ...more });
    if (answer.status !== 200) throw new Error(`the chat was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Messages of one conversation, and the answer to the last of them. */
  async chatAll(...messages: string[]): Promise<ChatReply> {
    const [first = '', ...others] = messages;
    let answer = await this.chat(first);
    for (const message of others) answer = await this.chat(message, { conversationId: answer.conversationId });
    return answer;
  }

  /** A message whose answer is streamed. */
  async stream(message: string, more: Record<string, unknown> = {}): Promise<SentEvent[]> {
    const answer = await this.world.server.call<string>('POST', '/ai/chat', {
      token: this.token,
      body: { message, ...more },
      headers: { accept: 'text/event-stream' },
    });
    return readEvents(answer.body);
  }

  /** The action a message leads to. */
  async propose(message: string, more: Record<string, unknown> = {}): Promise<Action> {
    return proposalOf(await this.chat(message, more));
  }

  async confirm<T = Confirmation>({ id, hash }: Pick<Action, 'id' | 'hash'>): Promise<Answer<T>> {
    return this.call<T>('POST', `/ai/actions/${id}/confirm`, { hash });
  }

  /** What was written in this user's name, as the simulator's log tells it. */
  async writes(): Promise<GoogleWrite[]> {
    return (await this.world.google.writes()).filter(({ user }) => user === this.email);
  }

  /** The same in short, as `METHOD id`. */
  async writeLines(): Promise<string[]> {
    return (await this.writes()).map(({ method, eventId }) => `${method} ${eventId}`);
  }
}

/** Reads a stream of server-sent events; comments are left out. */
export function readEvents(text: string): SentEvent[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [head = '', body = ''] = block.split('\n');
      const data: unknown = JSON.parse(body.slice('data: '.length));
      return { event: head.slice('event: '.length), data };
    });
}

/** The first proposal of a reply. */
export function proposalOf({ proposedActions, reply }: Pick<ChatReply, 'proposedActions' | 'reply'>): Action {
  const [action] = proposedActions;
  if (!action) throw new Error(`nothing was proposed: ${reply}`);
  return action;
}

/** A day from today in the users' zone, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  return Temporal.Now.plainDateISO(ZONE).add({ days }).toString();
}

/** A wall-clock time of the users' zone, `YYYY-MM-DDTHH:MM`, with the offset it has there. */
export function inZone(local: string): string {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** An event of an hour three days ahead, as Google takes it. */
export function anEvent(overrides: Record<string, unknown> = {}, day = dayFromNow(3)): Record<string, unknown> {
  return {
    id: randomUUID().replaceAll('-', ''),
    summary: 'Dentist',
    start: { dateTime: `${day}T10:00:00`, timeZone: ZONE },
    end: { dateTime: `${day}T11:00:00`, timeZone: ZONE },
    ...overrides,
  };
}
