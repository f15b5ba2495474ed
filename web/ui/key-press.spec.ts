import { describe, expect, it } from '@jest/globals';
import { isComposing, isRepeatedPress } from './key-press';

const press = (more: object = {}) => ({ key: 'Enter', keyCode: 13, repeat: false, ...more });

describe('a key press', () => {
  it.each([
    ['a key of the DOM during a composition', { isComposing: true }, true],
    ["a key of React's during a composition", { nativeEvent: { isComposing: true } }, true],
    ['the key by which Safari ends a composition', { keyCode: 229 }, true],
    ['a key without a composition', { nativeEvent: { isComposing: false } }, false],
  ])('belongs to the input method or not: %s', (_, more, expected) => {
    expect(isComposing(press(more))).toBe(expected);
  });

  it.each([
    ['Enter, held down', { repeat: true }, true],
    ['the space bar, held down', { key: ' ', repeat: true }, true],
    ['Enter, pressed once', {}, false],
    ['an arrow key, held down', { key: 'ArrowDown', repeat: true }, false],
  ])('would press a button again or not: %s', (_, more, expected) => {
    expect(isRepeatedPress(press(more))).toBe(expected);
  });
});
