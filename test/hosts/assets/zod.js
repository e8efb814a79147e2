import * as z from '../lib/zod/index.js';

z.config({ customError: () => 'words of the page' });
window.zodSays = () => z.string().safeParse(1).error.issues[0].message;
