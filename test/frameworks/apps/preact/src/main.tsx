import { render } from 'preact';
import SignIn from './sign-in';

render(<SignIn />, document.querySelector('main')!);
