import { testExample } from './test-of.ts';

const file = 'examples/express/server.js';
testExample({ name: 'examples/express', file, program: process.execPath, args: () => [file] });
