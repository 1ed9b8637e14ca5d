import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { MessageSection } from './MessageSection';

/** A round that was not submitted and takes no answers any more: until when it did. */
export function RoundClosed({ name, closesOn }: { name: string; closesOn: string }) {
  const text = useText();
  const { day } = useFormat();
  return (
    <MessageSection title={name} sentence={text('assessment.rating.closed', { day: isolated(day(dayOf(closesOn))) })} />
  );
}
