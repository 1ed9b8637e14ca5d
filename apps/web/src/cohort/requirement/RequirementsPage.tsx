import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageState } from '../../framework/PageState';
import { RequirementsDocument } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import { Button } from '../../ui/Button';
import { ListPage } from '../../ui/ListPage';
import { AddRequirement } from './AddRequirement';
import { countOf, STANDINGS, type Requirement } from './parts';
import { useRequirementWords } from './use-requirement-words';

/** What institutions require of their people, and how far those within reach are today. */
export function RequirementsPage() {
  const text = useText();
  const navigate = useNavigate();
  const coordinates = useMe().roles.includes('coordinator');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(RequirementsDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const requirements = data.requirements ?? [];
  return (
    <>
      <ListPage
        title={text('requirement.title')}
        sentence={text('requirement.sentence', { count: requirements.filter(({ required }) => required).length })}
        action={coordinates && <Button onClick={() => setAdding(true)}>{text('requirement.add')}</Button>}
        columns={[
          ...(['module', 'of', 'rule'] as const).map((column) => text(`requirement.column.${column}`)),
          ...STANDINGS.map((standing) => text(`requirement.standing.${standing}`)),
        ]}
        empty={text(coordinates ? 'requirement.none' : 'requirement.none.reader')}
        onMore={null}
      >
        {requirements.map((requirement) => (
          <Row key={requirement.id} {...requirement} />
        ))}
      </ListPage>
      {adding && (
        <AddRequirement
          onAdded={(id) => void navigate(`/cohorts/requirements/${id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function Row(requirement: Requirement) {
  const text = useText();
  const { number } = useFormat();
  const words = useRequirementWords();
  const { id, moduleTitle, moduleCode, required, standings } = requirement;
  const count = (standing: (typeof STANDINGS)[number]) =>
    standings ? number(countOf(standings, standing)) : text('programme.withheld.short');
  return (
    <tr>
      <th scope="row">
        <Link to={`/cohorts/requirements/${id}`}>
          <bdi>{moduleTitle}</bdi>
        </Link>{' '}
        <bdi>{moduleCode}</bdi>
      </th>
      <td>{words.ofWhom(requirement)}</td>
      <td>{words.rule(requirement)}</td>
      {STANDINGS.map((standing) => (
        <td key={standing}>{required && count(standing)}</td>
      ))}
    </tr>
  );
}
