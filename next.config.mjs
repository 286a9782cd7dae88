/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  images: { unoptimized: true },
};

export default config;
