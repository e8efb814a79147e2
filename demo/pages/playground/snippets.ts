import { attributesFor, type Settings } from './settings.ts';

/** A place where the form shall stand. */
export type Stack = 'page' | 'link' | 'react' | 'vue';
export const stacks: readonly Stack[] = ['page', 'link', 'react', 'vue'];

/** What a snippet names besides the settings. */
export interface Site {
  /** The page of the playground: relative addresses are meant from here. */
  page: string;
  /** The script, with its version in the name. */
  script: string;
  /** Its sum; without one the script is not built. */
  integrity: string | undefined;
  frame: string;
  lang: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Attributes with whole addresses, as they may stand on any page. */
function attributesOn(settings: Settings, site: Site): [name: string, value: string][] {
  const all = { lang: site.lang, ...attributesFor(settings, site.frame) };
  return Object.entries(all).map(([name, value]) => [
    name,
    /(^|-)(endpoint|url)$|^frame$/.test(name) ? new URL(value, site.page).href : value,
  ]);
}

const written = (attributes: [string, string][], prefix = '') =>
  attributes.map(([name, value]) => `\n  ${prefix}${name}="${escaped(value)}"`).join('');

function css({ form, tokens }: Settings): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  --vodokanal-${name}: ${value};`);
  return lines.length > 0 ? `vodokanal-${form} {\n${lines.join('\n')}\n}\n` : '';
}

const styled = (settings: Settings) => (css(settings) ? `<style>\n${css(settings)}</style>\n\n` : '');

function scriptTag({ script, integrity }: Site): string {
  const sum = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
  return `<script type="module" src="${script}"${sum}></script>\n\n`;
}

const labels: Record<string, Record<Settings['form'], string>> = {
  uk: { register: 'Зареєструватися', login: 'Увійти' },
  ru: { register: 'Зарегистрироваться', login: 'Войти' },
};

/** What does on a page what is on the screen. */
export function snippet(stack: Stack, settings: Settings, site: Site): string {
  const tag = `vodokanal-${settings.form}`;
  const attributes = attributesOn(settings, site);
  const element = `<${tag}${written(attributes)}\n></${tag}>`;
  switch (stack) {
    case 'page':
      return `${scriptTag(site)}${styled(settings)}${element}\n`;
    case 'link': {
      const data = attributes.filter(([name]) => name !== 'cabinet-url');
      const href = new URL(settings.form === 'login' ? './cabinet.html' : '../../#register', site.page).href;
      const label = (labels[site.lang] ?? labels.uk!)[settings.form];
      return `${scriptTag(site)}${styled(settings)}<a class="vodokanal-widget" href="${href}" data-vodokanal="${settings.form}"${written(data, 'data-')}\n>${label}</a>\n`;
    }
    case 'react':
      return `import type {} from 'vodokanal-forms/react';\nimport 'vodokanal-forms/${settings.form}';\n\nexport const Form = () => (\n${indented(element, 2)}\n);\n${comment(settings)}`;
    case 'vue':
      return `<script setup lang="ts">\nimport type {} from 'vodokanal-forms/vue';\nimport 'vodokanal-forms/${settings.form}';\n</script>\n\n<template>\n${indented(element, 2)}\n</template>\n${css(settings) && `\n<style>\n${css(settings)}</style>\n`}`;
  }
}

/** React has no place for a style sheet in a component. */
const comment = (settings: Settings) => (css(settings) ? `\n/* The style sheet:\n${css(settings)}*/\n` : '');

const indented = (text: string, spaces: number) => text.replace(/^/gm, ' '.repeat(spaces));
