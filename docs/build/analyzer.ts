import * as analyzer from '@custom-elements-manifest/analyzer';
import type typescript from 'typescript';

interface Analyzer {
  create(options: { modules: typescript.SourceFile[]; plugins: object[]; context: object }): unknown;
  ts: typeof typescript;
}

/**
 * The analyzer and its TypeScript, which reads the sources for both: syntax trees of another version have other numbers.
 * Its own types leave these two out.
 */
export const { create, ts: compiler } = analyzer as unknown as Analyzer;
