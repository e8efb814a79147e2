import { matrix } from './matrix.ts';

matrix('chromium');
