import { type Chat2Calendar, isProblem, type Undone } from '../../../typescript/src/index.js';
import { announce } from '../page/announcer.js';
import { button } from '../page/dom.js';
import { clearNotices, notify, notifyOf, notifyTrouble } from '../page/notices.js';
import { words } from '../words/words.js';
import { askAboutMail } from './mail-dialog.js';
import { guestsOf, type ShownEvent } from './shown-event.js';
import { type Span, wordSpan } from './times.js';

/** Writes what the user does in the calendar, and tells what came of it. */
export class EventChanges {
  constructor(
    private readonly client: Chat2Calendar,
    private readonly timeZone: string,
    private readonly reload: () => void,
  ) {}

  /** Moves or resizes an event that must still be as it is shown; false where it was left as it is. */
  async move(shown: ShownEvent, to: Span): Promise<boolean> {
    return this.write(shown, async (sendUpdates, onWrite) => {
      const { event, calendar } = shown;
      const times = to.isAllDay
        ? { start: { date: to.start.slice(0, 10) }, end: { date: to.end.slice(0, 10) } }
        : { start: this.moment(to.start), end: this.moment(to.end) };
      const options = { calendarId: calendar.entry.id, sendUpdates, onWrite, onConflict: 'warn' } as const;
      const { conflicts = [] } = await this.client.events.update(event.id, times, { ...options, ...matching(shown) });
      const others = conflicts.map(({ summary = words('untitled') }) => summary);
      const moved = words('moved', { title: titleOf(shown), when: wordSpan(to) });
      return others.length === 0 ? moved : `${moved}. ${words('overlaps', { titles: others.join(', ') })}`;
    });
  }

  /** Deletes an event that must still be as it is shown; false where it was left as it is. */
  async delete(shown: ShownEvent): Promise<boolean> {
    return this.write(shown, async (sendUpdates, onWrite) => {
      const options = { calendarId: shown.calendar.entry.id, sendUpdates, onWrite };
      await this.client.events.delete(shown.event.id, { ...options, ...matching(shown) });
      return words('deleted', { title: titleOf(shown) });
    });
  }

  private async write(
    shown: ShownEvent,
    make: (sendUpdates: 'all' | 'none', onWrite: (writeId: string) => void) => Promise<string>,
  ): Promise<boolean> {
    const sendUpdates = await askAboutMail(guestsOf(shown));
    if (sendUpdates === undefined) return false;
    let writeId: string | undefined;
    try {
      const told = await make(sendUpdates, (id) => {
        writeId = id;
      });
      const undo = writeId === undefined ? [] : [this.undoButton(writeId, 'undo')];
      notify(told, ...undo);
      this.reload();
      return true;
    } catch (error) {
      this.explain(error);
      return false;
    }
  }

  private explain(error: unknown): void {
    const reload = button('', 'reload', () => {
      clearNotices();
      this.reload();
    });
    if (isProblem(error, 'event_changed')) notifyOf(words('conflictTitle'), words('conflictText'), error, reload);
    else if (isProblem(error, 'gone', 'not_found')) notifyTrouble(error, reload);
    else notifyTrouble(error);
  }

  private undoButton(writeId: string, key: 'undo' | 'redo'): HTMLButtonElement {
    return button('', key, () => void this.undo(writeId, key));
  }

  private async undo(writeId: string, key: 'undo' | 'redo'): Promise<void> {
    try {
      const undone = await this.client.events.undo(writeId);
      const next =
        undone.undo === undefined ? [] : [this.undoButton(undone.undo.writeId, key === 'undo' ? 'redo' : 'undo')];
      notify(words('undone', { title: nameOf(undone) }), ...next);
      announce(words('undone', { title: nameOf(undone) }));
      this.reload();
    } catch (error) {
      notifyTrouble(error);
    }
  }

  private moment(wall: string): { dateTime: string; timeZone: string } {
    return { dateTime: wall, timeZone: this.timeZone };
  }
}

const titleOf = ({ event }: ShownEvent): string => event.summary ?? words('untitled');
const matching = ({ event }: ShownEvent): { ifMatch?: string } =>
  event.etag === undefined ? {} : { ifMatch: event.etag };

function nameOf({ event, write }: Undone): string {
  return event?.summary ?? write.summary ?? words('untitled');
}
