import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { SourceDifferenceDocument, TakeOverChangeDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Done } from '../ui/Done';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { ChangeList, type Change } from './ChangeList';
import { PageState } from './PageState';

/** What the source changed since the draft was made from it: each change is taken over, or left. */
export function SourceDifferencePage() {
  const text = useText();
  const { frameworkId = '' } = useParams();
  const [done, setDone] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(SourceDifferenceDocument, {
    variables: { id: frameworkId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { sourceDifference: difference, frameworkEdition: draft } = data;
  if (!draft) return <Notice tone="attention">{text('framework.edition.gone')}</Notice>;
  const back = <Link to={`/framework/editions/${frameworkId}`}>{text('framework.difference.back')}</Link>;
  if (!difference)
    return (
      <>
        <PageHead title={text('framework.source.link')} sentence={text('framework.source.nothingNewer')} />
        <p>{back}</p>
      </>
    );
  const { before, after, changes } = difference;
  return (
    <>
      <PageHead
        title={text('framework.source.link')}
        sentence={text('framework.source.sentence', { changes: changes.length })}
      />
      <p>{back}</p>
      <Done done={done === null ? null : { sentence: done }} />
      <ChangeList
        changes={changes}
        before={before}
        after={after}
        empty={text('framework.source.allTaken')}
        action={(change) => (
          <TakeOver
            draft={draft}
            change={change}
            onReload={refetch}
            onTaken={() => void refetch().then(() => setDone(text('framework.takeOver.done')))}
          />
        )}
      />
    </>
  );
}

interface TakeOverProps {
  draft: { id: string; version: number };
  change: Change;
  /** Reads the changes again after somebody else changed the draft. */
  onReload(): Promise<unknown>;
  onTaken(): void;
}

/** Takes one change over; what went wrong is said beside it, since the list is long. */
function TakeOver({ draft, change: { part, itemId }, onReload, onTaken }: TakeOverProps) {
  const text = useText();
  const take = useCommand(TakeOverChangeDocument, (data) => data.takeOverChange);
  const send = async () => {
    const input = { frameworkId: draft.id, part, itemId, expectedVersion: draft.version };
    if (await take.run({ input })) onTaken();
  };
  return (
    <>
      <Failure sentence={take.sentence} onReload={take.reloadBy(onReload)} />
      <Button quiet pending={take.pending} onClick={() => void send()}>
        {text('framework.takeOver')}
      </Button>
    </>
  );
}
