import { register } from '@teamhanko/hanko-elements';

// Its API on the page's own origin, which saves it the question whether the browser may ask another one.
const { hanko } = await register(`${location.origin}/hanko`);
hanko.onSessionCreated(() => location.assign('/cabinet'));
