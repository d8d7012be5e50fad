interface Color {
  background: string;
  foreground: string;
}

const palette = (backgrounds: string, foreground: string): Record<string, Color> =>
  Object.fromEntries(
    backgrounds
      .split(' ')
      .map((background, index) => [String(index + 1), { background: `#${background}`, foreground }]),
  );

/** Google's 24 calendar colors, by id. */
export const CALENDAR_COLORS: Readonly<Record<string, Color>> = palette(
  'ac725e d06b64 f83a22 fa573c ff7537 ffad46 42d692 16a765 7bd148 b3dc6c fbe983 fad165 92e1c0 9fe1e7 9fc6e7 4986e7 9a9cff b99aff c2c2c2 cabdbf cca6ac f691b2 cd74e6 a47ae2',
  '#1d1d1d',
);

/** Google's 11 event colors, by id. */
export const EVENT_COLORS: Readonly<Record<string, Color>> = palette(
  'a4bdfc 7ae7bf dbadff ff887c fbd75b ffb878 46d6db e1e1e1 5484ed 51b749 dc2127',
  '#1d1d1d',
);

/** The id of the calendar color nearest to `#rrggbb`. */
export function nearestCalendarColor(hex: string): string {
  const distance = (other: string) =>
    channels(hex).reduce((sum, value, index) => sum + (value - (channels(other)[index] ?? 0)) ** 2, 0);
  const [nearest] = Object.entries(CALENDAR_COLORS).toSorted(
    ([, a], [, b]) => distance(a.background) - distance(b.background),
  );
  return nearest?.[0] ?? '1';
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
