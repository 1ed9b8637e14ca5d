import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TrackPeopleDocument, type TrackPeopleQueryVariables } from '../generated/documents';
import { appended } from '../graphql/appended';
import { failureSentence } from '../graphql/failure';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { Table } from '../ui/Table';
import type { Plan } from './parts';
import styles from './Tracks.module.css';

type TrackPeopleProps = Omit<TrackPeopleQueryVariables, 'after'> & { modules: Plan['modules'] };

/** Who is in a track, and what each skips of it; asked for when it is opened. */
export function TrackPeople({ modules, ...track }: TrackPeopleProps) {
  const text = useText();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.who}>{text('programme.track.who', { number: number(track.track) })}</summary>
      {open && <People {...track} modules={modules} />}
    </details>
  );
}

function People({ modules, ...track }: TrackPeopleProps) {
  const text = useText();
  const { number, list } = useFormat();
  const { data, error, loading, fetchMore } = useQuery(TrackPeopleDocument, {
    variables: track,
    notifyOnNetworkStatusChange: true,
  });
  const people = data?.trackPeople;
  if (error && !people) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (!data) return <p>{text('house.loading')}</p>;
  if (!people || people.totalCount === 0) return <p>{text('programme.track.changed')}</p>;
  const titleOf = (id: string) => modules.find(({ module }) => module.id === id)?.module.text.label ?? '';
  const more = () =>
    void fetchMore({
      variables: { after: people.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.trackPeople && next.trackPeople
          ? { ...next, trackPeople: appended(before.trackPeople, next.trackPeople) }
          : before,
    });
  return (
    <>
      <Table
        stacked
        label={text('programme.track.who', { number: number(track.track) })}
        head={[
          text('programme.track.person'),
          text('programme.track.person.hours'),
          text('programme.track.person.skips'),
        ]}
      >
        {people.nodes.map(({ personId, name, institutionName, post, hours, skippedIds }) => (
          <tr key={personId}>
            <th scope="row">
              <bdi>{name}</bdi>
              <span className={styles.place}>
                <bdi>{post ?? institutionName}</bdi>
              </span>
            </th>
            <td>{number(hours)}</td>
            <td>{skippedIds.length > 0 ? list(skippedIds.map(titleOf)) : text('programme.track.person.nothing')}</td>
          </tr>
        ))}
      </Table>
      {people.hasNextPage && <More pending={loading} onMore={more} />}
    </>
  );
}
