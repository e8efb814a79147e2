import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

// Pages are drawn at the build, as on a server, and hydrated.
export default {
  output: 'export',
  distDir: 'dist',
  turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
} satisfies NextConfig;
