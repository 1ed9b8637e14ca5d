import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PageState } from '../framework/PageState';
import { OpenRoundDocument, type AskedSource, WhomToAskDocument, type WhomToAskQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { daysFrom, today } from '../locale/day';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import form from '../ui/Form.module.css';
import { PageHead } from '../ui/PageHead';
import { DisclosureChoice } from './DisclosureChoice';
import page from './ImportPage.module.css';
import { inTreeOrder } from './institution-tree';
import { ItemChoice, itemsIn } from './test/ItemChoice';
import { DISCLOSURES, ROUND_KINDS } from './read-round';

/** How long people have to answer, unless the coordinator says otherwise. */
const DAYS_TO_ANSWER = 21;
const SOURCES = ['self', 'supervisor', 'test'] as const;

/** Asks people to assess themselves, or supervisors their people: who, from when to when, and who may see what they say. */
export function OpenRoundPage() {
  const { data, error, refetch } = useQuery(WhomToAskDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <OpenForm words={data} />;
}

function OpenForm({ words }: { words: WhomToAskQuery }) {
  const text = useText();
  const navigate = useNavigate();
  const open = useCommand(OpenRoundDocument, (data) => data.openRound);
  const { issue } = open;
  const [source, setSource] = useState<AskedSource>('self');

  async function send(field: (name: string) => string) {
    const input = {
      name: field('name').trim(),
      kind: ROUND_KINDS.find((kind) => kind === field('kind')) ?? 'baseline',
      institutionId: field('institutionId'),
      roleProfileId: field('roleProfileId') || null,
      source,
      ...itemsIn(source, field),
      opensOn: field('opensOn'),
      closesOn: field('closesOn'),
      disclosure: DISCLOSURES.find((disclosure) => disclosure === field('disclosure')) ?? 'coordinators',
    };
    const opened = await open.run({ input });
    if (opened) void navigate(`/assess/rounds/${opened.roundId}`);
  }

  return (
    <>
      <PageHead title={text('assessment.asked.open')} sentence={text('assessment.asked.open.about')} />
      <Form className={`${form.form} ${page.narrow}`} onSend={(field) => void send(field)}>
        <Field label={text('assessment.round.name')} name="name" dir="auto" error={issue('name')} />
        <SelectField
          label={text('assessment.asked.source')}
          name="source"
          choices={SOURCES.map((source) => ({ value: source, label: text(`assessment.source.${source}`) }))}
          error={issue('source')}
          value={source}
          onChange={(event) => setSource(SOURCES.find((each) => each === event.target.value) ?? 'self')}
        />
        {source === 'test' && <ItemChoice offered={words} issue={issue} />}
        <SelectField
          label={text('assessment.asked.kind')}
          name="kind"
          choices={ROUND_KINDS.map((kind) => ({ value: kind, label: text(`assessment.kind.${kind}`) }))}
          error={issue('kind')}
        />
        <SelectField
          label={text('assessment.asked.who')}
          hint={text('assessment.asked.who.hint')}
          name="institutionId"
          choices={inTreeOrder(words.institutions).map(({ place, depth }) => ({
            value: place.id,
            label: `${'\u2003'.repeat(depth)}${place.name}`,
          }))}
          error={issue('institutionId')}
        />
        <SelectField
          label={text('assessment.asked.roleProfile')}
          name="roleProfileId"
          choices={[
            { value: '', label: text('assessment.asked.everybody') },
            ...words.roleProfiles.profiles.map((profile) => ({ value: profile.id, label: profile.text.label })),
          ]}
          error={issue('roleProfileId')}
        />
        <Field
          label={text('assessment.asked.opensOn')}
          name="opensOn"
          type="date"
          defaultValue={today()}
          error={issue('opensOn')}
        />
        <Field
          label={text('assessment.asked.closesOn')}
          hint={text('assessment.asked.closesOn.hint')}
          name="closesOn"
          type="date"
          defaultValue={daysFrom(today(), DAYS_TO_ANSWER)}
          error={issue('closesOn')}
        />
        <DisclosureChoice />
        <Failure sentence={open.sentence} />
        <Button type="submit" pending={open.pending}>
          {text('assessment.asked.open')}
        </Button>
      </Form>
    </>
  );
}
