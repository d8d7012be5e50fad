import { type Calendar, createCalendar, Interaction, List, TimeGrid } from '@event-calendar/core';
import type { Action, Chat2Calendar } from '../../../typescript/src/index.js';
import { make } from '../page/dom.js';
import { notifyTrouble } from '../page/notices.js';
import { locale, words } from '../words/words.js';
import { EventChanges } from './event-changes.js';
import { openEvent } from './event-dialog.js';
import { loadEvents } from './event-source.js';
import { mendRoles } from './roles.js';
import { isEditable, keyOf, type ShownCalendar, type ShownEvent } from './shown-event.js';
import { isShort, offsetOf, type Span, toWall, wallOf, wallOfFields, wordSpan } from './times.js';

export type ViewName = 'timeGridWeek' | 'timeGridDay' | 'listWeek';

/** The days of a view on the wall clock; the end is exclusive. */
export interface Days {
  start: string;
  end: string;
}

/** The user's calendars on a week, with what is proposed but not written. */
export class Week {
  readonly element = make('div', 'week');
  private readonly ec: Calendar;
  private readonly changes: EventChanges;
  private readonly shown = new Map<string, ShownEvent>();
  private hidden: ReadonlySet<string> = new Set();
  private proposals: Action[] = [];
  private opened: string | undefined;
  private isDragged = false;

  constructor(
    private readonly client: Chat2Calendar,
    private readonly calendars: readonly ShownCalendar[],
    private readonly timeZone: string,
    private readonly tell: { days: (days: Days) => void; loading: (isLoading: boolean) => void },
  ) {
    this.changes = new EventChanges(client, timeZone, () => this.reload());
    this.ec = createCalendar(this.element, [TimeGrid, List, Interaction], this.options());
    mendRoles(this.element);
  }

  reload(): void {
    this.ec.refetchEvents();
  }

  go(step: 'previous' | 'today' | 'next'): void {
    if (step === 'previous') this.ec.prev();
    else if (step === 'next') this.ec.next();
    else this.ec.setOption('date', wallOf(new Date(), this.timeZone).slice(0, 10));
  }

  view(name: ViewName): void {
    this.ec.setOption('view', name);
  }

  /** Shows the events of these calendars no longer. */
  hide(calendarIds: ReadonlySet<string>): void {
    this.hidden = calendarIds;
    this.reload();
  }

  /** Shows proposed events beside existing ones. */
  propose(actions: Action[]): void {
    this.proposals = actions;
    this.reload();
  }

  /** Turns to a day, and to an hour of it. */
  turnTo(wall: string): void {
    this.ec.setOption('date', wall.slice(0, 10));
    // Two hours above it, so that it is seen in its day.
    const hour = wall.length > 10 ? Math.max(0, Number(wall.slice(11, 13)) - 2) : 7;
    this.ec.setOption('scrollTime', { seconds: hour * 3600 });
    this.reload();
  }

  /** Says everything in the language of the page. */
  translate(): void {
    this.ec.setOption('locale', locale());
    this.ec.setOption('allDayContent', nodes(words('allDay')));
    this.ec.setOption('noEventsContent', words('noEvents'));
    this.reload();
    this.tellDays();
  }

  private options(): Calendar.Options {
    return {
      view: matchMedia('(max-width: 45rem)').matches ? 'listWeek' : 'timeGridWeek',
      date: wallOf(new Date(), this.timeZone).slice(0, 10),
      timeZone: offsetOf(this.timeZone),
      locale: locale(),
      firstDay: 1,
      height: '100%',
      headerToolbar: { start: '', center: '', end: '' },
      allDayContent: nodes(words('allDay')),
      noEventsContent: words('noEvents'),
      nowIndicator: true,
      slotEventOverlap: false,
      editable: true,
      dayMaxEvents: true,
      scrollTime: '07:00:00',
      slotHeight: 28,
      snapDuration: '00:15',
      eventSources: [{ events: async (asked: Calendar.FetchInfo) => this.load(asked) }],
      lazyFetching: false,
      loading: (isLoading) => {
        this.element.setAttribute('aria-busy', String(isLoading));
        this.tell.loading(isLoading);
      },
      datesSet: () => this.tellDays(),
      dayHeaderFormat: { weekday: 'short', day: 'numeric' },
      eventContent: ({ event, timeText }) => ({ domNodes: this.draw(event, timeText) }),
      eventAllUpdated: () => this.refocus(),
      eventDragStart: () => this.dragStarts(),
      eventResizeStart: () => this.dragStarts(),
      eventDrop: (dropped) => void this.move(dropped),
      eventResize: (resized) => void this.move(resized),
    };
  }

  private tellDays(): void {
    const { currentStart, currentEnd } = this.ec.getView();
    this.tell.days({ start: wallOfFields(currentStart), end: wallOfFields(currentEnd) });
  }

  private async load({ startStr, endStr }: Calendar.FetchInfo): Promise<Calendar.EventInput[]> {
    const wanted = this.calendars.filter(({ entry }) => !this.hidden.has(entry.id));
    try {
      const found = await loadEvents(this.client, wanted, { start: startStr, end: endStr, timeZone: this.timeZone });
      this.shown.clear();
      for (const each of found) this.shown.set(keyOf(each.calendar.entry.id, each.event.id), each);
      return [...this.shown].map(([id, each]) => this.toInput(id, each)).concat(this.proposed());
    } catch (error) {
      notifyTrouble(error);
      return [...this.shown].map(([id, each]) => this.toInput(id, each));
    }
  }

  private toInput(id: string, shown: ShownEvent): Calendar.EventInput {
    const { event, calendar, span } = shown;
    const marks = [
      `colour-${calendar.colour}`,
      ...(event.transparency === 'transparent' ? ['is-free'] : []),
      ...(event.status === 'tentative' ? ['is-tentative'] : []),
      ...(isShort(span) ? ['is-short'] : []),
    ];
    return {
      id,
      start: span.start,
      end: span.end,
      allDay: span.isAllDay,
      title: event.summary ?? words('untitled'),
      editable: isEditable(shown),
      classNames: marks,
    };
  }

  private proposed(): Calendar.EventInput[] {
    return this.proposals.flatMap(({ id, preview }) => {
      const { after } = preview;
      if (!after?.start || !after.end) return [];
      const span = this.toSpan(after.start, after.end);
      const title = after.summary ?? words('untitled');
      return [{ ...span, allDay: span.isAllDay, id, title, editable: false, classNames: ['is-proposed'] }];
    });
  }

  private toSpan(start: Parameters<typeof toWall>[0], end: Parameters<typeof toWall>[0]): Span {
    return { start: toWall(start, this.timeZone), end: toWall(end, this.timeZone), isAllDay: 'date' in start };
  }

  /** A button with the title and time for those who see it, and with its day for those who hear it. */
  private draw({ id, start, end, allDay, title, classNames }: Calendar.Event, timeText: string): Node[] {
    const span = { start: wallOfFields(start), end: wallOfFields(end), isAllDay: allDay };
    const day = make('span', 'heard-only', `, ${wordSpan(span)}`);
    const time = allDay ? undefined : make('span', 'event-time', timeText);
    time?.setAttribute('aria-hidden', 'true');
    const name = make('span', 'event-title', typeof title === 'string' ? title : '');
    if (classNames.includes('is-proposed')) {
      return [make('span', 'event-button', name, day, time, make('span', 'event-tag', words('proposal')))];
    }
    const button = make('button', 'event-button', name, day, time);
    button.type = 'button';
    button.dataset['event'] = String(id);
    button.addEventListener('click', () => void this.open(String(id)));
    return [button];
  }

  private async open(id: string): Promise<void> {
    const shown = this.shown.get(id);
    if (!shown || this.isDragged) return;
    await openEvent(shown, this.changes);
    this.opened = id;
  }

  /** A click that ends a drag opens nothing. */
  private dragStarts(): void {
    this.isDragged = true;
    const end = (): void => {
      this.isDragged = false;
    };
    addEventListener('pointerdown', end, { once: true, capture: true });
  }

  /** Goes back to the event that was opened, whose button is a new one after a reload. */
  private refocus(): void {
    if (this.opened === undefined || document.activeElement !== document.body) return;
    const buttons = this.element.querySelectorAll<HTMLElement>('.event-button');
    [...buttons].find(({ dataset }) => dataset['event'] === this.opened)?.focus({ preventScroll: true });
    this.opened = undefined;
  }

  private async move({ event, revert }: Calendar.EventDropInfo | Calendar.EventResizeInfo): Promise<void> {
    const shown = this.shown.get(String(event.id));
    const span = { start: wallOfFields(event.start), end: wallOfFields(event.end), isAllDay: event.allDay };
    if (!shown || !(await this.changes.move(shown, span))) revert();
  }
}

/** A text as nodes, since the component would take it for HTML, which the page's policy refuses. */
function nodes(text: string): Calendar.Content {
  return { domNodes: [make('span', '', text)] };
}
