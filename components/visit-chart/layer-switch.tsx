'use client';

import { type ReactNode, useState } from 'react';
import { type ChartLayerName, chartLayers, chartLayerWords } from './chart-layers';

type LayerSwitchProps = { hidden: readonly ChartLayerName[]; children: ReactNode };

/** Shows and hides layers without asking the clinic again; the address keeps the choice. */
export function LayerSwitch({ hidden, children }: LayerSwitchProps) {
  const [off, setOff] = useState<readonly ChartLayerName[]>(hidden);

  function turn(layer: ChartLayerName, on: boolean) {
    const next = chartLayers.filter((one) => (one === layer ? !on : off.includes(one)));
    setOff(next);
    const here = new URL(window.location.href);
    if (next.length > 0) here.searchParams.set('hide', next.join(','));
    else here.searchParams.delete('hide');
    window.history.replaceState(null, '', here);
  }

  const marks = Object.fromEntries(off.map((layer) => [`data-no-${layer}`, '']));
  return (
    <div className="group/chart grid gap-4" {...marks}>
      <fieldset className="flex flex-wrap gap-2.5 print:hidden">
        <legend className="sr-only">Layers</legend>
        {chartLayers.map((layer) => (
          <label
            key={layer}
            className="flex min-h-touch items-center gap-2.5 rounded-m border-[1.5px] border-line-strong bg-surface px-4 font-semibold text-[1rem] has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              checked={!off.includes(layer)}
              onChange={(event) => turn(layer, event.target.checked)}
              className="size-5 accent-accent"
            />
            {chartLayerWords[layer]}
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
