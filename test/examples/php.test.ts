import { findPhp } from '../engines/php.ts';
import { testExample } from './test-of.ts';

const file = 'examples/php/index.php';
testExample({
  name: 'examples/php',
  file,
  program: findPhp() ?? 'php',
  args: (port) => ['-S', `localhost:${port}`, '-t', 'examples/pages', file],
});
