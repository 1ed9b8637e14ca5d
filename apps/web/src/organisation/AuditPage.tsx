import { useQuery } from '@apollo/client/react';
import type { TitleId } from '@baobab/i18n';
import { AuditChainDocument, AuditTrailDocument, type AuditTrailQuery } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useFormat } from '../locale/use-format';
import { useText, type Text } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';

type Entry = AuditTrailQuery['auditTrail']['edges'][number]['node'];

export function AuditPage() {
  const text = useText();
  const { data, error, fetchMore } = useQuery(AuditTrailDocument, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
  });
  const trail = data?.auditTrail;
  const more = () =>
    void fetchMore({
      variables: { after: trail?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { auditTrail: next } }) => ({
        ...before,
        auditTrail: { ...next, edges: [...before.auditTrail.edges, ...next.edges] },
      }),
    });
  const head = (['when', 'who', 'what', 'about', 'details'] as const).map((name) => text(`organisation.audit.${name}`));
  return (
    <>
      <PageHead title={text('organisation.audit.title')} sentence={text('organisation.audit.sentence')} />
      <Chain />
      {error && <Failure sentence={failureSentence(error, text)} />}
      {trail && (
        <Table label={text('organisation.audit.title')} head={head}>
          {trail.edges.map(({ node }) => (
            <EntryRow key={node.id} entry={node} />
          ))}
        </Table>
      )}
      {trail?.pageInfo.hasNextPage && <More onMore={more} />}
    </>
  );
}

/** Whether the trail can be trusted. */
function Chain() {
  const text = useText();
  const { data } = useQuery(AuditChainDocument, { fetchPolicy: 'network-only' });
  if (!data) return null;
  return data.auditChainIntact ? (
    <Notice tone="done">{text('organisation.audit.intact')}</Notice>
  ) : (
    <Notice tone="danger">{text('organisation.audit.broken')}</Notice>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const text = useText();
  const format = useFormat();
  return (
    <tr>
      <td>
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      </td>
      <td>
        <bdi>{entry.personName ?? text('organisation.audit.system')}</bdi>
      </td>
      <td>{words('action', entry.action, text)}</td>
      <td>
        <bdi>{entry.subjectName}</bdi>
      </td>
      <td>
        {entry.details.map(({ name, value }) => (
          <div key={name}>
            {words('detail', name, text)}: <bdi>{name === 'role' ? words('role', value, text) : value}</bdi>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** A room may leave what has no words here yet: then its stable name, which says enough. */
function words(kind: 'action' | 'detail' | 'role', name: string, text: Text): string {
  const id = kind === 'role' ? `organisation.role.${name}` : `organisation.audit.${kind}.${name}`;
  const translated = text(id as TitleId);
  return translated === id ? name : translated;
}
