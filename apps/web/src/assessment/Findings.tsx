import { isolated } from '../locale/isolated';
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
  const named = newInstitutions.slice(0, NAMED).map(isolated);
  const more = newInstitutions.length - named.length;
  const institutions = more > 0 ? [...named, text('assessment.check.more', { count: more })] : named;
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
          value: institutions.length > 0 ? format.list(institutions) : text('assessment.check.none'),
        },
      ]}
    />
  );
}
