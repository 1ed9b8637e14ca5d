import type { FrameworkPartsFragment } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';

/** Warns once a page where what is read is a translation that nobody who answers for it has read. */
export function Provenance({ framework }: { framework: FrameworkPartsFragment }) {
  const text = useText();
  const items = [framework, ...framework.levels, ...framework.domains];
  const unreviewed = items.some((item) => item.text.provenance === 'unreviewed');
  return unreviewed && <Notice tone="attention">{text('framework.unreviewed')}</Notice>;
}
