/** An address as it may be logged: whoever reads logs must not be able to open somebody's calendar. */
export const withoutSecret = (url: string): string => url.replace(/(^|\/)calendar\/[^/?]+/, '$1calendar/…');
