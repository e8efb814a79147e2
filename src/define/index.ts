import './register.ts';
import './login.ts';

export * from '../index.ts';
