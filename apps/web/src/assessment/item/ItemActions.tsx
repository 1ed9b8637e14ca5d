import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  ApproveItemDocument,
  DiscardItemDocument,
  RetireItemDocument,
  SubmitItemDocument,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import buttons from '../../ui/Button.module.css';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import styles from './Item.module.css';
import type { BankItemInFull } from './parts';
import { SendBackForm } from './SendBackForm';

interface ItemActionsProps {
  shown: BankItemInFull;
  onDone(sentence: string): void;
  /** Reads the item again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** What can be done with the item from where it stands, and by whom. */
export function ItemActions({ shown, onDone, onReload }: ItemActionsProps) {
  const text = useText();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'sendBack' | 'retire' | 'discard' | null>(null);
  const submit = useCommand(SubmitItemDocument, (data) => data.submitItem);
  const approve = useCommand(ApproveItemDocument, (data) => data.approveItem);
  const retire = useCommand(RetireItemDocument, (data) => data.retireItem);
  const discard = useCommand(DiscardItemDocument, (data) => data.discardItem);
  const { item, version, mayChange, mayReview } = shown;
  if (!mayChange || item.state === 'retired') return null;
  const input = { itemId: item.id, expectedVersion: version };
  const then = (sentence: string) => {
    setAsking(null);
    onDone(sentence);
  };
  return (
    <div className={styles.part}>
      {item.state === 'in_review' && !mayReview && (
        <p className={styles.quiet}>{text('assessment.items.anotherReviews')}</p>
      )}
      <div className={styles.actions}>
        {item.state === 'draft' && (
          <Button
            pending={submit.pending}
            onClick={() => void submit.run({ input }).then((sent) => sent && then(text('assessment.items.submitted')))}
          >
            {text('assessment.items.submit')}
          </Button>
        )}
        {mayReview && (
          <>
            <Button
              pending={approve.pending}
              onClick={() =>
                void approve.run({ input }).then((done) => done && then(text('assessment.items.approved')))
              }
            >
              {text('assessment.items.approve')}
            </Button>
            <Button quiet onClick={() => setAsking('sendBack')}>
              {text('assessment.items.sendBack')}
            </Button>
          </>
        )}
        <Link className={`${buttons.button} ${buttons.quiet}`} to={`/assess/items/${item.id}/change`}>
          {text(item.state === 'approved' ? 'assessment.items.nextEdition' : 'house.change')}
        </Link>
        {item.state === 'draft' && (
          <Button quiet onClick={() => setAsking('discard')}>
            {text('assessment.items.discard')}
          </Button>
        )}
        {item.state === 'approved' && (
          <Button quiet onClick={() => setAsking('retire')}>
            {text('assessment.items.retire')}
          </Button>
        )}
      </div>
      <Failure
        sentence={submit.sentence ?? approve.sentence}
        onReload={submit.reloadBy(onReload) ?? approve.reloadBy(onReload)}
      />
      {asking === 'sendBack' && (
        <Drawer title={text('assessment.items.sendBack')} onClose={() => setAsking(null)}>
          <SendBackForm input={input} onReload={onReload} onSent={() => then(text('assessment.items.sentBack'))} />
        </Drawer>
      )}
      {asking === 'retire' && (
        <ConfirmDrawer
          action={text('assessment.items.retire')}
          consequence={text('assessment.items.retire.means')}
          pending={retire.pending}
          sentence={retire.sentence}
          onReload={retire.reloadBy(onReload)}
          onConfirm={() => void retire.run({ input }).then((done) => done && then(text('assessment.items.retired')))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'discard' && (
        <ConfirmDrawer
          action={text('assessment.items.discard')}
          consequence={text('assessment.items.discard.means')}
          pending={discard.pending}
          sentence={discard.sentence}
          onReload={discard.reloadBy(onReload)}
          onConfirm={() => void discard.run({ input }).then((done) => done && navigate('/assess/items'))}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
