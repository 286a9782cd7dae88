/** @type {import('next').NextConfig} */
const config = {
  // `next start` serves from this folder; a container image builds with PALPATE_STANDALONE=1.
  ...(process.env.PALPATE_STANDALONE === '1' ? { output: 'standalone' } : {}),
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The indicator lies over the person's own button in the rail.
  devIndicators: false,
  serverExternalPackages: ['@node-rs/argon2', 'graphile-worker', 'nodemailer', 'pg', 'pino'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'no-referrer' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
        { key: 'x-robots-tag', value: 'noindex' },
      ],
    },
  ],
  images: { unoptimized: true },
};

export default config;
