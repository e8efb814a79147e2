import { PredefinedNetworkConditions } from 'puppeteer-core';
import type { ElementName } from '../../src/element-names.ts';

/** The device and the line that a run pretends to have. */
export interface Condition {
  name: string;
  /** The main thread takes so many times as long. */
  cpu: number;
  network: { download: number; upload: number; latency: number } | null;
  /** Only how long the form takes to come: the line changes nothing after that. */
  startOnly?: boolean;
  /** Only for this form. */
  form?: ElementName;
}

/**
 * A fast device on a slow line is left out. There the line takes the time: the last condition says how much, and the first
 * one what the device adds. Both forms come in the same script, so the line is measured with one of them.
 */
export const conditions: readonly Condition[] = [
  { name: 'this machine', cpu: 1, network: null },
  { name: 'CPU ÷ 6', cpu: 6, network: null },
  {
    name: 'CPU ÷ 6, slow 4G',
    cpu: 6,
    network: PredefinedNetworkConditions['Slow 4G'],
    startOnly: true,
    form: 'login',
  },
];

/** Whether this form is measured in this condition. */
export const isFor = (condition: Condition, form: ElementName) => (condition.form ?? form) === form;
