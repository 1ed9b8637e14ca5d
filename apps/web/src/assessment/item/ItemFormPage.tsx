import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import type { TaughtWords } from '../../catalogue/parts';
import { PageState } from '../../framework/PageState';
import { AddItemDocument, BankItemDocument, ChangeItemDocument, TaughtWordsDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useLocale, useText } from '../../locale/use-text';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { ItemForm } from './ItemForm';
import type { BankItemInFull } from './parts';

/** Writes a new item. */
export function NewItemPage() {
  const { data, error, refetch } = useQuery(TaughtWordsDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <AddForm framework={data.framework} />;
}

/** Changes an item that is being worked on, or writes the next edition of one that is asked. */
export function ChangeItemPage() {
  const text = useText();
  const { itemId = '' } = useParams();
  const locale = useLocale();
  const words = useQuery(TaughtWordsDocument, { variables: { locale } });
  const { data, error, refetch } = useQuery(BankItemDocument, {
    variables: { itemId, locale },
    fetchPolicy: 'network-only',
  });
  if (!data || !words.data)
    return <PageState error={error ?? words.error} onRetry={() => void Promise.all([refetch(), words.refetch()])} />;
  if (data.bankItem?.item.withheld) return <Notice tone="attention">{text('assessment.items.withheld.about')}</Notice>;
  if (!data.bankItem?.mayChange) return <Notice tone="attention">{text('assessment.items.gone')}</Notice>;
  // What somebody else changed meanwhile is read into the form anew.
  const { version } = data.bankItem;
  return <ChangeForm key={version} shown={data.bankItem} framework={words.data.framework} onReload={refetch} />;
}

function AddForm({ framework }: { framework: TaughtWords }) {
  const text = useText();
  const navigate = useNavigate();
  const add = useCommand(AddItemDocument, (data) => data.addItem);
  return (
    <>
      <PageHead title={text('assessment.items.new')} sentence={text('assessment.items.new.about')} />
      <ItemForm
        framework={framework}
        command={add}
        onSend={async (content, field) => {
          const added = await add.run({ input: { code: field('code').trim(), ...content } });
          if (added) void navigate(`/assess/items/${added.itemId}`);
        }}
      >
        <Field
          label={text('assessment.items.column.code')}
          hint={text('assessment.items.code.hint')}
          name="code"
          dir="auto"
          error={add.issue('code')}
        />
      </ItemForm>
    </>
  );
}

interface ChangeFormProps {
  shown: BankItemInFull;
  framework: TaughtWords;
  onReload(): Promise<unknown>;
}

function ChangeForm({ shown, framework, onReload }: ChangeFormProps) {
  const text = useText();
  const navigate = useNavigate();
  const change = useCommand(ChangeItemDocument, (data) => data.changeItem);
  const { id: itemId, code, state } = shown.item;
  return (
    <>
      <PageHead
        title={code}
        sentence={text(state === 'approved' ? 'assessment.items.nextEdition.about' : 'assessment.items.change.about')}
      />
      <ItemForm
        framework={framework}
        shown={shown}
        command={change}
        onReload={change.reloadBy(onReload)}
        onSend={async (content) => {
          const changed = await change.run({ input: { itemId, expectedVersion: shown.version, ...content } });
          if (changed) void navigate(`/assess/items/${changed.itemId}`);
        }}
      />
    </>
  );
}
