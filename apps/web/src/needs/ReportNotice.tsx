import { Link } from 'react-router';
import type { NeedsReportPartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';

/** That these are the numbers of another day. */
export function ReportNotice({ report }: { report: NeedsReportPartsFragment }) {
  const text = useText();
  const { date } = useFormat();
  const now = new URLSearchParams({ round: report.roundId, institution: report.institutionId });
  return (
    <Notice tone="attention" title={isolated(report.name)}>
      <p>
        {text('needs.report.kept', {
          round: isolated(report.roundName),
          day: date(new Date(report.savedAt)),
          person: isolated(report.savedBy),
        })}
      </p>
      {report.note && (
        <p>
          <bdi>{report.note}</bdi>
        </p>
      )}
      <p>
        <Link to={`/needs?${now.toString()}`}>{text('needs.report.now')}</Link> ·{' '}
        <Link to={`/needs?report=${report.id}&against=now`}>{text('needs.report.since')}</Link>
      </p>
    </Notice>
  );
}
