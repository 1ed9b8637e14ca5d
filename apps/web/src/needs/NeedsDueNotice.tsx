import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';

/** That the numbers beside it are from before a change. */
export function NeedsDueNotice({ since, compares = false }: { since: string; compares?: boolean }) {
  const text = useText();
  const { moment } = useFormat();
  return (
    <Notice tone="attention">
      {text('needs.due', { moment: moment(since) })} {compares && text('needs.due.compare')}
    </Notice>
  );
}
