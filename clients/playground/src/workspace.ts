import type { Action, Chat2Calendar } from '../../typescript/src/index.js';
import { CalendarPanel } from './calendar/calendar-panel.js';
import { loadCalendars } from './calendar/event-source.js';
import { toWall } from './calendar/times.js';
import { ChatPanel } from './chat/chat-panel.js';
import { drawIcon, make, told } from './page/dom.js';
import { type Key, label } from './words/words.js';

/** The page of a user who is signed in: the calendar, and the conversation about it. */
export class Workspace {
  readonly element: HTMLElement;

  private constructor(
    readonly userName: string,
    private readonly calendar: CalendarPanel,
    private readonly chat: ChatPanel,
  ) {
    const heading = make('h1', 'heard-only', 'Chat2Calendar');
    this.element = make('div', 'workspace', heading, calendar.element, chat.element, this.tabs());
    this.choose('chat');
  }

  /** Loads what the page needs. @throws ApiProblem where the server does not give it. */
  static async open(client: Chat2Calendar): Promise<Workspace> {
    const me = await client.auth.me();
    const timeZone = me.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const calendar = new CalendarPanel(client, await loadCalendars(client, me.name), timeZone);
    const chat = new ChatPanel({
      client,
      timeZone,
      onWritten: () => calendar.week.reload(),
      onProposals: (actions) => calendar.week.propose(actions),
      onShow: (action) => workspace.showAction(action, timeZone),
    });
    const workspace: Workspace = new Workspace(me.name, calendar, chat);
    return workspace;
  }

  focus(): void {
    this.chat.focus();
  }

  translate(): void {
    this.calendar.week.translate();
  }

  private showAction({ preview }: Action, timeZone: string): void {
    const start = (preview.after ?? preview.before)?.start;
    if (!start) return;
    this.choose('calendar');
    this.calendar.week.turnTo(toWall(start, timeZone));
  }

  private tabs(): HTMLElement {
    const tab = (part: 'calendar' | 'chat', key: Key): HTMLElement => {
      const button = make('button', 'tab', drawIcon(part), told('span', '', key));
      button.type = 'button';
      button.dataset['part'] = part;
      button.addEventListener('click', () => this.choose(part));
      return button;
    };
    return label(make('nav', 'tabs', tab('calendar', 'calendar'), tab('chat', 'assistant')), 'panels');
  }

  /** Which of the two a narrow window shows. */
  private choose(part: 'calendar' | 'chat'): void {
    this.element.dataset['part'] = part;
    for (const tab of this.element.querySelectorAll<HTMLElement>('.tab')) {
      tab.setAttribute('aria-pressed', String(tab.dataset['part'] === part));
    }
  }
}
