import type { Chat2Calendar } from '../../../typescript/src/index.js';
import { button, iconButton, make, told } from '../page/dom.js';
import { label } from '../words/words.js';
import type { ShownCalendar } from './shown-event.js';
import { wordDays } from './times.js';
import { type Days, type ViewName, Week } from './week.js';

const VIEWS = { timeGridWeek: 'viewWeek', timeGridDay: 'viewDay', listWeek: 'viewList' } as const;

/** The calendar with its controls. */
export class CalendarPanel {
  readonly element: HTMLElement;
  readonly week: Week;
  private readonly title = make('h2', 'days-title');
  private readonly busy = told('span', 'busy', 'loadingEvents');
  private readonly hidden = new Set<string>();

  constructor(client: Chat2Calendar, calendars: readonly ShownCalendar[], timeZone: string) {
    this.busy.hidden = true;
    this.title.setAttribute('aria-live', 'polite');
    this.week = new Week(client, calendars, timeZone, {
      days: (days) => this.showDays(days),
      loading: (isLoading) => {
        this.busy.hidden = !isLoading;
      },
    });
    const zone = told('span', 'zone', 'zone', { zone: timeZone.replaceAll('_', ' ') });
    const foot = make('div', 'calendar-foot', this.picker(calendars), zone);
    this.element = label(make('section', 'panel calendar-panel', this.toolbar(), this.week.element, foot), 'calendar');
  }

  private showDays({ start, end }: Days): void {
    this.title.textContent = wordDays(start, end);
  }

  private toolbar(): HTMLElement {
    const steps = make(
      'div',
      'steps',
      iconButton('', 'previous', 'previous', () => this.week.go('previous')),
      button('', 'today', () => this.week.go('today')),
      iconButton('', 'next', 'next', () => this.week.go('next')),
    );
    const reload = iconButton('', 'reload', 'reload', () => this.week.reload());
    return make('div', 'toolbar', steps, this.title, this.busy, make('div', 'steps', this.views(), reload));
  }

  private views(): HTMLElement {
    const chooser = label(make('select', 'views'), 'view');
    for (const [name, key] of Object.entries(VIEWS)) {
      const option = told('option', '', key);
      option.value = name;
      chooser.append(option);
    }
    chooser.value = matchMedia('(max-width: 45rem)').matches ? 'listWeek' : 'timeGridWeek';
    chooser.addEventListener('change', () => {
      if (isView(chooser.value)) this.week.view(chooser.value);
    });
    return chooser;
  }

  private picker(calendars: readonly ShownCalendar[]): HTMLElement {
    const list = make('fieldset', 'calendars', told('legend', 'heard-only', 'calendars'));
    for (const { entry, name, colour } of calendars) {
      const box = make('input');
      box.type = 'checkbox';
      box.checked = true;
      box.addEventListener('change', () => {
        if (box.checked) this.hidden.delete(entry.id);
        else this.hidden.add(entry.id);
        this.week.hide(new Set(this.hidden));
      });
      list.append(make('label', `calendar-choice colour-${colour}`, box, make('span', 'swatch'), name));
    }
    return list;
  }
}

function isView(name: string): name is ViewName {
  return name in VIEWS;
}
