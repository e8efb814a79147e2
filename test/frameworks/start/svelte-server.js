import { render } from 'svelte/server';

export const draw = (Page) => render(Page).body;
