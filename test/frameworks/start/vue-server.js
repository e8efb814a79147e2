import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';

export const draw = (Page) => renderToString(createSSRApp(Page));
