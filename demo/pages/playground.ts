import '../../src/define/index.ts';
import './languages.ts';
import './playground/form-playground.ts';
