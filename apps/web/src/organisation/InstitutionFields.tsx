import type { InstitutionKind } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Field, SelectField } from '../ui/Field';
import type { Institution } from './institution-tree';

const KINDS = ['ministry', 'agency', 'department', 'institution'] as const satisfies readonly InstitutionKind[];

interface InstitutionFieldsProps {
  institution?: Institution;
  issue(path: string): string | null;
}

/** What an institution is called and is. */
export function InstitutionFields({ institution, issue }: InstitutionFieldsProps) {
  const text = useText();
  const kinds: readonly InstitutionKind[] = institution?.kind === 'government' ? ['government'] : KINDS;
  return (
    <>
      <Field
        label={text('organisation.institution.name')}
        name="name"
        defaultValue={institution?.name}
        dir="auto"
        error={issue('name')}
      />
      <Field
        label={text('organisation.institution.code')}
        hint={text('organisation.institution.code.hint')}
        name="code"
        defaultValue={institution?.code}
        dir="auto"
        error={issue('code')}
      />
      <SelectField
        label={text('organisation.institution.kind')}
        name="kind"
        defaultValue={institution?.kind ?? 'institution'}
        choices={kinds.map((kind) => ({ value: kind, label: text(`organisation.kind.${kind}`) }))}
        error={issue('kind')}
      />
      <Field
        label={text('organisation.region')}
        hint={text('house.optional')}
        name="region"
        defaultValue={institution?.region ?? ''}
        dir="auto"
        error={issue('region')}
      />
    </>
  );
}

/** The same fields as the api takes them. */
export function institutionInput(field: (name: string) => string) {
  return {
    name: field('name'),
    code: field('code'),
    kind: [...KINDS, 'government' as const].find((kind) => kind === field('kind')) ?? null,
    region: field('region') || null,
  };
}
