import { setupI18n, type I18n } from '@lingui/core';
import { messages as arabic } from './generated/ar/everyone';
import { messages as arabicServer } from './generated/ar/server';
import { messages as english } from './generated/en/everyone';
import { messages as englishServer } from './generated/en/server';
import type { Locale } from './locales';
import type { MessageId, ValuesOf } from './messages';

const translators: Record<Locale, I18n> = {
  en: setupI18n({ locale: 'en', messages: { en: { ...english, ...englishServer } } }),
  ar: setupI18n({ locale: 'ar', messages: { ar: { ...arabic, ...arabicServer } } }),
};

/** A message in a person's language, outside of the browser: mails, files. */
export function translate<Id extends MessageId>(locale: Locale, id: Id, ...[values]: ValuesOf<Id>): string {
  return translators[locale]._(id, values);
}
