import { csvText } from '@baobab/domain/assessment';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { download } from '../ui/download';
import { rowName, tableOf, type Matrix } from './needs-cells';
import styles from './NeedsPage.module.css';
import { SaveReport } from './SaveReport';

/** What to do with what the map shows. @param due the numbers are being counted anew: what is about to be another number is not handed on. */
export function NeedsActions({ matrix, due }: { matrix: Matrix; due: boolean }) {
  const text = useText();
  const { roles } = useMe();
  const [saving, setSaving] = useState(false);
  const place = matrix.rows[0]?.id ?? '';
  const group = new URLSearchParams({ round: matrix.round.id, institution: place });
  const exported = () =>
    csvText(
      tableOf(
        matrix,
        [
          text('needs.round'),
          text('needs.heldOn'),
          text('needs.report.name'),
          text(`needs.by.${matrix.by}`),
          text('needs.code'),
          text('needs.competency'),
          text('needs.assessed'),
          text('needs.inNeed'),
          text('needs.expected'),
          text('needs.gap.mean'),
          text('needs.notAssessed'),
          text('needs.withheld'),
        ],
        (row) => (row.id === place ? (row.name ?? '') : rowName(row, matrix.by, text)),
      ),
      true,
    );
  return (
    <div className={styles.actions}>
      {roles.includes('coordinator') && (
        <Link className={buttons.button} to={`/tailor/new?${group.toString()}`}>
          {text('needs.tailor')}
        </Link>
      )}
      {!matrix.report && (roles.includes('coordinator') || roles.includes('manager')) && (
        <Button quiet onClick={() => setSaving(true)}>
          {text('needs.report.save')}
        </Button>
      )}
      <Button
        quiet
        disabled={due}
        onClick={() => download(`${text('needs.title')} ${matrix.report?.name ?? matrix.round.name}.csv`, exported())}
      >
        {text('needs.export')}
      </Button>
      <Button quiet disabled={due} onClick={() => window.print()}>
        {text('needs.print')}
      </Button>
      <Link to="/needs/reports">{text('needs.reports.title')}</Link>
      {saving && <SaveReport roundId={matrix.round.id} institutionId={place} onClose={() => setSaving(false)} />}
    </div>
  );
}
