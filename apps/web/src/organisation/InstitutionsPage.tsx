import { useState } from 'react';
import { Link } from 'react-router';
import { ChangeInstitutionDocument, MoveInstitutionDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Done, type DoneThing } from '../ui/Done';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { PageHead } from '../ui/PageHead';
import { AddInstitutionForm, ChangeInstitutionForm, MoveInstitutionForm } from './InstitutionForms';
import type { Institution } from './institution-tree';
import { InstitutionTable } from './InstitutionTable';
import { useMe } from './SignedIn';
import { useInstitutions } from './use-institutions';

type Open = { what: 'add' } | { what: 'change' | 'move'; id: string };

export function InstitutionsPage() {
  const text = useText();
  const administrator = useMe().roles.includes('administrator');
  const { institutions = [], error, refetch } = useInstitutions();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const undoChange = useCommand(ChangeInstitutionDocument, (data) => data.changeInstitution);
  const undoMove = useCommand(MoveInstitutionDocument, (data) => data.moveInstitution);
  const opened = open && 'id' in open ? institutions.find(({ id }) => id === open.id) : undefined;

  const finish = (sentence: string, undo?: () => Promise<unknown>) => {
    setOpen(null);
    void refetch();
    if (!undo) return setDone({ sentence });
    setDone({
      sentence,
      undo: () => void undo().then((undone) => undone && finish(text('house.undone'))),
    });
  };

  const changed = (before: Institution, { version: expectedVersion }: Institution) => {
    const { id: institutionId, name, code, kind, region } = before;
    finish(text('organisation.institution.changed', { name: isolated(name) }), () =>
      undoChange.run({ input: { institutionId, expectedVersion, name, code, kind, region } }),
    );
  };

  const moved = ({ id: institutionId, parentId, name }: Institution, { version: expectedVersion }: Institution) => {
    const sentence = text('organisation.institution.moved', { name: isolated(name) });
    if (!parentId) return finish(sentence);
    finish(sentence, () => undoMove.run({ input: { institutionId, expectedVersion, parentId } }));
  };

  // What can't be taken back any more is not offered again.
  const giveUp = async () => {
    await refetch();
    setDone(null);
  };
  return (
    <>
      <PageHead
        title={text('organisation.institutions.title')}
        sentence={text('organisation.institutions.sentence', { count: institutions.length })}
        action={
          administrator && (
            <Button onClick={() => setOpen({ what: 'add' })}>{text('organisation.institutions.add')}</Button>
          )
        }
      />
      <p>
        <Link to="/institutions/approval">{text('programme.routes')}</Link>
      </p>
      {error && <Failure sentence={failureSentence(error, text)} />}
      <Done done={done} />
      <Failure
        sentence={undoChange.sentence ?? undoMove.sentence}
        onReload={undoChange.reloadBy(giveUp) ?? undoMove.reloadBy(giveUp)}
      />
      <InstitutionTable
        institutions={institutions}
        onChange={administrator ? ({ id }) => setOpen({ what: 'change', id }) : undefined}
        onMove={administrator ? ({ id }) => setOpen({ what: 'move', id }) : undefined}
      />
      {open?.what === 'add' && (
        <Drawer title={text('organisation.institutions.add')} onClose={() => setOpen(null)}>
          <AddInstitutionForm
            institutions={institutions}
            onDone={({ name }) => finish(text('organisation.institution.added', { name: isolated(name) }))}
          />
        </Drawer>
      )}
      {open?.what === 'change' && opened && (
        <Drawer title={text('organisation.institution.change')} onClose={() => setOpen(null)}>
          <ChangeInstitutionForm
            key={opened.version}
            institution={opened}
            onDone={(now) => changed(opened, now)}
            onReload={refetch}
          />
        </Drawer>
      )}
      {open?.what === 'move' && opened && (
        <Drawer
          title={text('organisation.institution.moveNamed', { name: isolated(opened.name) })}
          onClose={() => setOpen(null)}
        >
          <MoveInstitutionForm
            key={opened.version}
            institution={opened}
            institutions={institutions}
            onDone={(now) => moved(opened, now)}
            onReload={refetch}
          />
        </Drawer>
      )}
    </>
  );
}
