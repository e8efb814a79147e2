import { render } from 'solid-js/web';
import SignIn from './sign-in';

render(() => <SignIn />, document.querySelector('main')!);
