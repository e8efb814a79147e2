import { showAlone } from './alone.ts';
import { embed } from './embedded.ts';
import { readPartners } from './partners.ts';
import { adoptFrameStyles } from './styles.ts';

/** The script of `frame.html`: one form, for the pages that may embed it, or in a window of its own. */

const partners = readPartners(
  document.querySelector<HTMLMetaElement>('meta[name="vodokanal-partners"]')?.content ?? '',
);
adoptFrameStyles();
if (window.parent === window) showAlone(partners);
else embed(partners);
