const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Parses `500ms`, `30s`, `10m`, `24h` or `30d` to milliseconds; undefined for any other text. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([a-z]+)$/i.exec(text.trim());
  const unit = Object.entries(MILLISECONDS).find(([name]) => name === match?.[2]?.toLowerCase());
  const amount = unit && Number(match?.[1]) * unit[1];
  return amount;
}

/** At most `max` requests within `windowMs`. */
export interface RateLimit {
  max: number;
  windowMs: number;
}

/** Parses `600/1m` as a rate limit; undefined for any other text. */
export function parseRate(text: string): RateLimit | undefined {
  const [count = '', window = '', ...rest] = text.split('/');
  const windowMs = parseDuration(window);
  return /^[1-9]\d*$/.test(count) && windowMs && rest.length === 0 ? { max: Number(count), windowMs } : undefined;
}
