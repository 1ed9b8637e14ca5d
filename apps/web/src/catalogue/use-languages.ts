import { useLocale } from '../locale/use-text';

/** What the published modules can be followed in; others are added as they are seen. */
const PUBLISHED = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh'];

/** Languages by their names in the reader's language. */
export function useLanguages() {
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (code: string): string => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const choices = (seen: readonly string[]) =>
    [...new Set([...PUBLISHED, ...seen])]
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  return { nameOf, choices };
}
