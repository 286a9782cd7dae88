import { readFileSync } from 'node:fs';
import { serwist } from '@serwist/next/config';

// Read after `next build`: every build has its own shell.
const build = readFileSync('.next/BUILD_ID', 'utf8').trim();

export default serwist({
  swSrc: 'components/offline/worker.ts',
  swDest: 'public/sw.js',
  // Pages hold client data and are never kept; the shell holds none.
  precachePrerendered: false,
  additionalPrecacheEntries: [{ url: '/shell', revision: build }],
  maximumFileSizeToCacheInBytes: 6_000_000,
  esbuildOptions: { sourcemap: false },
});
