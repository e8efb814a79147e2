import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.js';

type Tokens = { properties: { name: string }[] };
type Both = Tokens & { contributions: { css: Tokens } };

/** Both elements have the same tokens, and an editor would offer each twice. */
function tokensOnce(text: string, propertiesOf: (data: Both) => { name: string }[]): string {
  const data = JSON.parse(text);
  const properties = propertiesOf(data);
  const once = new Map(properties.map((property) => [property.name, property]));
  properties.splice(0, Number.POSITIVE_INFINITY, ...once.values());
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The files for editors, by their names: what the manifest says, as VS Code and JetBrains read it. */
export function editorData(manifest: Package): Record<string, string> {
  // They add to the descriptions, and write into what they are given.
  const copy = () => structuredClone(manifest) as never;
  const options = { hideLogs: true, outdir: null as unknown as string };
  return {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(copy(), options),
    'vscode.css-custom-data.json': tokensOnce(getVsCodeCssCustomData(copy(), options), ({ properties }) => properties),
    'web-types.json': tokensOnce(getWebTypesData(copy(), options), ({ contributions }) => contributions.css.properties),
  };
}
