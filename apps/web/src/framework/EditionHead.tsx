import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DeleteFrameworkDraftDocument, RetireFrameworkDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { ConfirmDrawer } from '../ui/ConfirmDrawer';
import { Drawer } from '../ui/Drawer';
import { PageHead } from '../ui/PageHead';
import styles from './EditionHead.module.css';
import { PublishForm } from './PublishForm';
import type { Edition } from './tree';

interface EditionHeadProps {
  edition: Edition;
  mayChange: boolean;
  /** Reads the edition again. */
  onChanged(): Promise<unknown>;
  /** The same after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** What edition this is, and what can be done with the whole of it. */
export function EditionHead({ edition, mayChange, onChanged, onReload }: EditionHeadProps) {
  const text = useText();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'publish' | 'delete' | 'retire' | null>(null);
  const remove = useCommand(DeleteFrameworkDraftDocument, (data) => data.deleteFrameworkDraft);
  const retire = useCommand(RetireFrameworkDocument, (data) => data.retireFramework);
  const { id, code, state, source, own, inUse, version } = edition;
  const input = { frameworkId: id, expectedVersion: version };
  const deleteDraft = async () => {
    if (await remove.run({ input })) void navigate('/framework/editions');
  };
  const retireEdition = async () => {
    if (!(await retire.run({ input }))) return;
    setAsking(null);
    await onChanged();
  };
  const standing = inUse ? 'framework.edition.inUse' : (`framework.edition.${state}` as const);
  const from = source
    ? text('framework.edition.from', { name: isolated(source.text.label), edition: source.edition })
    : '';
  return (
    <>
      <PageHead
        title={edition.text.label}
        sentence={`${text(standing, { edition: edition.edition })} ${from}`}
        action={
          mayChange &&
          state === 'draft' && <Button onClick={() => setAsking('publish')}>{text('framework.publish')}</Button>
        }
      />
      {edition.whatChanged && (
        <p>
          <bdi>{edition.whatChanged}</bdi>
        </p>
      )}
      <p className={styles.links}>
        {source && <Link to={`/framework/editions/${id}/difference`}>{text('framework.difference.link')}</Link>}
        {source && state === 'draft' && mayChange && (
          <Link to={`/framework/editions/${id}/source`}>{text('framework.source.link')}</Link>
        )}
        {state !== 'draft' && (
          <a href={`/ims/case/v1p1/CFPackages/${id}`} download={`${code}-${edition.edition}.json`}>
            {text('framework.case.download')}
          </a>
        )}
        <a href={`/exports/framework.csv?framework=${id}`} download={`${code}-${edition.edition}.csv`}>
          {text('framework.table.download')}
        </a>
        {state === 'draft' && mayChange && (
          <Button quiet onClick={() => setAsking('delete')}>
            {text('framework.delete')}
          </Button>
        )}
        {own && inUse && mayChange && (
          <Button quiet onClick={() => setAsking('retire')}>
            {text('framework.retire')}
          </Button>
        )}
      </p>
      {asking === 'publish' && (
        <Drawer title={text('framework.publish')} onClose={() => setAsking(null)}>
          <PublishForm
            edition={edition}
            onReload={onReload}
            onPublished={() => {
              setAsking(null);
              void onChanged();
            }}
          />
        </Drawer>
      )}
      {asking === 'delete' && (
        <ConfirmDrawer
          action={text('framework.delete')}
          consequence={text('framework.delete.text')}
          pending={remove.pending}
          sentence={remove.sentence}
          onReload={remove.reloadBy(onReload)}
          onConfirm={() => void deleteDraft()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'retire' && (
        <ConfirmDrawer
          action={text('framework.retire')}
          consequence={text('framework.retire.text')}
          pending={retire.pending}
          sentence={retire.sentence}
          onReload={retire.reloadBy(onReload)}
          onConfirm={() => void retireEdition()}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
