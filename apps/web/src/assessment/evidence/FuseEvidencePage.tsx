import { useQuery } from '@apollo/client/react';
import { standardFusing } from '@baobab/domain/assessment';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { FuseEvidenceDocument, WhatToFuseDocument, type WhatToFuseQuery } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { dayOf, today } from '../../locale/day';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Checks } from '../../ui/Checks';
import { Failure } from '../../ui/Failure';
import { Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import form from '../../ui/Form.module.css';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import page from '../ImportPage.module.css';
import { inTreeOrder } from '../institution-tree';
import { FusingProgress } from './FusingProgress';

const ERRORS = ['import', 'self', 'supervisor'] as const;

/** Puts the levels of several rounds together: which, over whom, as of which day, and how they are weighed. */
export function FuseEvidencePage() {
  const text = useText();
  const { data, error, refetch } = useQuery(WhatToFuseDocument, { fetchPolicy: 'cache-and-network' });
  const [started, setStarted] = useState<{ jobId: string; name: string } | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead title={text('assessment.fused.new')} sentence={text('assessment.fused.new.about')} />
      {started ? (
        <FusingProgress {...started} onAgain={() => setStarted(null)} />
      ) : (
        <FusingForm offered={data} onStarted={setStarted} />
      )}
    </>
  );
}

interface FusingFormProps {
  offered: WhatToFuseQuery;
  onStarted(started: { jobId: string; name: string }): void;
}

function FusingForm({ offered, onStarted }: FusingFormProps) {
  const text = useText();
  const { date } = useFormat();
  const fuse = useCommand(FuseEvidenceDocument, (data) => data.fuseEvidence);
  const { issue } = fuse;
  const open = offered.askedRounds.filter(({ state }) => state === 'open').map(({ round }) => round.id);
  const rounds = offered.assessmentRounds.filter(({ id, source }) => source !== 'fused' && !open.includes(id));
  if (rounds.length === 0) return <Notice tone="attention">{text('assessment.fused.nothing')}</Notice>;
  // Where the organisation is a day ahead of this browser, a round of its today was held after the day here.
  const latest = rounds.reduce((day, { heldOn }) => (heldOn > day ? heldOn : day), today());

  async function send(field: (name: string) => string, ticked: (name: string) => string[]) {
    const name = field('name').trim();
    // What is no number is refused with the range, like one that is too small.
    const number = (what: string) => Number(field(what).replace(',', '.')) || 0;
    const input = {
      name,
      institutionId: field('institutionId'),
      asOf: field('asOf'),
      roundIds: ticked('roundIds'),
      halfLifeDays: Math.round(number('halfLifeDays')),
      errors: { import: number('import'), self: number('self'), supervisor: number('supervisor') },
      correctBias: field('correctBias') === 'yes',
    };
    const done = await fuse.run({ input });
    if (done) onStarted({ jobId: done.jobId, name });
  }

  return (
    <Form className={`${form.form} ${page.narrow}`} onSend={(field, ticked) => void send(field, ticked)}>
      <Field label={text('assessment.round.name')} name="name" dir="auto" error={issue('name')} />
      <SelectField
        label={text('assessment.fused.who')}
        name="institutionId"
        choices={inTreeOrder(offered.institutions).map(({ place, depth }) => ({
          value: place.id,
          label: `${'\u2003'.repeat(depth)}${place.name}`,
        }))}
        error={issue('institutionId')}
      />
      <Field
        label={text('assessment.fused.asOf')}
        hint={text('assessment.fused.asOf.hint')}
        name="asOf"
        type="date"
        defaultValue={latest}
        error={issue('asOf')}
      />
      <Checks
        legend={text('assessment.fused.rounds')}
        name="roundIds"
        checked={rounds.filter(({ disclosure }) => disclosure === rounds[0]?.disclosure).map(({ id }) => id)}
        choices={rounds.map(({ id, name, source, heldOn, disclosure }) => ({
          value: id,
          label: [
            name,
            text(`assessment.source.${source}`),
            date(dayOf(heldOn)),
            `${text('assessment.fused.column.disclosure')}: ${text(`assessment.disclosure.${disclosure}`)}`,
          ].join(' · '),
        }))}
        error={issue('roundIds')}
      />
      <Field
        label={text('assessment.fused.halfLife')}
        hint={text('assessment.fused.halfLife.hint')}
        name="halfLifeDays"
        inputMode="numeric"
        defaultValue={standardFusing.halfLifeDays}
        error={issue('halfLifeDays')}
      />
      {ERRORS.map((source) => (
        <Field
          key={source}
          label={text(`assessment.fused.error.${source}`)}
          hint={source === 'import' ? text('assessment.fused.error.hint') : undefined}
          name={source}
          inputMode="decimal"
          defaultValue={standardFusing.errors[source]}
          error={issue(`errors.${source}`)}
        />
      ))}
      <Checks
        legend={text('assessment.fused.bias')}
        name="correctBias"
        checked={[]}
        choices={[{ value: 'yes', label: text('assessment.fused.bias.correct') }]}
      />
      <Failure sentence={fuse.sentence} />
      <Button type="submit" pending={fuse.pending}>
        {text('assessment.fused.new')}
      </Button>
    </Form>
  );
}
