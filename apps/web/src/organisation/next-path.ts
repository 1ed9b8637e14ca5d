import type { Role } from '../generated/documents';

const DESK_ROLES: readonly Role[] = ['coordinator', 'manager', 'administrator'];

export function worksAtDesk(roles: readonly Role[]): boolean {
  return roles.some((role) => DESK_ROLES.includes(role));
}

/** The page to go on to after signing in: the one asked for if it is ours, else the door that the roles open. */
export function pathAfterSignIn(asked: string | null, roles: readonly Role[], origin: string): string {
  return ownPath(asked, origin) ?? (worksAtDesk(roles) ? '/desk' : '/');
}

/** `asked` as a path of this very site, or null: a link must not use our sign-in to send people elsewhere. */
export function ownPath(asked: string | null, origin: string): string | null {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return null;
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.pathname === '/sign-in') return null;
  const path = url.pathname + url.search + url.hash;
  // A parsed path may itself begin with two slashes (`/.//elsewhere`), which a browser reads as another site.
  return path.startsWith('//') ? null : path;
}

export function signInPath(from: Location): string {
  return `/sign-in?next=${encodeURIComponent(from.pathname + from.search + from.hash)}`;
}
