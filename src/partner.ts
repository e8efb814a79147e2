import { define } from './define/define.ts';
import { elementNames } from './element-names.ts';
import { FramedElement } from './elements/framed-element.ts';

/**
 * `partner.js`, for pages of partners: both elements, whose forms are always in a frame of the utility. The script comes
 * from the utility, so it knows where that frame is: beside it, or above its folder `v1`.
 */
const frame = import.meta.url.replace(/(v\d+\/)?[^/]*$/, 'frame.html');

for (const name of elementNames)
  define(
    name,
    class extends FramedElement {
      constructor() {
        super(name, frame);
      }
    },
  );
