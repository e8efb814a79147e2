import { describeLaws } from '../describe-laws.ts';
import { answerLaws } from './answer-laws.ts';

describeLaws(answerLaws);
