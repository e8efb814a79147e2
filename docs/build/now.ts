import { readFileSync } from 'node:fs';
import { openapi } from '../../demo/server/http/openapi.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type Change, changesBetween, type Interface, publicInterface } from './interface.ts';
import { customElements } from './manifest.ts';

/** The interface of the last release, written by `npm run release`. */
export const lastFile = 'test/package/interface.json';

export interface Release {
  version: string;
  interface: Interface;
}

export const lastRelease = (): Release => JSON.parse(readFileSync(lastFile, 'utf8'));

/** The interface of the sources as they are. */
export const interfaceNow = (): Interface =>
  publicInterface(customElements().modules[0]!.declarations, openapi(), manifest.exports);

export const changesNow = (): Change[] => changesBetween(lastRelease().interface, interfaceNow());
