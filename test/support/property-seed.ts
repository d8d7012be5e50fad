import { configureGlobal } from 'fast-check';

// oxlint-disable-next-line node/no-process-env -- how to try other cases than those of every day
const { PROPERTY_SEED } = process.env;

// The same cases every time, so that a check fails for what changed; PROPERTY_SEED=random, or a number, tries others.
if (PROPERTY_SEED !== 'random') configureGlobal({ seed: Number(PROPERTY_SEED ?? 20_261_123) });
