/** The build replaces it by the version in package.json. */
declare const VERSION: string | undefined;

/** The version of this script; `source` where it was not built. */
export const version = typeof VERSION === 'string' ? VERSION : 'source';
