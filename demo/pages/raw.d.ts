declare module '*?raw' {
  const text: string;
  export default text;
}

/** What Vite fills in: whether its development server serves the page. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}
