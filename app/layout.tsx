import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { screenColours, themeCookie, themeOf } from '@/components/shell/theme';
import './globals.css';

// The title never carries a client's name: it is in history, in screen shares, on lock screens.
export const metadata: Metadata = {
  title: 'Palpate',
  robots: { index: false, follow: false },
  appleWebApp: { capable: true, title: 'Palpate', statusBarStyle: 'default' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: screenColours.ground.light },
    { media: '(prefers-color-scheme: dark)', color: screenColours.ground.dim },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
