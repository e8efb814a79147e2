import { basename } from 'node:path';
import {
  type Config,
  readConfigFileAndWriteSchema,
  type TransformOutputConfig,
} from '@lit/localize-tools/lib/config.js';
import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';

/** Stands before every compiled module. The code was checked where it was written; the type of its words is the source's. */
const head = `// @ts-nocheck: compiled from src/words/words.ts by \`npm run words\`; do not edit.
import type { Words } from '../words.ts';
`;

/** The words of each language as the text of a module, and what is wrong with the translations. */
export interface Compiled {
  /** Empty where the source or a placeholder is wrong. A sentence without translation stands in Ukrainian. */
  modules: Map<string, string>;
  complaints: string[];
}

/** One reading of the sentences in `src/words/words.ts` and their translations in `locales/*.xlf`. */
export class WordsProject extends TransformLitLocalizer {
  /** @param translations another folder to read translations from. */
  constructor(configFile: string, translations?: string) {
    const config = readConfigFileAndWriteSchema(configFile) as Config & { output: TransformOutputConfig };
    if (translations) config.interchange = { format: 'xliff', xliffDir: translations };
    super(config);
  }

  /** Brings the xlf files up to date with the source: new sentences untranslated, dropped ones gone. */
  async extract(): Promise<void> {
    await this.writeInterchangeFiles();
  }

  /** Compiles every language and says everything that is missing. Writes nothing. */
  compile(): Compiled {
    const modules = new Map<string, string>();
    const broken = this.broken();
    if (broken.length) return { modules, complaints: broken };
    for (const [lang, transformer] of this.transformers()) {
      this.program.emit(
        undefined,
        (file, text) => {
          if (basename(file) === 'words.js') modules.set(lang, head + typed(literal(text)));
        },
        undefined,
        undefined,
        { before: [transformer(this.program)] },
      );
    }
    return { modules, complaints: this.untranslated() };
  }

  /** `lit-localize build` falls back to the source where a translation is missing, and succeeds: so it is looked for here. */
  private untranslated(): string[] {
    const { messages } = this.extractSourceMessages();
    const { translations } = this.readTranslationsSync();
    return this.config.targetLocales.flatMap((lang) => {
      const translated = new Map(translations.get(lang)?.map((message) => [message.name, message]));
      const used = new Set(messages.map(({ name }) => name));
      return [
        ...messages
          .filter(({ name }) => !sentence(translated.get(name)).trim())
          .map((message) => `${lang}: no translation of ${message.name}: «${sentence(message)}»`),
        ...[...translated.values()]
          .filter(({ name }) => !used.has(name))
          .map((message) => `${lang}: no sentence in the source has ${message.name} any more: «${sentence(message)}»`),
      ];
    });
  }

  /** What keeps even one language from being compiled. */
  private broken(): string[] {
    const { errors } = this.extractSourceMessages();
    return errors.length ? [stringifyDiagnostics(errors)] : this.validateTranslations().errors;
  }
}

function sentence(message: Message | ProgramMessage | undefined): string {
  return (message?.contents ?? []).map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');
}

/** TypeScript prints what a transformer made in `\uXXXX`. Letters come back as themselves, which halves them. */
function literal(code: string): string {
  return code.replace(/(?<!\\)((?:\\\\)*)\\u([0-9A-Fa-f]{4})/g, (whole, backslashes: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    // Spaces and signs that nobody sees stay readable as escapes.
    return /[\p{L}\p{P}\p{S}]/u.test(character) && character > '\x7f' ? backslashes + character : whole;
  });
}

function typed(code: string): string {
  return code.replace('export const words =', 'export const words: Words =');
}
