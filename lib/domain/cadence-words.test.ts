import { describe, expect, it } from 'vitest';
import { CadenceConfig, standardCadence } from './cadence-config';
import { boundsOf, cadenceGroups } from './cadence-words';

const lines = cadenceGroups.flatMap((group) => group.lines);

describe('the cadence in words', () => {
  it('names every number of the rule set once', () => {
    const numbers = Object.keys(standardCadence).filter((key) => key !== 'fortnightlyStep');
    expect(lines.map((line) => line.key).sort()).toEqual(numbers.sort());
  });

  it('offers exactly what the schema takes', () => {
    for (const { key } of lines) {
      const { least, most, step } = boundsOf(key);
      const field = CadenceConfig.shape[key];
      expect([key, field.safeParse(least).success, field.safeParse(least - step).success]).toEqual([
        key,
        true,
        false,
      ]);
      expect([key, field.safeParse(most).success, field.safeParse(most + step).success]).toEqual([
        key,
        true,
        false,
      ]);
      expect(standardCadence[key]).toBeGreaterThanOrEqual(least);
      expect(standardCadence[key]).toBeLessThanOrEqual(most);
    }
  });
});
