'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '@/components/ui/skeleton';

const Waiting = () => <Skeleton className="size-full opacity-50" />;

// The drawing library comes only with these, so no other page carries it.
export const VisitsBars = dynamic(() => import('./visits-bars'), { ssr: false, loading: Waiting });
export const PainLines = dynamic(() => import('./pain-lines'), { ssr: false, loading: Waiting });
export const KeptBars = dynamic(() => import('./kept-bars'), { ssr: false, loading: Waiting });
