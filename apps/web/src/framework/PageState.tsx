import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** What a page shows while it has no data: that it is coming, or why not and how to try again. */
export function PageState({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const text = useText();
  if (!error) return <p>{text('house.loading')}</p>;
  return (
    <>
      <Notice tone="danger">{failureSentence(error, text)}</Notice>
      <p>
        <Button onClick={onRetry}>{text('house.retry')}</Button>
      </p>
    </>
  );
}
