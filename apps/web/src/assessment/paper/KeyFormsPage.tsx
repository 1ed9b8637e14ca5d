import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { RoundOnPaperDocument, type PaperFormPartsFragment, type RoundOnPaperQuery } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { FindForm } from './FindForm';
import { KeyFile } from './KeyFile';
import { KeyingForm, type Key } from './KeyingForm';

/** What came back on paper, form after form, by the keyboard alone. */
export function KeyFormsPage() {
  const text = useText();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(RoundOnPaperDocument, { variables: { roundId, locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { askedRound } = data;
  const source = askedRound?.round.source;
  if (!askedRound || (source !== 'self' && source !== 'supervisor'))
    return <Notice tone="attention">{text('assessment.paper.none')}</Notice>;
  if (askedRound.state === 'closed') return <Notice tone="attention">{text('problem.round-closed-to-paper')}</Notice>;
  return <Keying roundId={roundId} round={askedRound} questions={data.roundQuestions} />;
}

interface KeyingProps {
  roundId: string;
  round: NonNullable<RoundOnPaperQuery['askedRound']>;
  questions: RoundOnPaperQuery['roundQuestions'];
}

function Keying({ roundId, round, questions }: KeyingProps) {
  const text = useText();
  const format = useFormat();
  const [form, setForm] = useState<PaperFormPartsFragment | null>(null);
  const [keyed, setKeyed] = useState<{ name: string; key: Key; count: number } | null>(null);
  const finish = (key: Key) => {
    setKeyed({ name: form?.personName ?? '', key, count: (keyed?.count ?? 0) + 1 });
    setForm(null);
  };
  const done = keyed && {
    sentence: text('assessment.keying.done', {
      name: isolated(keyed.name),
      levels: keyed.key.levels,
      blank: keyed.key.blank,
      count: keyed.count,
    }),
  };
  return (
    <>
      <PageHead
        title={text('assessment.keying.title')}
        sentence={text('assessment.keying.sentence', {
          name: isolated(round.round.name),
          day: isolated(format.date(dayOf(round.closesOn))),
        })}
        action={<Link to={`/assess/rounds/${roundId}/forms`}>{text('assessment.paper.print')}</Link>}
      />
      {form ? (
        <KeyingForm
          key={form.code}
          roundId={roundId}
          form={form}
          questions={questions}
          onKeyed={finish}
          onLeave={() => setForm(null)}
        />
      ) : (
        <>
          <Done done={done} />
          <FindForm roundId={roundId} onFound={setForm} />
          <KeyFile roundId={roundId} />
        </>
      )}
    </>
  );
}
