/**
 * The session cookie. With TLS in front the name carries the `__Host-` promise; on the plain loopback browsers would
 * refuse that, so the name goes without.
 */
export interface CookiePolicy {
  name: string;
  secure: boolean;
}

export function cookiePolicy(publicUrl: string | null): CookiePolicy {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-regimen' : 'regimen', secure };
}

/** Never readable by scripts, never sent from another site. */
export function cookieOptions({ secure }: CookiePolicy) {
  return { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' };
}
