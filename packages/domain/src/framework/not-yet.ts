import type { Texts } from './texts';

/** Below the first rung there is "not yet", in every framework. */
export const notYet: Texts = {
  ar: { label: 'ليس بعد', provenance: 'unreviewed' },
  en: { label: 'Not yet', provenance: 'baobab' },
};
