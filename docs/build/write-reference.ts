import { writeFileSync } from 'node:fs';
import { customElements } from './manifest.ts';
import { reference } from './reference.ts';

/** `npm run reference` */
writeFileSync('docs/reference.md', reference(customElements().modules[0]!.declarations));
