/** The yes-or-no members of the registration, in the order of the form. No box is ticked in advance. */
export const ticks = ['notifyBalance', 'remindReadings'] as const;

export type Tick = (typeof ticks)[number];
