import type { ReactNode } from 'react';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { TableBase, TablePart, TablePreview } from './table-preview';
import styles from './TableOutline.module.css';
import { useLanguageNames } from './use-language-names';
import { Words } from './Words';

interface TableOutlineProps {
  preview: TablePreview;
  base: TableBase;
}

/** The tree that a table makes, with what it changes of what is there. */
export function TableOutline({ preview, base }: TableOutlineProps) {
  const text = useText();
  const { list } = useFormat();
  const names = useLanguageNames();
  const { fileName, domains, levels, attitudes, descriptors, dropped, comparableCompetencies: comparable } = preview;
  const competencies = domains.reduce((sum, domain) => sum + domain.competencies.length, 0);
  const counts = {
    ...{ domains: domains.length, competencies, levels: levels.length, descriptors },
    attitudes: attitudes.length,
  };
  const kindOf = ({ part, code, placeCode, ordinal }: (typeof dropped)[number]) =>
    part === 'descriptor'
      ? text('framework.table.dropped.descriptor', { place: isolated(placeCode ?? ''), ordinal: ordinal ?? 0 })
      : (code ?? text(`framework.part.${part}`));
  return (
    <section className={styles.outline} aria-labelledby="table-outline">
      <h2 id="table-outline">
        <bdi>{fileName}</bdi>
      </h2>
      <p>{text('framework.case.counts', counts)}</p>
      <p>{text('framework.table.languages', { languages: list(preview.languages.map(names)) })}</p>
      {base && <p>{text('framework.table.comparable', { comparable, name: isolated(base.text.label) })}</p>}
      <ul className={styles.tree} aria-label={text('framework.parts')}>
        {levels.map((level, at) => (
          <Line key={at} part={level} kind={text('framework.part.level')} base={base} />
        ))}
        {domains.map((domain) => (
          <Line key={domain.code} part={domain} kind={domain.code} base={base}>
            <ul>
              {domain.competencies.map((competency) => (
                <Line key={competency.code} part={competency} kind={competency.code} base={base} />
              ))}
            </ul>
          </Line>
        ))}
        {attitudes.map((attitude, at) => (
          <Line key={at} part={attitude} kind={text('framework.part.attitude')} base={base} />
        ))}
      </ul>
      {dropped.length > 0 && (
        <>
          <h3 id="table-dropped">{text('framework.table.dropped')}</h3>
          <p>{text('framework.table.dropped.text')}</p>
          <ul className={styles.tree} aria-labelledby="table-dropped">
            {dropped.map((part, at) => (
              <Line key={at} part={{ ...part, change: 'dropped' }} kind={kindOf(part)} base={base} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps {
  part: Pick<TablePart, 'text'> & { change: TablePart['change'] | 'dropped' };
  kind: string | null;
  base: TableBase;
  children?: ReactNode;
}

function Line({ part, kind, base, children }: LineProps) {
  const text = useText();
  return (
    <li>
      <span className={styles.kind}>{kind}</span> <Words text={part.text} />
      {base && part.change !== 'same' && (
        <strong className={styles[part.change]}> {text(`framework.table.change.${part.change}`)}</strong>
      )}
      {children}
    </li>
  );
}
