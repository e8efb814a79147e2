import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';
import { langs } from '../src/lang.ts';
import { idComplaints } from './ids.ts';
import { oneModule } from './module.ts';
import { sourcesIn } from './xliff.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Words that are loaded apart from those of the forms, by the name of their file in `src/words`, which imports nothing:
 * by a page that only embeds a form, by the page inside the frame, and by a server that draws pages without scripts.
 */
export const apart = ['host-words', 'frame-words', 'scriptless-words'] as const;

/** The words of each language as the text of a module, and what is wrong with the sentences and their translations. */
export interface Compiled {
  /** Empty where the source or a placeholder is wrong. A sentence without a translation is in Ukrainian. */
  modules: Map<string, string>;
  /** The same for each of `apart`. */
  modulesApart: Map<string, Map<string, string>>;
  complaints: string[];
}

/** One sentence in every language, with `${n}` for placeholders. */
export interface Sentence {
  id: string;
  /** Where it stands, for translators. */
  desc: string;
  /** By language; empty where there is no translation. */
  texts: Map<string, string>;
}

/** The sentences in `src/words` and their translations in `locales/*.xlf`, read once. */
export class WordsProject extends TransformLitLocalizer {
  readonly #translations: string;

  /**
   * @param languages the source language, then those to translate into; the list of `src/lang.ts`.
   * @param translations another folder to read translations from.
   */
  constructor({
    languages = langs,
    translations = here,
  }: { languages?: readonly string[]; translations?: string } = {}) {
    const [sourceLocale, ...targetLocales] = languages as readonly Locale[];
    super({
      sourceLocale: sourceLocale!,
      targetLocales,
      tsConfig: 'tsconfig.json',
      output: { mode: 'transform' },
      interchange: { format: 'xliff', xliffDir: translations },
      baseDir: here,
      resolve: (path) => resolve(here, path),
    });
    this.#translations = translations;
  }

  /** The files of translations, by language. */
  get files(): Map<string, string> {
    return new Map(this.config.targetLocales.map((lang) => [lang, join(this.#translations, `${lang}.xlf`)]));
  }

  /**
   * Brings the xlf files up to date with the source: new sentences untranslated, new wordings with the translation they
   * had, dropped ones gone. New sentences come in the order of the source; the tool alone would sort by description.
   */
  async extract(): Promise<void> {
    await this.formatter.writeOutput(this.extractSourceMessages().messages, this.readTranslationsSync().translations);
  }

  /** Compiles every language, and lists all complaints. Writes nothing. */
  compile(): Compiled {
    const modules = new Map<string, string>();
    const modulesApart = new Map(apart.map((name) => [name, new Map<string, string>()]));
    const broken = this.#broken();
    if (broken.length) return { modules, modulesApart, complaints: broken };
    for (const [lang, transformer] of this.transformers()) {
      const files: string[] = [];
      this.program.emit(
        undefined,
        // Only files with sentences: the program also has the contract's list of ticks, for its types. Imported files
        // come first.
        (path, text) => {
          const name = apart.find((one) => path.endsWith(`/src/words/${one}.js`));
          if (name) modulesApart.get(name)!.set(lang, oneModule([text]));
          else if (path.includes('/src/words/')) files.push(text);
        },
        undefined,
        undefined,
        { before: [transformer(this.program)] },
      );
      modules.set(lang, oneModule(files));
    }
    const complaints = this.config.targetLocales.flatMap((lang) => [...this.#missing(lang), ...this.changed(lang)]);
    return { modules, modulesApart, complaints: [...idComplaints(this.program), ...complaints] };
  }

  /** Every sentence, in the order of the source. */
  sentences(): Sentence[] {
    const { sourceLocale, targetLocales } = this.config;
    const translated = targetLocales.map((lang) => [lang, this.#translated(lang)] as const);
    return this.extractSourceMessages().messages.map((message) => ({
      id: message.name,
      desc: message.desc ?? '',
      texts: new Map([
        [sourceLocale, sentence(message)],
        ...translated.map(([lang, messages]) => [lang, sentence(messages.get(message.name))] as const),
      ]),
    }));
  }

  /** Sentences whose Ukrainian is not what it was when they were translated. The translation may still be right. */
  changed(lang: string): string[] {
    const file = this.files.get(lang)!;
    if (!existsSync(file)) return [];
    const sources = sourcesIn(readFileSync(file, 'utf8'));
    const translated = this.#translated(lang);
    return this.extractSourceMessages().messages.flatMap((message) => {
      const [before, now] = [sources.get(message.name), sentence(message)];
      const translation = sentence(translated.get(message.name));
      if (before === now || !translation) return [];
      return [`${lang}: ${message.name} was «${before}», now it is «${now}»; does «${translation}» still say so?`];
    });
  }

  /** Missing translations. `lit-localize build` uses the source for them and succeeds. */
  #missing(lang: string): string[] {
    const file = this.files.get(lang)!;
    if (!existsSync(file)) return [`${lang}: ${relative(join(here, '..'), file)} is missing`];
    const { messages } = this.extractSourceMessages();
    const translated = this.#translated(lang);
    const used = new Set(messages.map(({ name }) => name));
    return [
      ...messages
        .filter(({ name }) => isSaid(name, lang, used) && !sentence(translated.get(name)).trim())
        .map((message) => `${lang}: no translation of ${message.name}: «${sentence(message)}»`),
      ...[...translated.values()]
        .filter(({ name }) => !used.has(name))
        .map((message) => `${lang}: no sentence in the source has ${message.name} any more: «${sentence(message)}»`),
    ];
  }

  #translated(lang: string): Map<string, Message> {
    const messages = this.readTranslationsSync().translations.get(lang as Locale) ?? [];
    return new Map(messages.map((message) => [message.name, message]));
  }

  /** Complaints that make it impossible to compile any language. */
  #broken(): string[] {
    const { errors } = this.extractSourceMessages();
    return errors.length ? [stringifyDiagnostics(errors)] : this.validateTranslations().errors;
  }
}

/**
 * False for a plural form that the language never chooses: English has no `few`. It does say `many`, which stands in
 * for a form that is missing. What has a `many` beside it is a plural form.
 */
function isSaid(name: string, lang: string, names: Set<string>): boolean {
  const [, group, category = ''] = /^(.*)\.(.*)$/.exec(name) ?? [];
  if (category === 'many' || !names.has(`${group}.many`)) return true;
  return new Intl.PluralRules(lang).resolvedOptions().pluralCategories.some((said) => said === category);
}

function sentence(message: Message | ProgramMessage | undefined): string {
  return (message?.contents ?? []).map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');
}
