import { useLocale } from '../locale/use-text';
import { useAddress } from '../ui/use-address';
import { isLanguage, type Language } from './languages';
import type { Node } from './tree';

/** In which language a framework is worded or read: the address says it, else it is the reader's. */
export function useWordingLanguage(): Language {
  const [params] = useAddress();
  const locale = useLocale();
  const asked = params.get('language');
  return isLanguage(asked) ? asked : locale;
}

/** Which part of a framework is open, and in which language it is worded; the address says so. */
export function useEditionPlace(nodes: readonly Node[]) {
  const [params, change] = useAddress();
  const language = useWordingLanguage();
  const open = nodes.find(({ id }) => id === params.get('item')) ?? null;
  return {
    open,
    language,
    search: params.get('search') ?? '',
    linkTo: (id: string) => {
      const next = new URLSearchParams(params);
      next.set('item', id);
      return `?${next.toString()}`;
    },
    show: (id: string | null) => change({ item: id }),
    pickLanguage: (picked: Language) => change({ language: picked }, true),
    find: (words: string) => change({ search: words }, true),
  };
}
