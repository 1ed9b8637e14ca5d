import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SaveNeedsReportDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { AreaField, Field } from '../ui/Field';
import { Form } from '../ui/Form';

interface SaveReportProps {
  roundId: string;
  institutionId: string;
  onClose(): void;
}

/** Keeps the numbers as they are, under a name, and opens what is kept. */
export function SaveReport({ roundId, institutionId, onClose }: SaveReportProps) {
  const text = useText();
  const client = useApolloClient();
  const save = useCommand(SaveNeedsReportDocument, (data) => data.saveNeedsReport);
  const navigate = useNavigate();

  async function send(field: (name: string) => string) {
    const input = { name: field('name').trim(), note: field('note').trim() || null, roundId, institutionId };
    const saved = await save.run({ input });
    if (!saved) return;
    client.cache.evict({ fieldName: 'needsReports' });
    onClose();
    await navigate(`/needs?report=${saved.reportId}`);
  }

  return (
    <Drawer title={text('needs.report.save')} onClose={onClose}>
      <Form onSend={(field) => void send(field)}>
        <p>{text('needs.report.save.about')}</p>
        <Field
          label={text('needs.report.name')}
          hint={text('needs.report.name.hint')}
          name="name"
          dir="auto"
          autoComplete="off"
          error={save.issue('name')}
        />
        <AreaField
          label={text('needs.report.note')}
          hint={text('house.optional')}
          name="note"
          dir="auto"
          rows={3}
          error={save.issue('note')}
        />
        <Failure sentence={save.issue('roundId') ?? save.sentence} />
        <Button type="submit" pending={save.pending}>
          {text('needs.report.save')}
        </Button>
      </Form>
    </Drawer>
  );
}
