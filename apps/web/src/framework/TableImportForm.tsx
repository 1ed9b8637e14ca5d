import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import {
  DraftVersionDocument,
  ImportFrameworkTableDocument,
  type ImportFrameworkTableInput,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import type { TableBase } from './table-preview';

interface TableImportFormProps {
  upload: string;
  base: TableBase;
  /** Reads again what comes of the table, after somebody else changed the draft. */
  onReload(): Promise<unknown>;
}

/** Makes a draft of the table, or changes the one that was chosen. */
export function TableImportForm({ upload, base, onReload }: TableImportFormProps) {
  const text = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const update = base?.state === 'draft';
  const draft = useQuery(DraftVersionDocument, {
    variables: { id: base?.id ?? '' },
    skip: !update,
    fetchPolicy: 'network-only',
  });
  const take = useCommand(ImportFrameworkTableDocument, (data) => data.importFrameworkTable);

  async function send(field: (name: string) => string) {
    const what: Pick<ImportFrameworkTableInput, 'mode'> & Partial<ImportFrameworkTableInput> = update
      ? { mode: 'update', frameworkId: base.id, expectedVersion: draft.data?.frameworkEdition?.version ?? 0 }
      : {
          mode: 'derive',
          sourceId: base?.id ?? null,
          name: field('name').trim(),
          ...(!base?.own && { code: field('code').trim() }),
        };
    const taken = await take.run({ input: { uploadId: upload, locale, ...what } });
    if (taken) void navigate(`/framework/editions/${taken.frameworkId}`);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      {!update && (
        <Field
          label={text('framework.field.name')}
          name="name"
          dir="auto"
          defaultValue={base?.own ? base.text.label : ''}
          error={take.issue('name')}
        />
      )}
      {!update && !base?.own && (
        <Field
          label={text('framework.field.code')}
          hint={text('framework.field.code.hint')}
          name="code"
          dir="ltr"
          error={take.issue('code')}
        />
      )}
      <Failure sentence={take.sentence} onReload={take.reloadBy(() => Promise.all([draft.refetch(), onReload()]))} />
      <Button type="submit" pending={take.pending || draft.loading}>
        {text(update ? 'framework.table.action.update' : 'framework.table.action')}
      </Button>
    </Form>
  );
}
