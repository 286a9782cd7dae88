import { z } from 'zod';

/** What a chart is made of; each can be left out on screen and on paper. */
export const chartLayers = ['pain', 'findings', 'referral', 'zones'] as const;
export type ChartLayerName = (typeof chartLayers)[number];

export const chartLayerWords: Record<ChartLayerName, string> = {
  pain: 'Client’s pain',
  findings: 'Findings',
  referral: 'Felt elsewhere',
  zones: 'No press',
};

/** Layers an address leaves out; words nobody knows are left out themselves. */
export const HiddenLayers = z
  .string()
  .catch('')
  .transform((text) => chartLayers.filter((layer) => text.split(',').includes(layer)));

/** Hides what carries it while the switch above says so. Written out, because Tailwind reads class names as text. */
export const hiddenWith: Record<ChartLayerName, string> = {
  pain: 'group-data-no-pain/chart:hidden',
  findings: 'group-data-no-findings/chart:hidden',
  referral: 'group-data-no-referral/chart:hidden',
  zones: 'group-data-no-zones/chart:hidden',
};
