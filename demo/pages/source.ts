/**
 * Whether the page was not built: `npm start`, or a test, whose server knows no `import.meta.env`. Then files have the
 * addresses of the project, and the endpoint takes faults.
 */
export const isSource: boolean = import.meta.env?.DEV ?? true;
