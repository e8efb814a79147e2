import type { EngineName } from '../engines/find.ts';
import { openChromium } from './chromium-window.ts';
import { openFirefox, openWebKit } from './driver-window.ts';
import type { BrowserWindow, WindowOptions } from './window.ts';

const engines: Record<EngineName, (options: WindowOptions) => Promise<BrowserWindow>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

export const openWindow = (engine: EngineName, options: WindowOptions = {}) => engines[engine](options);
