import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../../framework/PageState';
import { BankItemsDocument, TaughtWordsDocument, type BankItemFilterInput } from '../../generated/documents';
import { appended } from '../../graphql/appended';
import { failureSentence } from '../../graphql/failure';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import buttons from '../../ui/Button.module.css';
import { Failure } from '../../ui/Failure';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { BankFilter } from './BankFilter';
import { BankTable } from './BankTable';
import { useBankPlace } from './use-bank-place';

/** What knowledge tests may ask, and what is being written for them. */
export function ItemBankPage() {
  const text = useText();
  const place = useBankPlace();
  const { bank, error, refetch, more, loading } = useBank(place.filter);
  const words = useQuery(TaughtWordsDocument, { variables: { locale: useLocale() } });
  const framework = words.data?.framework;
  if (!bank || !framework)
    return <PageState error={error ?? words.error} onRetry={() => void Promise.all([refetch(), words.refetch()])} />;
  const { nodes, totalCount, inReview, hasNextPage, mayChange } = bank;
  return (
    <>
      <PageHead
        title={text('assessment.items.title')}
        sentence={text(place.narrowed ? 'assessment.items.found' : 'assessment.items.sentence', { count: totalCount })}
        action={
          mayChange && (
            <Link className={buttons.button} to="/assess/items/new">
              {text('assessment.items.write')}
            </Link>
          )
        }
      />
      <p>
        {text('assessment.items.about')}{' '}
        {inReview > 0 && (
          <Link to="/assess/items?state=in_review">{text('assessment.items.waiting', { count: inReview })}</Link>
        )}{' '}
        <Link to="/assess/items/calibrations">{text('assessment.items.calibrations')}</Link>
      </p>
      <BankFilter framework={framework} place={place} />
      <Failure sentence={error ? failureSentence(error, text) : null} />
      {nodes.length > 0 ? (
        <BankTable items={nodes} framework={framework} />
      ) : (
        <NoItems narrowed={place.narrowed} onClear={place.clear} />
      )}
      {hasNextPage && <More pending={loading} onMore={more} />}
    </>
  );
}

/** The items found, a page after the other below each other. */
function useBank(filter: BankItemFilterInput) {
  const variables = { filter, locale: useLocale(), after: null };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(BankItemsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // What was found before stays until the new is there: the page does not jump.
  const bank = (data ?? previousData)?.bankItems;
  const more = () =>
    void fetchMore({
      variables: { ...variables, after: bank?.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { bankItems: next } }) => ({
        ...before,
        bankItems: appended(before.bankItems, next),
      }),
    });
  return { bank, error, loading, refetch, more };
}

/** Why there is nothing, and what to do next. */
function NoItems({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const text = useText();
  if (!narrowed) return <p>{text('assessment.items.empty')}</p>;
  return (
    <div>
      <p>{text('assessment.items.noneFound')}</p>
      <Button quiet onClick={onClear}>
        {text('assessment.items.clear')}
      </Button>
    </div>
  );
}
