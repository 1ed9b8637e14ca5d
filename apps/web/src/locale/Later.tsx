import { useLingui } from '@lingui/react';
import type { Locale } from '@baobab/i18n';
import { useEffect, useState, type ReactNode } from 'react';
import type { Catalogues } from './catalogue';
import { useLocale, useText } from './use-text';

const catalogues: Catalogues = {
  en: async () => (await import('@baobab/i18n/catalogue/en/later')).messages,
  ar: async () => (await import('@baobab/i18n/catalogue/ar/later')).messages,
};

/** What uses messages of `<room>.later.json`: they are fetched when it is first shown, so that the first page stays light. */
export function Later({ children }: { children: ReactNode }) {
  const { i18n } = useLingui();
  const text = useText();
  const locale = useLocale();
  const [ready, setReady] = useState<Locale | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    catalogues[locale]()
      .then((messages) => {
        i18n.load(locale, messages);
        setReady(locale);
      })
      .catch(setFailure);
  }, [i18n, locale]);
  if (failure) throw failure;
  return ready === locale ? children : <p>{text('house.loading')}</p>;
}
