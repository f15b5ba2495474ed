import { describe, expect, it } from '@jest/globals';
import { parseStrictObject } from './strict-json.js';

const parse = (json: string) => parseStrictObject(Buffer.from(json));

describe('parseStrictObject', () => {
  it.each([
    '{}',
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    ' {\r\n "a" : "x:y", "b" : "{\\"a\\":1}" } ',
    '{"a":"a","A":"a"}',
  ])('reads %s as JSON.parse does', (json) => {
    expect(parse(json)).toEqual(JSON.parse(json));
  });

  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"b":2,"a":3}',
    '{"a":1,"\\u0061":2}',
    '{"a":{"b":1,"b":2}}',
    '{"a":[{"b":1,"b":2}]}',
    '{"a":"x","b":[1],"a" : 2}',
  ])('refuses %s, where a name stands twice', (json) => {
    expect(() => JSON.parse(json) as unknown).not.toThrow();
    expect(() => parse(json)).toThrow('twice');
  });

  it.each(['', 'null', '[]', '"a"', '7', '{"a":1}{}', '\ufeff{}', "{'a':1}"])(
    'refuses %j, which is no object',
    (json) => {
      expect(() => parse(json)).toThrow();
    },
  );

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseStrictObject(Buffer.from('{"a":"\xff"}', 'latin1'))).toThrow();
  });
});
