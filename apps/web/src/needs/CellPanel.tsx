import { Link } from 'react-router';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import styles from './CellPanel.module.css';
import { useUncovered } from '../ui/use-uncovered';
import { LevelBars } from './LevelBars';
import { oneDigit, rowName, type Matrix, type MatrixRow } from './needs-cells';
import { PeopleInNeed } from './PeopleInNeed';

interface CellPanelProps {
  matrix: Matrix;
  row: MatrixRow;
  column: number;
  onClose(): void;
  /** Null where nothing is below, or the reader is there already. */
  onDrill: (() => void) | null;
}

/** What is behind one number: how people stand, and who they are as the round allows. */
export function CellPanel({ matrix, row, column, onClose, onDrill }: CellPanelProps) {
  const text = useText();
  const { number } = useFormat();
  const { roles } = useMe();
  const heading = useUncovered<HTMLHeadingElement>();
  const competency = matrix.competencies[column];
  const [assessed, inNeed, gap] = [row.assessed[column] ?? 0, row.inNeed[column] ?? null, row.meanGap[column] ?? null];
  if (!competency) return null;
  const here = matrix.rows[0]?.id ?? '';
  const isGroup = matrix.by !== 'institution' && row.id !== here;
  const name = isGroup ? rowName(row, matrix.by, text) : (row.name ?? '');
  const isTeam = isGroup && matrix.by === 'team' && row.name !== null;
  const institutionId = isGroup ? here : row.id;
  const cell = {
    roundId: matrix.round.id,
    institutionId,
    competencyId: competency.id,
    by: matrix.by,
    value: isGroup ? row.id : null,
  };
  // A report tells of a day that is gone; who agreed is asked now.
  const agreed = matrix.personsAgreed && !matrix.report;
  const tailor = new URLSearchParams({
    round: matrix.round.id,
    institution: institutionId,
    competency: competency.id,
    ...(isGroup && { role: row.id }),
  });
  // Programmes are tailored for institutions and role profiles.
  const tailored = !isGroup || (matrix.by === 'role_profile' && row.name !== null);
  return (
    <section className={styles.panel} aria-labelledby="needs-cell">
      <header className={styles.heading}>
        <h2 id="needs-cell" ref={heading} tabIndex={-1}>
          {text('needs.panel.title', {
            competency: isolated(competency.label),
            institution: isTeam ? text('needs.row.team', { name: isolated(name) }) : isolated(name),
          })}
        </h2>
        <div className={styles.actions}>
          {tailored && roles.includes('coordinator') && (inNeed ?? 0) > 0 && (
            <Link className={buttons.button} to={`/tailor/new?${tailor.toString()}`}>
              {text('needs.panel.tailor')}
            </Link>
          )}
          {onDrill && <Button onClick={onDrill}>{text('needs.panel.drill')}</Button>}
          <Button quiet onClick={onClose}>
            {text('needs.panel.close')}
          </Button>
        </div>
      </header>
      {row.suppressed[column] ? (
        <>
          <p>{text('needs.panel.withheld')}</p>
          {agreed && <PeopleInNeed {...cell} />}
        </>
      ) : (
        <>
          <p>
            {inNeed === null || gap === null
              ? text('needs.panel.none', { notAssessed: row.notAssessed[column] ?? 0 })
              : text('needs.panel.sentence', {
                  inNeed,
                  assessed,
                  gap: number(gap, oneDigit),
                  notAssessed: row.notAssessed[column] ?? 0,
                })}
          </p>
          {matrix.report ? (
            <p className={styles.quiet}>{text('needs.report.cell')}</p>
          ) : (
            <div className={styles.columns}>
              {inNeed !== null && <LevelBars {...cell} />}
              {inNeed !== null && (matrix.personsVisible || agreed) && <PeopleInNeed {...cell} />}
              {!matrix.personsVisible && !agreed && (
                <p className={styles.quiet}>{text(`needs.disclosure.${matrix.round.disclosure}`)}</p>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
