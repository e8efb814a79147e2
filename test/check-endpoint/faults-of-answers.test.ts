import { faultsOfAnswers } from './contract-faults.ts';
import { testFaults } from './test-faults.ts';

testFaults(faultsOfAnswers);
