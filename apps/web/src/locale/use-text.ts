import { useLingui } from '@lingui/react';
import { DEFAULT_LOCALE, isLocale, type Locale, type MessageId, type ValuesOf } from '@baobab/i18n';

/** A sentence by its id, with exactly the values that it asks for. */
export type Text = <Id extends MessageId>(id: Id, ...values: ValuesOf<Id>) => string;

export function useText(): Text {
  const { i18n } = useLingui();
  return (id, ...[values]) => i18n._(id, values);
}

export function useLocale(): Locale {
  const { i18n } = useLingui();
  return isLocale(i18n.locale) ? i18n.locale : DEFAULT_LOCALE;
}
