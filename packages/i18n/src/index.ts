export { closestLocale, DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './locales';
export type { MessageId, TitleId, ValuesOf } from './messages';
export { translate } from './translate';
