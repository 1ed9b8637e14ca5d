/** Parsed JSON, of which nothing is known. */
export type Found = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (from: Found, key: string): Found => {
  const value = from[key];
  return isObject(value) ? value : {};
};

export const listAt = (from: Found, key: string): readonly unknown[] => {
  const value = from[key];
  return Array.isArray(value) ? value : [];
};

/** Without what a database or a screen can't hold, trimmed; empty where it is no text. */
export const textAt = (from: Found, key: string): string => {
  const value = from[key];
  if (typeof value !== 'string') return '';
  // Line breaks and tabs stay.
  return value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '').trim();
};

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const asUuid = (value: unknown): string | null => {
  const lower = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return uuid.test(lower) ? lower : null;
};

export const asNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** BCP 47 as far as Baobab writes it. */
export const asLocale = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) && value.length <= 35 ? value : null;

/** What Baobab itself has written into the extensions. */
export const extensionOf = (from: Found): Found => objectAt(objectAt(from, 'extensions'), 'baobab');
