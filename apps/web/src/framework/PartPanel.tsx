import { useState } from 'react';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { DescriptorForms } from './DescriptorForms';
import { PartActions } from './PartActions';
import type { PartProps } from './part-props';
import styles from './PartPanel.module.css';
import type { Node } from './tree';
import { WordingForm } from './WordingForm';

interface PartPanelProps extends PartProps {
  /** The same part in another language. */
  reference: Node | null;
}

/** One part of a draft: its wording, its descriptors, and what else can be done with it. */
export function PartPanel({ edition, node, reference, language, onDone, onReload }: PartPanelProps) {
  const text = useText();
  const [read, setRead] = useState(0);
  const save = { frameworkId: edition.id, expectedVersion: edition.version, locale: language };
  return (
    <section className={styles.panel} aria-label={text('framework.part.open', { name: isolated(node.text.label) })}>
      <WordingForm
        // Anew with what was read again.
        key={read}
        part={node.part}
        item={node}
        reference={reference?.text ?? null}
        save={save}
        onSaved={(label) => onDone(text('framework.saved', { name: isolated(label) }))}
        onReload={() => void onReload().then(() => setRead(read + 1))}
      />
      {(node.part === 'domain' || node.part === 'competency') && (
        <DescriptorForms
          levels={edition.levels}
          node={node}
          reference={reference}
          save={save}
          onDone={(sentence) => onDone(sentence)}
          onReload={onReload}
        />
      )}
      <PartActions edition={edition} node={node} language={language} onDone={onDone} onReload={onReload} />
    </section>
  );
}
