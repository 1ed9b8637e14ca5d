import { setupI18n, type I18n, type Messages } from '@lingui/core';
import { closestLocale, isLocale, LOCALES, type Locale } from '@baobab/i18n';

/** How an entry fetches its messages: the learner's are few, the desk's more. */
export type Catalogues = Record<Locale, () => Promise<Messages>>;

const KEY = 'baobab.locale';

function chosenLocale(): Locale {
  const stored = localStorage.getItem(KEY);
  return stored && isLocale(stored) ? stored : closestLocale(navigator.languages);
}

/** Loads and shows a language; `lang` and `dir` follow, so that the browser reads, breaks and mirrors as it should. */
export async function speak(i18n: I18n, locale: Locale, catalogues: Catalogues): Promise<void> {
  const messages = await catalogues[locale]();
  document.documentElement.lang = locale;
  document.documentElement.dir = LOCALES[locale].direction;
  // Beside what <Later> fetched, not in its place.
  i18n.load(locale, messages);
  i18n.activate(locale);
}

export async function startSpeaking(catalogues: Catalogues): Promise<I18n> {
  const i18n = setupI18n();
  await speak(i18n, chosenLocale(), catalogues);
  return i18n;
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
}
