/** A content line (RFC 5545 3.1) in its parts. */
export interface Content {
  /** In capitals. */
  name: string;
  /** As they stand in the line, each after its semicolon. */
  parameters: string;
  value: string;
}

const CONTENT = /^([\w-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)$/s;
const PARAMETER = /;([^=;:"]+)=((?:"[^"]*"|[^";])*)/g;

/** @returns null for a line that is none */
export function contentIn(text: string): Content | null {
  const [, name, parameters = '', value = ''] = CONTENT.exec(text) ?? [];
  return name === undefined ? null : { name: name.toUpperCase(), parameters, value };
}

/** What a parameter says, without its quotes. */
export const parameter = ({ parameters }: Content, name: string): string | undefined =>
  [...parameters.matchAll(PARAMETER)]
    .find(([, key]) => key!.toUpperCase() === name)?.[2]
    ?.replaceAll('"', '');

/**
 * A line with another value. What is no parameter is left out: it would hide the one behind it from
 * ical.js.
 *
 * @param type the value's own (RFC 5545 3.2.20)
 */
export function spelled({ name, parameters }: Content, type: string, value: string): string {
  const others = [...parameters.matchAll(PARAMETER)]
    .filter(([, key]) => key!.toUpperCase() !== 'VALUE')
    .map(([all]) => all);
  return `${name}${others.join('')};VALUE=${type}:${value}`;
}
