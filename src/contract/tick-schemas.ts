import * as z from 'zod/mini';
import { type Tick, ticks } from './ticks.ts';

/** The schema of each tick, by name: a member of a registration and of every account in a profile. */
export const tickSchemas = Object.fromEntries(ticks.map((name) => [name, z.boolean({ error: 'type' })])) as Record<
  Tick,
  z.ZodMiniBoolean
>;
