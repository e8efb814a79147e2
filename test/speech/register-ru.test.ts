import { registerScenarios } from './scenarios/register.ts';
import { testIn } from './test-in.ts';

testIn('ru', registerScenarios);
