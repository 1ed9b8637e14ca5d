import { useQuery } from '@apollo/client/react';
import { comparisonDoubt } from '@baobab/domain/needs';
import { PeopleInBothDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { inOrder, type Matrix } from './needs-cells';

/** How many people two compared rounds have in common, and whether that is enough to compare them. */
export function PeopleInBoth({ matrix, compared }: { matrix: Matrix; compared: Matrix }) {
  const text = useText();
  const [earlier, later] = inOrder(matrix, compared).map(({ round }) => round.id);
  const { data } = useQuery(PeopleInBothDocument, {
    variables: {
      roundId: earlier ?? '',
      otherRoundId: later ?? '',
      institutionId: matrix.rows[0]?.id ?? '',
    },
    // A report and the numbers of now are often of one round.
    skip: earlier === later,
    fetchPolicy: 'cache-and-network',
  });
  const people = data?.peopleInBoth;
  if (!people) return null;
  const counts = { earlier: people.round, later: people.other, both: people.both };
  const sentence = text('needs.compare.both', counts);
  const doubt = comparisonDoubt(counts);
  if (!doubt) return <p>{sentence}</p>;
  return (
    <Notice tone="attention">
      {sentence} {text(`needs.compare.${doubt}`)}
    </Notice>
  );
}
