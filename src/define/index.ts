export * from '../index.ts';
export * from './login.ts';
export * from './register.ts';
