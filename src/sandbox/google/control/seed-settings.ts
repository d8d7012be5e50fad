import { badRequest } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import type { UserSettings } from '../world/user.js';

const ALLOWED: Record<keyof UserSettings, RegExp> = {
  locale: /^[a-z]{2,3}(?:[_-]\w{2,8})*$/i,
  weekStart: /^[016]$/,
  format24HourTime: /^(?:true|false)$/,
};

/** Reads the settings of a seeded user; numbers and booleans become text as at Google. 400 names the invalid part. */
export function readSeedSettings(value: unknown): Partial<UserSettings> {
  if (!isJsonObject(value)) throw refuse('settings must be an object');
  const settings: Partial<UserSettings> = {};
  for (const [name, each] of Object.entries(value)) {
    if (!isSetting(name)) throw refuse(`settings.${name} cannot be set`);
    const text = typeof each === 'number' || typeof each === 'boolean' ? String(each) : each;
    if (typeof text !== 'string' || !ALLOWED[name].test(text)) throw refuse(`unknown settings.${name}`);
    settings[name] = text;
  }
  return settings;
}

/** The error for an invalid seed. */
export const refuse = (message: string): Error => badRequest('invalid', `Invalid seed: ${message}`);

function isSetting(name: string): name is keyof UserSettings {
  return Object.hasOwn(ALLOWED, name);
}
