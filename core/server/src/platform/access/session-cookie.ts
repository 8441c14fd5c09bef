/**
 * Cookies of signing in. With TLS in front the names carry the `__Host-` promise; on the plain loopback browsers would
 * refuse that, so they go without.
 */
export interface CookiePolicy {
  /** Of the session. */
  name: string;
  /** Of a sign-in whose second step is still to come. */
  halfName: string;
  /** Of a browser in which an account signed in before. */
  knownName: string;
  secure: boolean;
}

export function cookiePolicy(publicUrl: string | null): CookiePolicy {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Host-regimen' : 'regimen';
  return { name, halfName: `${name}-half`, knownName: `${name}-known`, secure };
}

/**
 * Never readable by scripts, never sent from another site.
 * @param maxAge in seconds; left out, the cookie goes with the browser.
 */
export function cookieOptions({ secure }: CookiePolicy, maxAge?: number) {
  const options = { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' };
  return maxAge === undefined ? options : { ...options, maxAge };
}
