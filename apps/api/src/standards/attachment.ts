/**
 * A header that makes a browser save what comes, and name it; never show it.
 * @param plain for those who read no other name, in ASCII.
 * @param name may hold anything.
 */
export const attachment = (plain: string, name: string, ending: string): string =>
  `attachment; filename="${plain}${ending}"; filename*=UTF-8''${encoded(name, plain)}${encodeURIComponent(ending)}`;

/** A name as RFC 8187 has it, without what file systems refuse, or turns what follows around. */
const encoded = (name: string, otherwise: string): string =>
  encodeURIComponent(
    name.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069/\\:*?"<>|]+/gu, ' ').trim() || otherwise,
  ).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
