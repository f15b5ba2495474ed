import { describe, expect, it } from '@jest/globals';
import { HOME_PATH, safeNextPath, withNext } from './next-path';

describe('safeNextPath', () => {
  it.each(['/tasks', '/settings', '/tasks?status=open', '/tasks#top', '/a/b?c=%2F%2Fd'])(
    'keeps the path %s',
    (path) => expect(safeNextPath(path)).toBe(path),
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    ' /tasks',
    'tasks',
    '',
    '/\u0000',
  ])('refuses %j', (path) => expect(safeNextPath(path)).toBe(HOME_PATH));

  it.each([undefined, null, 7, ['/tasks', '/settings']])('refuses %j, which is no text', (value) =>
    expect(safeNextPath(value)).toBe(HOME_PATH),
  );

  it.each(['/sign-in', '/sign-up?next=/tasks', '/api/auth/sign-out'])(
    'does not lead back to %s',
    (path) => expect(safeNextPath(path)).toBe(HOME_PATH),
  );
});

describe('withNext', () => {
  it('escapes the path it carries', () => {
    expect(withNext('/sign-up', '/tasks?status=open')).toBe(
      '/sign-up?next=%2Ftasks%3Fstatus%3Dopen',
    );
  });
});
