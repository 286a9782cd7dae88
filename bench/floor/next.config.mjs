import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg'],
  typescript: { ignoreBuildErrors: true },
  // Built as a copy two folders under the repository, with the very packages the product uses.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};

export default config;
