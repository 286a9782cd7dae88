'use client';

import type { ComponentProps } from 'react';
import { useAwake } from './use-awake';

/** A button that cannot be pressed before the page can react, so nothing is sent past our own code. */
export function AwakeButton({ disabled, ...rest }: ComponentProps<'button'>) {
  return <button {...rest} disabled={!useAwake() || disabled} />;
}
