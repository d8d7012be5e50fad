import type { Action, Chat2Calendar, ChatReply } from '../../../typescript/src/index.js';
import { announce } from '../page/announcer.js';
import { button, iconButton, make, told } from '../page/dom.js';
import { readTrouble, showTrouble } from '../page/problem.js';
import { label, locale, say, words } from '../words/words.js';
import { ActionList } from './action-list.js';
import { Composer } from './composer.js';
import { Turn } from './turn.js';

const EXAMPLES = ['example1', 'example2', 'example3', 'example4'] as const;

/** What the conversation tells the rest of the page. */
export interface ChatContext {
  client: Chat2Calendar;
  timeZone: string;
  onWritten: () => void;
  onShow: (action: Action) => void;
  onProposals: (actions: Action[]) => void;
}

/** A conversation with the assistant. */
export class ChatPanel {
  readonly element: HTMLElement;
  private readonly log = label(make('div', 'log'), 'conversation');
  private readonly actions: ActionList;
  private readonly composer: Composer;
  private conversationId: string | undefined;
  private running: AbortController | undefined;

  constructor(private readonly context: ChatContext) {
    this.actions = new ActionList({ ...context, onChange: context.onWritten });
    this.composer = new Composer(
      (message) => void this.send(message),
      () => this.running?.abort(),
    );
    // Announced by hand when it is whole: a screen reader would read a stream in pieces.
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-live', 'off');
    this.log.tabIndex = 0;
    const fresh = iconButton('', 'plus', 'newConversation', () => this.restart());
    const head = make('div', 'toolbar', told('h2', '', 'assistant'), fresh);
    const parts = make('section', 'panel chat-panel', head, this.log, this.actions.bar, this.composer.element);
    this.element = label(parts, 'assistant');
    this.restart();
  }

  focus(): void {
    this.composer.focus();
  }

  private restart(): void {
    this.running?.abort();
    this.conversationId = undefined;
    this.actions.clear();
    this.log.replaceChildren(this.welcome());
    this.composer.focus();
  }

  private welcome(): HTMLElement {
    const examples = EXAMPLES.map((key) => button('choice', key, () => void this.send(words(key))));
    const list = make('div', 'choices column', ...examples);
    return make('div', 'welcome', told('h3', '', 'welcomeTitle'), told('p', '', 'welcomeText'), list);
  }

  private async send(message: string): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.composer.setBusy(true);
    this.composer.focus();
    this.log.querySelector('.welcome')?.remove();
    this.log.append(make('div', 'turn user', told('span', 'heard-only', 'you'), make('p', 'bubble', message)));
    const turn = new Turn((option) => void this.send(option));
    this.log.append(turn.element);
    this.scroll();
    announce(words('thinking'));
    try {
      await this.follow(message, turn, running.signal);
    } catch (error) {
      this.fail(turn, error, message, running.signal);
    }
    if (this.running !== running) return;
    this.running = undefined;
    this.composer.setBusy(false);
    this.scroll();
  }

  private async follow(message: string, turn: Turn, signal: AbortSignal): Promise<void> {
    const { conversationId } = this;
    const body = { message, locale: locale(), ...(conversationId !== undefined && { conversationId }) };
    for await (const part of this.context.client.assistant.stream(body, { signal })) {
      if (part.event === 'text') turn.add(part.data.delta);
      if (part.event === 'action') this.actions.show(part.data, turn.cards);
      if (part.event === 'done') this.finish(part.data, turn);
      this.scroll();
    }
  }

  private finish(reply: ChatReply, turn: Turn): void {
    this.conversationId = reply.conversationId;
    turn.finish(reply);
    for (const action of reply.proposedActions) this.actions.show(action, turn.cards);
    this.actions.keepOnly(reply.proposedActions);
    const choices = reply.questions.flatMap(({ options = [] }) => options);
    announce([reply.reply, ...choices].join('\n'));
  }

  private fail(turn: Turn, error: unknown, message: string, signal: AbortSignal): void {
    const again = button('', 'tryAgain', () => void this.send(message));
    turn.end(signal.aborted ? say(make('p', 'note'), 'stopped') : showTrouble(readTrouble(error), again));
  }

  private scroll(): void {
    this.log.scrollTop = this.log.scrollHeight;
  }
}
