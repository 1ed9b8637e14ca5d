export { closestLocale, DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './locales';
export type { MessageId, ValuesOf } from './messages';
export { translate } from './translate';
