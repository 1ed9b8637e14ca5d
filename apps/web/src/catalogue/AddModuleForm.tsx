import { useState } from 'react';
import { AddTrainingModuleDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { moduleInput } from './module-input';
import { MODALITIES, type TaughtWords } from './parts';
import { TaughtFields } from './TaughtFields';

interface AddModuleFormProps {
  framework: TaughtWords;
  onAdded(title: string): void;
}

export function AddModuleForm({ framework, onAdded }: AddModuleFormProps) {
  const text = useText();
  const locale = useLocale();
  const [steps, setSteps] = useState([0]);
  const add = useCommand(AddTrainingModuleDocument, (data) => data.addTrainingModule);
  const { issue } = add;

  async function send(field: (name: string) => string) {
    const input = moduleInput(field, steps, locale);
    if (await add.run({ input })) onAdded(input.title);
  }

  return (
    <Form onSend={(field) => void send(field)}>
      <Field label={text('catalogue.field.title')} name="title" dir="auto" error={issue('title')} />
      <Field
        label={text('catalogue.field.description')}
        hint={text('catalogue.field.description.hint')}
        name="description"
        dir="auto"
        error={issue('description')}
      />
      <Field label={text('catalogue.field.provider')} name="provider" dir="auto" error={issue('provider')} />
      <TaughtFields framework={framework} steps={steps} onSteps={setSteps} issue={issue} />
      <Field
        label={text('catalogue.field.hours')}
        hint={text('catalogue.field.hours.hint')}
        name="hours"
        inputMode="decimal"
        error={issue('hours')}
      />
      <SelectField
        label={text('catalogue.field.modality')}
        name="modality"
        choices={MODALITIES.map((value) => ({ value, label: text(`catalogue.modality.${value}`) }))}
        error={issue('modality')}
      />
      <Field
        label={text('catalogue.field.languages')}
        hint={text('catalogue.field.languages.hint')}
        name="languages"
        dir="ltr"
        defaultValue={locale}
        error={issue('languages')}
      />
      <Field
        label={text('catalogue.field.costPerGroup')}
        hint={text('catalogue.field.costPerGroup.hint')}
        name="costPerGroup"
        inputMode="decimal"
        error={issue('costPerGroup')}
      />
      <Field
        label={text('catalogue.field.costPerPerson')}
        hint={text('catalogue.field.cost.hint')}
        name="costPerPerson"
        inputMode="decimal"
        error={issue('costPerPerson')}
      />
      <Field
        label={text('catalogue.field.groupSize')}
        hint={text('catalogue.field.groupSize.hint')}
        name="groupSize"
        inputMode="numeric"
        error={issue('groupSize')}
      />
      <Field
        label={text('catalogue.field.requires')}
        hint={text('catalogue.field.codes.hint')}
        name="requires"
        dir="ltr"
        error={issue('requires')}
      />
      <Field
        label={text('catalogue.field.equivalents')}
        hint={text('catalogue.field.equivalents.hint')}
        name="equivalents"
        dir="ltr"
        error={issue('equivalents')}
      />
      <Field
        label={text('catalogue.url')}
        hint={text('house.optional')}
        name="url"
        type="url"
        dir="ltr"
        error={issue('url')}
      />
      <Field
        label={text('catalogue.licence')}
        hint={text('house.optional')}
        name="licence"
        dir="auto"
        error={issue('licence')}
      />
      <Failure sentence={add.sentence} />
      <Button type="submit" pending={add.pending}>
        {text('catalogue.add')}
      </Button>
    </Form>
  );
}
