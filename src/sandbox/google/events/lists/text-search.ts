import type { EventRecord } from '../event-record.js';

/**
 * A search by `q`: every word must occur, as a whole word, in one of the fields that Google names. Whole words without
 * regard to case and accents are our reading: the reference says "terms" only.
 */
export function textMatcher(q: string): (record: EventRecord) => boolean {
  const wanted = words(q);
  return (record) => {
    const present = new Set(words(searchable(record).join(' ')));
    return wanted.every((word) => present.has(word));
  };
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function searchable({ fields }: EventRecord): string[] {
  const { officeLocation, customLocation } = fields.workingLocationProperties ?? {};
  const people = [...(fields.attendees ?? []), ...(fields.organizer ? [fields.organizer] : [])];
  return [
    fields.summary,
    fields.description,
    fields.location,
    ...people.flatMap((person) => [person.displayName, person.email]),
    officeLocation?.buildingId,
    officeLocation?.deskId,
    officeLocation?.label,
    customLocation?.label,
    KEYWORDS[fields.eventType ?? ''],
  ].filter((text): text is string => typeof text === 'string');
}

// Google matches display titles in every language; the simulator matches the English ones.
const KEYWORDS: Readonly<Record<string, string>> = {
  outOfOffice: 'Out of office',
  focusTime: 'Focus time',
  workingLocation: 'Working location Office Home',
};
