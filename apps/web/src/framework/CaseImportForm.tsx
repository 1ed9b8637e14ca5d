import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  DraftVersionDocument,
  ImportFrameworkDocument,
  type EditionPartsFragment,
  type ImportFrameworkInput,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import type { CasePreview } from './case-preview';

interface CaseImportFormProps {
  upload: string;
  preview: CasePreview;
  drafts: readonly EditionPartsFragment[];
}

/** In the place of the id of a draft: a framework of its own. */
const DERIVE = 'derive';

/** What becomes of the package: a framework of its own, or what a draft holds from now on. */
export function CaseImportForm({ upload, preview, drafts }: CaseImportFormProps) {
  const text = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [into, setInto] = useState(DERIVE);
  const draft = useQuery(DraftVersionDocument, {
    variables: { id: into },
    skip: into === DERIVE,
    fetchPolicy: 'network-only',
  });
  const take = useCommand(ImportFrameworkDocument, (data) => data.importFramework);
  const derive = into === DERIVE;

  async function send(field: (name: string) => string) {
    const what: Pick<ImportFrameworkInput, 'mode'> & Partial<ImportFrameworkInput> = derive
      ? { mode: 'derive', name: field('name').trim(), code: field('code').trim() }
      : { mode: 'update', frameworkId: into, expectedVersion: draft.data?.frameworkEdition?.version ?? 0 };
    const taken = await take.run({ input: { uploadId: upload, locale, ...what } });
    if (taken) void navigate(`/framework/editions/${taken.frameworkId}`);
  }

  const choices = [
    { value: DERIVE, label: text('framework.case.derive') },
    ...drafts.map(({ id, text: { label } }) => ({
      value: id,
      label: text('framework.case.update', { name: isolated(label) }),
    })),
  ];
  return (
    <Form onSend={(field) => void send(field)}>
      <SelectField
        label={text('framework.case.into')}
        hint={text(derive ? 'framework.case.derive.hint' : 'framework.case.update.hint')}
        name="into"
        value={into}
        onChange={({ target }) => setInto(target.value)}
        choices={choices}
      />
      {derive && (
        <>
          <Field
            label={text('framework.field.name')}
            name="name"
            dir="auto"
            defaultValue={preview.title}
            error={take.issue('name')}
          />
          <Field
            label={text('framework.field.code')}
            hint={text('framework.field.code.hint')}
            name="code"
            dir="ltr"
            defaultValue={preview.frameworkCode ?? ''}
            error={take.issue('code')}
          />
        </>
      )}
      <Failure sentence={take.sentence} onReload={take.reloadBy(draft.refetch)} />
      <Button type="submit" pending={take.pending || draft.loading}>
        {text('framework.case.action')}
      </Button>
    </Form>
  );
}
