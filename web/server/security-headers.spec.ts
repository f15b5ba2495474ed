import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { commonHeaders, contentSecurityPolicy, SONNER_STYLE } from './security-headers.mjs';

const SETTINGS = { dev: false, secure: false, apiOrigin: 'https://api.example' };
const directives = (settings = SETTINGS) =>
  new Map(
    contentSecurityPolicy(settings, 'N0nce')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

describe('the Content-Security-Policy', () => {
  it('runs scripts that carry the nonce, and no others', () => {
    expect(directives().get('script-src')).toBe("'self' 'nonce-N0nce' 'strict-dynamic'");
  });

  it('knows the style element that sonner makes', () => {
    const sonner = readFileSync('node_modules/sonner/dist/index.mjs', 'utf8');
    const [, text = ''] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(sonner) ?? [];
    const sha256 = createHash('sha256').update(JSON.parse(text) as string);
    expect(SONNER_STYLE).toContain(`'sha256-${sha256.digest('base64')}'`);
  });

  it('lets the page reach its own origin and the API', () => {
    expect(directives().get('connect-src')).toBe("'self' https://api.example");
  });

  it('can be framed by nobody, and posts to itself', () => {
    expect(directives().get('frame-ancestors')).toBe("'none'");
    expect(directives().get('form-action')).toBe("'self'");
    expect(directives().get('base-uri')).toBe("'none'");
    expect(directives().get('object-src')).toBe("'none'");
  });

  it('asks for TLS behind TLS alone', () => {
    expect(directives().has('upgrade-insecure-requests')).toBe(false);
    expect(directives({ ...SETTINGS, secure: true }).has('upgrade-insecure-requests')).toBe(true);
    expect(commonHeaders({ secure: false })).not.toHaveProperty('Strict-Transport-Security');
    expect(commonHeaders({ secure: true })).toHaveProperty(
      'Strict-Transport-Security',
      'max-age=63072000; includeSubDomains',
    );
  });

  it('evaluates text in development alone', () => {
    expect(contentSecurityPolicy(SETTINGS, 'n')).not.toContain('unsafe-eval');
    expect(contentSecurityPolicy({ ...SETTINGS, dev: true }, 'n')).toContain("'unsafe-eval'");
  });
});
