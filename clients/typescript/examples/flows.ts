import { type CalendarEvent, type Chat2Calendar, isProblem, type SyncResult } from '../src/index.js';

/** Signs in: `visit` sends the user to Google and resolves with the address they come back to. */
export async function signIn(
  client: Chat2Calendar,
  redirectUri: string,
  visit: (url: string) => Promise<string>,
): Promise<string> {
  const { url, pending } = await client.auth.begin({ redirectUri });
  const { user } = await client.auth.complete(await visit(url), pending);
  return user.email;
}

/** From a sentence to events in the calendar: whatever is proposed, `agree` shows it to the user and tells whether they want it. */
export async function chatToEvents(
  client: Chat2Calendar,
  message: string,
  agree: (summary: string, recipients: string[]) => Promise<boolean>,
): Promise<CalendarEvent[]> {
  const written: CalendarEvent[] = [];
  const { proposedActions } = await client.assistant.chat({ message });
  for (const action of proposedActions) {
    const { summary, recipients } = action.preview;
    const isWanted = await agree(
      summary,
      recipients.map(({ email }) => email),
    );
    const { event } = isWanted ? await client.assistant.confirm(action) : await rejected(client, action.id);
    if (event) written.push(event);
  }
  return written;
}

async function rejected(client: Chat2Calendar, id: string): Promise<{ event?: CalendarEvent }> {
  await client.assistant.reject({ id });
  return {};
}

/** Brings a copy of the calendar up to date, and answers the token for the next time. */
export async function syncInto(
  copy: Map<string, CalendarEvent>,
  client: Chat2Calendar,
  syncToken?: string,
): Promise<SyncResult['syncToken']> {
  const changes = await client.events.sync(syncToken, { singleEvents: false });
  if (changes.isFull) copy.clear();
  for (const event of changes.items) {
    if (event.status === 'cancelled') copy.delete(event.id);
    else copy.set(event.id, event);
  }
  return changes.syncToken;
}

/** Renames an event that others may have changed meanwhile: reads it again after a conflict, and gives up after three tries. */
export async function rename(client: Chat2Calendar, known: CalendarEvent, summary: string): Promise<CalendarEvent> {
  let event = known;
  for (let tries = 1; ; tries += 1) {
    try {
      return await client.events.update(event.id, { summary }, event.etag === undefined ? {} : { ifMatch: event.etag });
    } catch (error) {
      if (tries === 3 || !isProblem(error, 'event_changed')) throw error;
      event = (await client.events.get(event.id)) ?? event;
    }
  }
}
