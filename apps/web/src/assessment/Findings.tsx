import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Facts } from '../ui/Facts';
import type { ImportCheck } from './use-check';

/** Institutions named one by one; the others are counted. */
const NAMED = 12;

/** What importing the file would change. */
export function Findings({ check }: { check: ImportCheck }) {
  const text = useText();
  const format = useFormat();
  const { newInstitutions } = check;
  return (
    <Facts
      facts={[
        { name: text('assessment.check.rows'), value: format.number(check.rows) },
        { name: text('assessment.check.newPeople'), value: format.number(check.newPeople) },
        { name: text('assessment.check.knownPeople'), value: format.number(check.knownPeople) },
        { name: text('assessment.check.levels'), value: format.number(check.levels) },
        ...(['submittedAgain', 'notSubmitted'] as const)
          .filter((figure) => check[figure] > 0)
          .map((figure) => ({ name: text(`assessment.check.${figure}`), value: format.number(check[figure]) })),
        {
          name: text('assessment.check.newInstitutions'),
          value: newInstitutions.length > 0 ? format.some(newInstitutions, NAMED) : text('assessment.check.none'),
        },
      ]}
    />
  );
}
