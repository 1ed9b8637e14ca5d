import { useState } from 'react';
import { SplitCompetencyDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { CompetencyFields, competencyIn } from './CompetencyFields';
import type { PartProps } from './part-props';

const MOST_PARTS = 6;

/** Several competencies in place of one. What was assessed in the one stays, and is compared with none of them. */
export function SplitForm({ edition, node, language, onDone, onReload }: PartProps) {
  const text = useText();
  const [parts, setParts] = useState(2);
  const split = useCommand(SplitCompetencyDocument, (data) => data.splitCompetency);
  const numbers = Array.from({ length: parts }, (_, index) => index);

  async function send(field: (name: string) => string) {
    const input = {
      frameworkId: edition.id,
      expectedVersion: edition.version,
      competencyId: node.id,
      locale: language,
      into: numbers.map((index) => competencyIn(field, `${index}.`)),
    };
    if (await split.run({ input })) onDone(text('framework.split.done', { name: isolated(node.text.label) }), null);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <p>{text('framework.split.text')}</p>
      {numbers.map((index) => (
        <CompetencyFields
          key={index}
          legend={text('framework.split.part', { number: index + 1 })}
          prefix={`${index}.`}
          path={`into.${index}`}
          code={`${node.code ?? ''}.${index + 1}`}
          language={language}
          issue={split.issue}
        />
      ))}
      {parts < MOST_PARTS && (
        <LinkButton onClick={() => setParts(parts + 1)}>{text('framework.split.more')}</LinkButton>
      )}
      <Failure sentence={split.issue('into') ?? split.sentence} onReload={split.reloadBy(onReload)} />
      <Button type="submit" pending={split.pending}>
        {text('framework.split')}
      </Button>
    </Form>
  );
}
