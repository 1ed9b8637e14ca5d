import { useState } from 'react';
import { Link } from 'react-router';
import type { PaperFormPartsFragment } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { PageHead } from '../../ui/PageHead';
import { FindForm } from './FindForm';
import { KeyFile } from './KeyFile';
import { KeyingForm, type Key } from './KeyingForm';
import { OnPaper, type PaperRound } from './OnPaper';

/** What came back on paper, form after form, by the keyboard alone. */
export function KeyFormsPage() {
  const text = useText();
  return <OnPaper over={text('problem.round-closed-to-paper')}>{(round) => <Keying round={round} />}</OnPaper>;
}

function Keying({ round: { roundId, name, closesOn, questions } }: { round: PaperRound }) {
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
          name: isolated(name),
          day: isolated(format.date(dayOf(closesOn))),
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
