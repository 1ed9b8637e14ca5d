import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Facts } from '../ui/Facts';
import type { Preview } from './columns';
import page from './ImportPage.module.css';

const SEPARATORS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** Institutions named one by one; the others are counted. */
const NAMED = 12;

/** The file in words, and what importing it would change. */
export function Findings({ preview }: { preview: Preview }) {
  const text = useText();
  const format = useFormat();
  const { newInstitutions } = preview;
  const named = newInstitutions.slice(0, NAMED).map(isolated);
  const more = newInstitutions.length - named.length;
  const institutions = more > 0 ? [...named, text('assessment.check.more', { count: more })] : named;
  return (
    <div className={page.part}>
      <p>
        {text('assessment.check.file', {
          file: isolated(preview.fileName),
          rows: preview.rows,
          encoding: isolated(preview.encoding),
          separator: SEPARATORS[preview.delimiter] ?? 'other',
        })}
      </p>
      <Facts
        facts={[
          { name: text('assessment.check.newPeople'), value: format.number(preview.newPeople) },
          { name: text('assessment.check.knownPeople'), value: format.number(preview.knownPeople) },
          { name: text('assessment.check.levels'), value: format.number(preview.levels) },
          {
            name: text('assessment.check.newInstitutions'),
            value: institutions.length > 0 ? format.list(institutions) : text('assessment.check.none'),
          },
        ]}
      />
    </div>
  );
}
