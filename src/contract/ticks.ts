/** Members of the registration that are yes or no, in the order in which the form draws them. Never ticked beforehand. */
export const ticks = ['notifyBalance', 'remindReadings'] as const;

export type Tick = (typeof ticks)[number];
