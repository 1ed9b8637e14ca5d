import { useState } from 'react';
import {
  EditFrameworkPartDocument,
  MoveFrameworkPartDocument,
  RemoveFrameworkPartDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { ConfirmDrawer } from '../ui/ConfirmDrawer';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { DomainField } from './AddPartForm';
import styles from './PartActions.module.css';
import type { PartProps } from './part-props';
import { SplitForm } from './SplitForm';

const MOVED = ['domain', 'competency', 'attitude'];

/** What can be done with a part besides wording it: earlier, later, into another domain, split, taken out. */
export function PartActions({ edition, node, language, onDone, onReload }: PartProps) {
  const text = useText();
  const [asking, setAsking] = useState<'move' | 'split' | 'remove' | 'unword' | null>(null);
  const move = useCommand(MoveFrameworkPartDocument, (data) => data.moveFrameworkPart);
  const remove = useCommand(RemoveFrameworkPartDocument, (data) => data.removeFrameworkPart);
  const unword = useCommand(EditFrameworkPartDocument, (data) => data.editFrameworkPart);
  const name = isolated(node.text.label);
  const which = { frameworkId: edition.id, part: node.part, itemId: node.id, expectedVersion: edition.version };

  const moveTo = async (position: number, placeId: string | null = null) => {
    if (await move.run({ input: { ...which, position, placeId } })) {
      setAsking(null);
      onDone(text('framework.moved', { name }));
    }
  };
  const takeOut = async () => {
    if (await remove.run({ input: which })) onDone(text('framework.removed', { name }), null);
  };
  const takeWording = async () => {
    if (!(await unword.run({ input: { ...which, locale: language, text: null } }))) return;
    setAsking(null);
    onDone(text('framework.unworded', { name }));
  };
  return (
    <section className={styles.actions} aria-label={text('house.actions')}>
      {MOVED.includes(node.part) && (
        <>
          <Button
            quiet
            pending={move.pending}
            disabled={node.position === 0}
            onClick={() => void moveTo(node.position - 1)}
          >
            {text('framework.move.earlier')}
          </Button>
          <Button quiet pending={move.pending} onClick={() => void moveTo(node.position + 1)}>
            {text('framework.move.later')}
          </Button>
        </>
      )}
      {node.part === 'competency' && (
        <>
          <Button quiet onClick={() => setAsking('move')}>
            {text('framework.move.domain')}
          </Button>
          <Button quiet onClick={() => setAsking('split')}>
            {text('framework.split')}
          </Button>
        </>
      )}
      {node.text.language === language && node.part !== 'framework' && (
        <Button quiet onClick={() => setAsking('unword')}>
          {text('framework.unword')}
        </Button>
      )}
      {node.part !== 'framework' && (
        <Button quiet onClick={() => setAsking('remove')}>
          {text('framework.remove')}
        </Button>
      )}
      <Failure sentence={asking === null ? move.sentence : null} onReload={move.reloadBy(onReload)} />
      {asking === 'move' && (
        <Drawer title={text('framework.move.domain')} onClose={() => setAsking(null)}>
          <Form onSend={(field) => void moveTo(0, field('placeId'))}>
            <DomainField
              key={node.placeId}
              edition={edition}
              value={node.placeId ?? undefined}
              error={move.issue('placeId')}
            />
            <Failure sentence={move.sentence} onReload={move.reloadBy(onReload)} />
            <Button type="submit" pending={move.pending}>
              {text('house.move')}
            </Button>
          </Form>
        </Drawer>
      )}
      {asking === 'split' && (
        <Drawer title={text('framework.split')} onClose={() => setAsking(null)}>
          <SplitForm edition={edition} node={node} language={language} onDone={onDone} onReload={onReload} />
        </Drawer>
      )}
      {asking === 'remove' && (
        <ConfirmDrawer
          action={text('framework.remove')}
          consequence={text(node.part === 'level' ? 'framework.remove.level' : 'framework.remove.text', { name })}
          pending={remove.pending}
          sentence={remove.sentence}
          onReload={remove.reloadBy(onReload)}
          onConfirm={() => void takeOut()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'unword' && (
        <ConfirmDrawer
          action={text('framework.unword')}
          consequence={text('framework.unword.text', { name })}
          pending={unword.pending}
          sentence={unword.sentence}
          onReload={unword.reloadBy(onReload)}
          onConfirm={() => void takeWording()}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
