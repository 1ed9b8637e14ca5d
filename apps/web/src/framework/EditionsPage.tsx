import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FrameworksDocument, type EditionPartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { ListPage } from '../ui/ListPage';
import { DraftForm } from './DraftForm';
import { PageState } from './PageState';
import { useLanguageNames } from './use-language-names';
import { Words } from './Words';

/** What is drafted from: an edition, or null for an empty framework. Undefined: nothing is being drafted. */
type Source = EditionPartsFragment | null | undefined;

/** Every edition that the reader may see: the organisation's own, and those that are published for everybody. */
export function EditionsPage() {
  const text = useText();
  const navigate = useNavigate();
  const [source, setSource] = useState<Source>();
  const { data, error, refetch } = useQuery(FrameworksDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { editions, mayChange } = data.frameworks;
  const inUse = editions.find((edition) => edition.inUse);
  return (
    <>
      <ListPage
        title={text('framework.editions.title')}
        sentence={
          inUse
            ? text('framework.editions.inUse', { name: isolated(inUse.text.label), edition: inUse.edition })
            : text('framework.editions.none')
        }
        action={
          mayChange && (
            <Button quiet onClick={() => setSource(null)}>
              {text('framework.draft.empty')}
            </Button>
          )
        }
        columns={(['name', 'edition', 'state', 'competencies', 'languages', 'action'] as const).map((column) =>
          text(`framework.column.${column}`),
        )}
        empty={text('framework.editions.none')}
        onMore={null}
      >
        {editions.map((edition) => (
          <Row key={edition.id} edition={edition} onDraft={mayChange ? () => setSource(edition) : undefined} />
        ))}
      </ListPage>
      <p>{text('framework.editions.about')}</p>
      {mayChange && (
        <p>
          <Link to="/framework/editions/table">{text('framework.table.link')}</Link> ·{' '}
          <Link to="/framework/editions/import">{text('framework.case.link')}</Link>
        </p>
      )}
      {source !== undefined && (
        <Drawer title={text(titleOf(source))} onClose={() => setSource(undefined)}>
          <DraftForm source={source} onDrafted={(id) => void navigate(`/framework/editions/${id}`)} />
        </Drawer>
      )}
    </>
  );
}

const titleOf = (source: EditionPartsFragment | null) => {
  if (!source) return 'framework.draft.empty';
  return source.own ? 'framework.draft.next' : 'framework.draft.adapt';
};

function Row({ edition, onDraft }: { edition: EditionPartsFragment; onDraft: (() => void) | undefined }) {
  const text = useText();
  const { number, list } = useFormat();
  const names = useLanguageNames();
  return (
    <tr>
      <th scope="row">
        <Link to={`/framework/editions/${edition.id}`}>
          <Words text={edition.text} />
        </Link>
      </th>
      <td>{number(edition.edition)}</td>
      <td>{text(edition.inUse ? 'framework.state.inUse' : `framework.state.${edition.state}`)}</td>
      <td>{number(edition.competencies)}</td>
      <td>{edition.languages.length > 0 ? list(edition.languages.map(names)) : text('framework.languages.none')}</td>
      <td>
        {edition.state !== 'draft' && onDraft && (
          <Button quiet onClick={onDraft}>
            {text(titleOf(edition))}
          </Button>
        )}
      </td>
    </tr>
  );
}
