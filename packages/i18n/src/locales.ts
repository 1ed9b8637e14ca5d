/** The languages that Baobab speaks whole. French, Spanish, Chinese and Russian follow once their messages are complete. */
export const LOCALES = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}

/** The first of the wanted languages (`ar-EG`, `en`) that Baobab speaks. */
export function closestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}
