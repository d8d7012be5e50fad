import { type Action, ApiProblem } from '../../../typescript/src/index.js';
import { announce } from '../page/announcer.js';
import { button, make } from '../page/dom.js';
import { notifyTrouble } from '../page/notices.js';
import { words } from '../words/words.js';
import { ActionCard, type CardContext } from './action-card.js';

/** The proposals of a conversation, and decisions about several of them at once. */
export class ActionList {
  /** The decision about all that wait; hidden while fewer than two do. */
  readonly bar = make('div', 'all-bar');
  private readonly cards = new Map<string, ActionCard>();

  constructor(private readonly context: CardContext & { onProposals: (actions: Action[]) => void }) {
    this.bar.hidden = true;
  }

  /** The card of an action; a new one is put into a place. */
  show(action: Action, place: HTMLElement): void {
    if (this.cards.has(action.id)) return;
    const card = new ActionCard(action, { ...this.context, onChange: () => this.changed(true) });
    this.cards.set(action.id, card);
    place.append(card.element);
    announce(words('newAction', { summary: action.preview.summary }));
    this.changed(false);
  }

  /** Closes the cards whose actions wait no longer, since newer ones took their place. */
  keepOnly(waiting: Action[]): void {
    const ids = new Set(waiting.map(({ id }) => id));
    for (const card of this.waiting()) if (!ids.has(card.shown.id)) card.stand('replaced');
    this.changed(false);
  }

  clear(): void {
    this.cards.clear();
    this.changed(false);
  }

  private waiting(): ActionCard[] {
    return [...this.cards.values()].filter(({ standing }) => standing === 'proposed');
  }

  private changed(isWritten: boolean): void {
    const waiting = this.waiting();
    this.context.onProposals(waiting.map(({ shown }) => shown));
    if (isWritten) this.context.onChange();
    const count = String(waiting.length);
    this.bar.hidden = waiting.length < 2;
    this.bar.replaceChildren(
      button('primary', 'confirmAll', () => void this.confirmAll(), { count }),
      button('', 'rejectAll', () => void this.rejectAll()),
    );
  }

  private async confirmAll(): Promise<void> {
    const waiting = this.waiting();
    for (const card of waiting) card.stand('working');
    try {
      const results = await this.context.client.assistant.confirmAll(waiting.map(({ shown }) => shown));
      for (const { id, action, problem } of results) {
        const card = this.cards.get(id);
        if (action) card?.settle({ action });
        else if (problem) card?.fail(new ApiProblem(problem, problem.retryAfterSeconds));
      }
      announce(words('statusExecuted'));
    } catch (error) {
      for (const card of waiting) if (card.standing === 'working') card.stand('proposed');
      notifyTrouble(error);
    }
    this.changed(true);
  }

  private async rejectAll(): Promise<void> {
    for (const card of this.waiting()) await card.reject();
  }
}
