import type { ApproverRole } from '../../generated/documents';
import { useText } from '../../locale/use-text';

/** A route in words: who approves, one after the other. */
export function useRoute() {
  const text = useText();
  return (steps: readonly ApproverRole[]): string =>
    steps.length === 0
      ? text('programme.route.none')
      : steps.map((role) => text(`programme.route.${role}`)).join(text('programme.route.then'));
}
