import { tagOf } from '../../../src/element-names.ts';
import type { Lang } from '../../../src/lang.ts';
import { addressFor } from '../addresses.ts';
import { type AttributeName, kindOf } from './attributes.ts';
import { isOn, type Settings } from './settings.ts';

export const snippetNames = ['page', 'cms', 'react', 'vue'] as const;
export type SnippetName = (typeof snippetNames)[number];

/** What a snippet has to know beside the settings. */
export interface Facts {
  /** Address of this page, from which those of `addressFor` count. */
  page: string;
  /** Address of the folder with the scripts, and of the frame's page. */
  scripts: string;
  frame: string;
  /** Sum of each script by its name, from `integrity.json`; none before the first build. */
  sums: Record<string, string>;
  /** Names of attributes that the element has. */
  known: readonly string[];
  lang: Lang;
  /** The words of the link that stands where there is no script. */
  link: string;
}

/** The attributes of the element on the screen, in the order of its class; only those that are not the default. */
export function attributesFor(
  settings: Settings,
  { page, frame, known }: Omit<Facts, 'sums' | 'scripts' | 'lang' | 'link'>,
) {
  const { element, attributes } = settings;
  return known.flatMap((name): [name: string, value: string][] => {
    const attribute = name as AttributeName;
    if (kindOf(attribute).is !== 'address') return attributes[attribute] ? [[name, attributes[attribute]]] : [];
    if (!isOn(settings, attribute)) return [];
    // In a frame the utility's page decides where a form posts.
    if (isOn(settings, 'frame') && /(^|-)(endpoint|url)$/.test(name) && name !== 'return-url') return [];
    if (name === 'frame') return [[name, frame]];
    const written = addressFor(element, attribute);
    const url = written && new URL(written, page);
    if (!url) return [];
    return [[name, name === 'return-url' ? url.href : url.pathname + url.hash]];
  });
}

const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The built script of this name, preferably under its version, which never changes. */
function scriptOf({ scripts, sums }: Facts, alias: string): { src: string; sum: string | undefined } {
  const [stem, ending] = [alias.slice(0, alias.indexOf('.')), alias.slice(alias.indexOf('.'))];
  const versioned = Object.keys(sums).find((name) => {
    const version = name.startsWith(`${stem}-`) && name.endsWith(ending) && name.slice(stem.length + 1, -ending.length);
    return version && /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && !version.endsWith('.iife');
  });
  const name = versioned ?? alias;
  return { src: new URL(name, scripts).href, sum: sums[name] };
}

function scriptTag(facts: Facts, alias: string, more: string): string {
  const { src, sum } = scriptOf(facts, alias);
  const integrity = sum ? `\n  integrity="${sum}"\n  crossorigin="anonymous"` : '';
  return `<script ${more}\n  src="${escaped(src)}"${integrity}\n></script>`;
}

/** A tag with its attributes, one a line where there are several. */
function tag(start: string, attributes: readonly [string, string][], end: string): string {
  const written = attributes.map(([name, value]) => `${name}="${escaped(value)}"`);
  if (written.length < 2) return `<${[start, ...written].join(' ')}${end}`;
  return `<${start}\n${written.map((line) => `  ${line}\n`).join('')}${end.trimStart()}`;
}

/** The tokens, and the colours of the page around, as CSS; nothing where all are the default. */
function cssOf({ element, theme, tokens }: Settings): string {
  const lines = [
    ...(theme === 'page' ? [] : [`color-scheme: ${theme};`]),
    ...Object.entries(tokens).map(([name, value]) => `--vodokanal-${name}: ${value};`),
  ];
  return lines.length > 0 ? `${tagOf(element)} {\n${lines.map((line) => `  ${line}\n`).join('')}}` : '';
}

const indented = (text: string) => text.replace(/^/gm, '  ');
const parts = (...all: string[]) => `${all.filter(Boolean).join('\n\n')}\n`;
const styleTag = (css: string) => css && `<style>\n${indented(css)}\n</style>`;

/** The code that puts the form on the screen into somebody else's page. */
export function snippetOf(name: SnippetName, settings: Settings, facts: Facts): string {
  const { element } = settings;
  const attributes = attributesFor(settings, facts);
  const css = cssOf(settings);
  const framed = isOn(settings, 'frame');
  switch (name) {
    case 'page':
      return parts(
        scriptTag(facts, framed ? 'partner.js' : 'vodokanal.js', 'type="module"'),
        styleTag(css),
        tag(tagOf(element), attributes, `></${tagOf(element)}>`),
      );
    case 'cms': {
      const origin = framed ? ` data-origins="${escaped(new URL(facts.frame).origin)}"` : '';
      const href = new URL(`../../#${element}`, facts.page).href;
      const data = attributes.map(([name, value]): [string, string] => [`data-${name}`, value]);
      const all: [string, string][] = [
        ['class', 'vodokanal-widget'],
        ['data-vodokanal', element],
        ...data,
        ['href', href],
      ];
      // In one line: some editors make a line break of one inside a tag.
      const written = all.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
      return parts(
        scriptTag(facts, 'vodokanal.iife.js', `defer${origin}`),
        styleTag(css),
        `<p><a ${written}>${escaped(facts.link)}</a></p>`,
      );
    }
    case 'react':
      return parts(
        [
          `import 'vodokanal-forms/${element}';`,
          `import type {} from 'vodokanal-forms/react';`,
          ...(css ? [`import './vodokanal.css';`] : []),
        ].join('\n'),
        `export default function ${element[0]!.toUpperCase()}${element.slice(1)}Form() {\n  return (\n${indented(indented(tag(tagOf(element), attributes, ' />')))}\n  );\n}`,
        css && `/* vodokanal.css\n${css}\n*/`,
      );
    case 'vue':
      return parts(
        `<script setup lang="ts">\nimport { onMounted } from 'vue';\nimport type {} from 'vodokanal-forms/vue';\n\nonMounted(() => import('vodokanal-forms/${element}'));\n</script>`,
        `<template>\n${indented(tag(tagOf(element), attributes, `></${tagOf(element)}>`))}\n</template>`,
        styleTag(css),
      );
  }
}
