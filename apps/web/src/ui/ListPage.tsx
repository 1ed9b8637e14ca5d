import type { ReactNode } from 'react';
import { More } from './More';
import { PageHead } from './PageHead';
import { Table } from './Table';

interface ListPageProps {
  title: string;
  sentence: string;
  action?: ReactNode;
  columns: readonly string[];
  /** Stands in place of the list while it has nothing: what to do first. */
  empty: ReactNode;
  /** The rows. */
  children: readonly ReactNode[];
  /** Null where all of it is shown. */
  onMore: (() => void) | null;
}

/** A page that is a list, a part at a time. */
export function ListPage({ title, sentence, action, columns, empty, children, onMore }: ListPageProps) {
  return (
    <>
      <PageHead title={title} sentence={sentence} action={action} />
      {children.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <Table stacked label={title} head={columns}>
          {children}
        </Table>
      )}
      {onMore && <More onMore={onMore} />}
    </>
  );
}
