/**
 * Cookies for this host alone, out of scripts' reach. Behind TLS, browsers also hold sites to that:
 * a cookie named `__Host-` is Secure and has no Domain (RFC 6265bis section 4.1.3.2), which Better
 * Auth's own `__Secure-` does not promise.
 */
export function cookieOptions(webUrl: string) {
  const secure = webUrl.startsWith('https:');
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-taskward' : 'taskward',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  } as const;
}
