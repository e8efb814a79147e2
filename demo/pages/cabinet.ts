import './languages.ts';
import './cabinet/cabinet-page.ts';
