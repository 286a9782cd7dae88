'use client';

import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { BodyShape, bodyShapeWords } from '@/lib/body/body-shape';

/** Which of the drawings a client's charts use. */
export function ShapeField({ given }: { given: BodyShape }) {
  const [shape, setShape] = useState(given);
  return (
    <Segmented
      label="Body shape"
      hideLabel
      name="bodyShape"
      options={BodyShape.options.map((value) => ({ value, label: bodyShapeWords[value] }))}
      value={shape}
      onChange={setShape}
      className="tablet:col-span-2"
    />
  );
}
