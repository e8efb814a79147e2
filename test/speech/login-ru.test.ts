import { loginScenarios } from './scenarios/login.ts';
import { testIn } from './test-in.ts';

testIn('ru', loginScenarios);
