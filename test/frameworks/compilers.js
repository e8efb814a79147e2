import { compileModule, compile as compileSvelte } from 'svelte/compiler';
import { transformWithOxc } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

/** TypeScript as JavaScript; JSX stays what it means with React. */
export async function withoutTypes(code, lang) {
  return (await transformWithOxc(code, `snippet.${lang}`, { lang, jsx: { runtime: 'automatic' } })).code;
}

/** Single-file components through the compilers that come with the frameworks: no plugin, no version of its own. */
export const svelte = {
  name: 'svelte',
  transform(code, id, { ssr } = {}) {
    const options = { filename: id, generate: ssr ? 'server' : 'client' };
    if (id.endsWith('.svelte')) return compileSvelte(code, options).js;
    if (id.endsWith('.svelte.js')) return compileModule(code, options).js;
  },
};

export const vue = {
  name: 'vue',
  async transform(code, id, { ssr = false } = {}) {
    if (!id.endsWith('.vue')) return;
    const compilerOptions = { isCustomElement: (tag) => tag.startsWith('vodokanal-') };
    const { descriptor, errors } = parse(code, { filename: id, templateParseOptions: compilerOptions });
    if (errors.length) throw errors[0];
    const { content } = compileScript(descriptor, {
      id,
      inlineTemplate: true,
      isProd: true,
      templateOptions: { ssr, ssrCssVars: [], compilerOptions },
    });
    return { code: descriptor.scriptSetup?.lang ? await withoutTypes(content, 'ts') : content, map: null };
  },
};
