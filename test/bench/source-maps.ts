import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

type Payload = ConstructorParameters<typeof SourceMap>[0];
interface Maps {
  map: SourceMap;
  payload: Payload;
}

const read = new Map<string, Maps | undefined>();

/** The map of a script, which stands beside it on the disk: our build's in `dist`, a peer's in the folder of the bench. */
function mapsOf(url: string): Maps | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname.replace(/^\/v\d+\//, '/') : '';
  if (!read.has(path)) {
    const file = [`dist${path}.map`, `test/bench/dist${path}.map`].find((one) => path && existsSync(one));
    const payload = file && (JSON.parse(readFileSync(file, 'utf8')) as Payload);
    read.set(path, payload ? { map: new SourceMap(payload), payload } : undefined);
  }
  return read.get(path);
}

/** A function of a script that runs, as the profiler describes it: where it begins, counted from 0. */
interface Running {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

/** A longer line is minified itself, as those of Lit are: it has no name that anybody knows. */
const longest = 200;

/** The same function as its author wrote it: the line where it begins, which has its name, and the file. */
export function writtenAt({ functionName, url, lineNumber, columnNumber }: Running): { name: string; place: string } {
  const maps = mapsOf(url);
  const entry = maps?.map.findEntry(lineNumber, columnNumber);
  const name = functionName || '(no name)';
  // No source: a function of the browser, or what a bundler has added itself.
  if (!maps || !entry || !('originalSource' in entry) || !entry.originalSource) return { name, place: '' };
  const { originalSource, originalLine } = entry;
  const file = originalSource.replace(/^(\.\.\/)+/, '').replace(/^.*node_modules\//, '');
  // The whole script begins there, and so does its first function.
  if (!functionName && !lineNumber && !columnNumber) return { name: '(the script, when it is loaded)', place: '' };
  const { sources, sourcesContent = [] } = maps.payload;
  const written = sourcesContent[sources.indexOf(originalSource)]?.split('\n')[originalLine]?.trim() ?? '';
  if (!written || written.length > longest) return { name, place: file };
  return { name: written.slice(0, 44), place: `${file}:${originalLine + 1}` };
}
