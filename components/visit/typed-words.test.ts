import { expect, test } from 'vitest';
import { anyTyped, handedOn, handOnTyped, onTyped, typedIn } from './typed-words';

test('words count as typed from the first letter until they are handed on, and each change is told once', () => {
  const told: boolean[] = [];
  const stop = onTyped(() => told.push(anyTyped()));
  const [one, other] = [{}, {}];
  typedIn(one, () => undefined);
  typedIn(one, () => undefined);
  typedIn(other, () => undefined);
  handedOn(one);
  expect(anyTyped()).toBe(true);
  handedOn(other);
  handedOn(other);
  expect(anyTyped()).toBe(false);
  expect(told).toEqual([true, true, true, false]);
  stop();
});

test('leaving gets the words out of every field, the newest ones', () => {
  const got: string[] = [];
  const hand = (field: object, words: string) => () => {
    got.push(words);
    handedOn(field);
  };
  const [one, other] = [{}, {}];
  typedIn(one, hand(one, 'sti'));
  typedIn(one, hand(one, 'stiff'));
  typedIn(other, hand(other, 'numb'));
  handOnTyped();
  expect(got).toEqual(['stiff', 'numb']);
  expect(anyTyped()).toBe(false);
});
