/** The parts of a key press that these questions need, of React's event and of the DOM's alike. */
interface KeyPress {
  key: string;
  keyCode: number;
  repeat: boolean;
  isComposing?: boolean;
  nativeEvent?: { isComposing: boolean };
}

/**
 * Whether the key belongs to an input method that composes characters, as for Chinese or Japanese.
 * Safari ends the composition before it reports the key, which then has the code 229 (UI Events 7.3.1).
 */
export const isComposing = ({ nativeEvent, isComposing: composing, keyCode }: KeyPress): boolean =>
  (nativeEvent?.isComposing ?? composing ?? false) || keyCode === 229;

/** Whether the key is held down, and would press the same or the next button again. */
export const isRepeatedPress = ({ key, repeat }: KeyPress): boolean =>
  repeat && (key === 'Enter' || key === ' ');
