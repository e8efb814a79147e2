import { testIn } from './test-in.ts';

testIn('ru');
