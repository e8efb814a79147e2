import * as z from 'zod/mini';
import { type Tick, ticks } from './ticks.ts';

/** The schema of each tick, by name. Registrations, and the accounts of a profile, have these members. */
export const tickSchemas = Object.fromEntries(ticks.map((name) => [name, z.boolean({ error: 'type' })])) as Record<
  Tick,
  z.ZodMiniBoolean
>;
