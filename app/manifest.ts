import type { MetadataRoute } from 'next';
import { screenColours } from '@/components/shell/theme';

/** What a tablet needs to put Palpate on its home screen: there it keeps unsent entries as long as they wait. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/today',
    name: 'Palpate',
    short_name: 'Palpate',
    description: 'Body chart, treatment and plan of a trigger-point clinic.',
    lang: 'en',
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: screenColours.ground.light,
    theme_color: screenColours.ground.light,
    icons: [
      icon('palpate', 192, 'any'),
      icon('palpate', 512, 'any'),
      icon('palpate-maskable', 192, 'maskable'),
      icon('palpate-maskable', 512, 'maskable'),
    ],
  };
}
