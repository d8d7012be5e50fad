import type { Action, Chat2Calendar, Confirmation } from '../../../typescript/src/index.js';
import { isProblem } from '../../../typescript/src/index.js';
import { wordTime } from '../calendar/times.js';
import { announce } from '../page/announcer.js';
import { button, drawIcon, make, told } from '../page/dom.js';
import { readTrouble, showTrouble } from '../page/problem.js';
import { type Key, words } from '../words/words.js';

/** Where an action stands, as its card shows it. */
export type Standing = 'proposed' | 'working' | 'executed' | 'undone' | 'rejected' | 'expired' | 'failed' | 'replaced';

const STATUS: Record<Standing, Key> = {
  proposed: 'statusProposed',
  working: 'statusWorking',
  executed: 'statusExecuted',
  undone: 'statusUndone',
  rejected: 'statusRejected',
  expired: 'statusExpired',
  failed: 'statusFailed',
  replaced: 'statusReplaced',
};

/** What a card needs of the page around it. */
export interface CardContext {
  client: Chat2Calendar;
  timeZone: string;
  /** Something was written, or an action waits no longer. */
  onChange: () => void;
  /** Shows the event of the action in the calendar. */
  onShow: (action: Action) => void;
}

/** One proposal: what would change, who is mailed, and the user's decision about it. */
export class ActionCard {
  readonly element: HTMLElement;
  standing: Standing;
  private readonly status = make('span', 'card-status');
  private readonly foot = make('div', 'card-foot');
  private readonly trouble = make('div');
  /** The write that the button of an executed action takes back. */
  private writeId: string | undefined;

  constructor(
    private action: Action,
    private readonly context: CardContext,
  ) {
    this.standing = action.status;
    this.writeId = action.undo?.writeId;
    const { preview, kind } = action;
    const name = (preview.after ?? preview.before)?.summary;
    const heading = make('h3', 'card-title', name ?? preview.summary);
    heading.id = `action-${action.id}`;
    heading.tabIndex = -1;
    this.element = make(
      'article',
      'card',
      make('div', 'card-head', told('span', `card-kind kind-${kind}`, kind), this.status),
      heading,
      drawScope(preview),
      drawDetails(preview.details),
      drawRecipients(preview.recipients.map(({ email }) => email)),
      drawWarnings(preview.warnings),
      this.trouble,
      this.foot,
    );
    this.element.setAttribute('aria-labelledby', heading.id);
    this.stand(this.standing);
    setTimeout(() => this.expire(), Math.min(Date.parse(action.expiresAt) - Date.now(), 2 ** 31 - 1));
  }

  /** The action as it was shown. */
  get shown(): Action {
    return this.action;
  }

  /** Shows where the action stands, with the buttons that it then has. */
  stand(standing: Standing): void {
    this.standing = standing;
    this.element.dataset['standing'] = standing;
    const { status } = this;
    status.dataset['say'] = STATUS[standing];
    status.textContent = words(STATUS[standing]);
    this.foot.replaceChildren(...this.buttons());
  }

  /** Takes over what a confirmation of several actions answered for this one. */
  settle({ action }: Pick<Confirmation, 'action'>): void {
    this.action = action;
    this.writeId = action.undo?.writeId;
    this.stand(action.status);
  }

  /** Shows why the action was not executed. */
  fail(error: unknown): void {
    const closed = isProblem(error) ? error.problem.action?.status : undefined;
    const expired = isProblem(error, 'action_expired') ? 'expired' : undefined;
    this.stand(closed ?? expired ?? (isProblem(error) && !error.retryable ? 'failed' : 'proposed'));
    this.trouble.replaceChildren(showTrouble(readTrouble(error)));
  }

  async confirm(): Promise<void> {
    await this.decide(async () => this.settle(await this.context.client.assistant.confirm(this.action)));
  }

  async reject(): Promise<void> {
    await this.decide(async () => {
      await this.context.client.assistant.reject(this.action);
      this.stand('rejected');
    });
  }

  private async decide(act: () => Promise<void>): Promise<void> {
    this.trouble.replaceChildren();
    this.stand('working');
    // Its button is gone; the keyboard goes on from the card.
    this.heading.focus({ preventScroll: true });
    try {
      await act();
      announce(`${words(STATUS[this.standing])}: ${this.action.preview.summary}`);
    } catch (error) {
      this.fail(error);
    }
    this.context.onChange();
  }

  private async undo(next: 'undone' | 'executed'): Promise<void> {
    const { writeId = '' } = this;
    const before = this.standing;
    await this.decide(async () => {
      try {
        const undone = await this.context.client.events.undo(writeId);
        this.writeId = undone.undo?.writeId;
        this.stand(next);
      } catch (error) {
        this.stand(before);
        this.trouble.replaceChildren(showTrouble(readTrouble(error)));
      }
    });
  }

  private expire(): void {
    if (this.standing !== 'proposed') return;
    this.stand('expired');
    this.context.onChange();
  }

  private get heading(): HTMLElement {
    return this.element.querySelector('h3') ?? this.element;
  }

  private buttons(): HTMLElement[] {
    const { standing, action, writeId } = this;
    if (standing === 'proposed') {
      const time = wordTime(action.expiresAt, this.context.timeZone);
      return [
        button('primary', 'confirm', () => void this.confirm()),
        button('', 'reject', () => void this.reject()),
        ...this.showButton(),
        told('span', 'card-until', 'validUntil', { time }),
      ];
    }
    if (standing === 'executed' && writeId !== undefined) {
      return [button('', 'undo', () => void this.undo('undone')), ...this.showButton()];
    }
    if (standing === 'undone' && writeId !== undefined) return [button('', 'redo', () => void this.undo('executed'))];
    return [];
  }

  private showButton(): HTMLElement[] {
    const { after, before } = this.action.preview;
    if (!(after ?? before)?.start) return [];
    return [button('quiet', 'showInCalendar', () => this.context.onShow(this.action))];
  }
}

/** How much of a series is meant; nothing for an event that stands alone. */
function drawScope({ instances }: Action['preview']): HTMLElement | undefined {
  if (!instances) return undefined;
  const keys = { this: 'onlyThis', following: 'andFollowing', all: 'wholeSeries' } as const;
  return told('p', 'card-scope', keys[instances.scope]);
}

/** Each line is a field; of a change it has an arrow between what was and what will be. */
function drawDetails(details: string[]): HTMLElement | undefined {
  if (details.length === 0) return undefined;
  const lines = details.map((line) => {
    const [before = '', ...after] = line.split(' → ');
    if (after.length === 0) return make('li', '', line);
    const colon = before.indexOf(': ') + 1;
    const was = make('del', '', before.slice(colon).trim());
    return make('li', '', `${before.slice(0, colon)} `, was, ' → ', make('ins', '', after.join(' → ')));
  });
  return make('ul', 'card-details', ...lines);
}

function drawRecipients(emails: string[]): HTMLElement | undefined {
  if (emails.length === 0) return undefined;
  const names = emails.map((email) => make('li', 'chip', email));
  const list = make('ul', 'chips', ...names);
  return make('div', 'card-mails', make('span', '', drawIcon('mail'), told('span', '', 'mails')), list);
}

function drawWarnings(warnings: string[]): HTMLElement | undefined {
  if (warnings.length === 0) return undefined;
  const lines = warnings.map((warning) => make('li', '', drawIcon('warning'), warning));
  return make('ul', 'card-warnings', ...lines);
}
