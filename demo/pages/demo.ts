import '../../src/define/index.ts';
import './languages.ts';
