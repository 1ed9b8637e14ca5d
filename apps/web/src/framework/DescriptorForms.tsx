import { useState } from 'react';
import { AddFrameworkPartDocument, RemoveFrameworkPartDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { ConfirmDrawer } from '../ui/ConfirmDrawer';
import { Failure } from '../ui/Failure';
import { AreaField, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import styles from './DescriptorForms.module.css';
import { LevelDots } from './LevelDots';
import type { Level } from './parts';
import type { DescriptorOf, Node } from './tree';
import { WordingForm, type Save } from './WordingForm';
import { Words } from './Words';

interface DescriptorFormsProps {
  levels: readonly Level[];
  node: Node;
  reference: Node | null;
  /** How many times the draft was read again after somebody else changed it. */
  reads: number;
  save: Save;
  onDone(sentence: string): void;
  /** Reads the draft again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}

/** What each level looks like in a domain or a competency; one of them is open at a time. */
export function DescriptorForms({ levels, node, reference, reads, save, onDone, onReload }: DescriptorFormsProps) {
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<DescriptorOf | null>(null);
  const remove = useCommand(RemoveFrameworkPartDocument, (data) => data.removeFrameworkPart);
  const highest = levels.at(-1)?.ordinal ?? 0;
  const { frameworkId, expectedVersion } = save;
  const removeOne = async ({ id }: DescriptorOf) => {
    if (!(await remove.run({ input: { frameworkId, expectedVersion, part: 'descriptor', itemId: id } }))) return;
    setLeaving(null);
    onDone(text('framework.descriptor.removed'));
  };
  return (
    <section className={styles.descriptors}>
      <h2>{text('framework.descriptors')}</h2>
      {node.descriptors.length === 0 && <p className={styles.quiet}>{text('framework.descriptors.none')}</p>}
      <ul className={styles.list}>
        {node.descriptors.map((descriptor) => (
          <li key={descriptor.id} className={styles.descriptor}>
            <p className={styles.head}>
              <LevelDots ordinal={descriptor.ordinal} highest={highest} />
              {levels
                .filter(({ ordinal }) => ordinal === descriptor.ordinal)
                .map((level) => (
                  <Words key={level.id} text={level.text} />
                ))}
              {descriptor.strand && <span className={styles.quiet}>{text('framework.strand.ai')}</span>}
              <Button
                quiet
                aria-expanded={open === descriptor.id}
                onClick={() => setOpen(open === descriptor.id ? null : descriptor.id)}
              >
                {text('house.change')}
              </Button>
              <Button quiet onClick={() => setLeaving(descriptor)}>
                {text('framework.remove')}
              </Button>
            </p>
            {open === descriptor.id ? (
              <WordingForm
                // Anew with what was read again.
                key={reads}
                part="descriptor"
                item={descriptor}
                reference={reference?.descriptors.find(({ id }) => id === descriptor.id)?.text ?? null}
                save={save}
                onSaved={() => {
                  setOpen(null);
                  onDone(text('framework.saved', { name: isolated(node.text.label) }));
                }}
                onReload={onReload}
              />
            ) : (
              <p>
                <Words text={descriptor.text} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <ConfirmDrawer
          action={text('framework.remove')}
          consequence={text('framework.remove.text', { name: isolated(leaving.text.label) })}
          pending={remove.pending}
          sentence={remove.sentence}
          onReload={remove.reloadBy(onReload)}
          onConfirm={() => void removeOne(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
      <AddDescriptor
        levels={levels}
        node={node}
        save={save}
        onAdded={() => onDone(text('framework.descriptor.added'))}
        onReload={onReload}
      />
    </section>
  );
}

interface AddDescriptorProps {
  levels: readonly Level[];
  node: Node;
  save: Save;
  onAdded(): void;
  onReload(): Promise<unknown>;
}

function AddDescriptor({ levels, node, save, onAdded, onReload }: AddDescriptorProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const add = useCommand(AddFrameworkPartDocument, (data) => data.addFrameworkPart);
  const rungs = levels.filter(({ ordinal }) => ordinal > 0);

  async function send(field: (name: string) => string) {
    const input = {
      ...save,
      part: 'descriptor' as const,
      placeId: node.id,
      ordinal: Number(field('ordinal')),
      strand: field('strand') || null,
      text: { label: field('label').trim() },
    };
    if (await add.run({ input })) {
      setOpen(false);
      onAdded();
    }
  }

  if (!open)
    return (
      <p>
        <Button quiet onClick={() => setOpen(true)}>
          {text('framework.add.descriptor')}
        </Button>
      </p>
    );
  return (
    <Form onSend={(field) => void send(field)}>
      <SelectField
        label={text('framework.field.level')}
        name="ordinal"
        choices={rungs.map(({ ordinal, text: { label } }) => ({ value: String(ordinal), label }))}
        error={add.issue('ordinal')}
      />
      <SelectField
        label={text('framework.field.strand')}
        name="strand"
        choices={[
          { value: '', label: text('framework.strand.none') },
          { value: 'ai-specific', label: text('framework.strand.ai') },
        ]}
        error={add.issue('strand')}
      />
      <AreaField
        label={text('framework.field.descriptor')}
        name="label"
        lang={save.locale}
        dir="auto"
        rows={3}
        error={add.issue('text.label')}
      />
      <Failure sentence={add.sentence} onReload={add.reloadBy(onReload)} />
      <Button type="submit" pending={add.pending}>
        {text('framework.add.descriptor')}
      </Button>
    </Form>
  );
}
