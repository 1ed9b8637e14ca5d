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
  /** How many times the draft was read again after somebody else changed it. */
  reads: number;
}

/** One part of a draft: its wording, its descriptors, and what else can be done with it. */
export function PartPanel({ edition, node, reference, reads, language, onDone, onReload }: PartPanelProps) {
  const text = useText();
  const save = { frameworkId: edition.id, expectedVersion: edition.version, locale: language };
  return (
    <section className={styles.panel} aria-label={text('framework.part.open', { name: isolated(node.text.label) })}>
      <WordingForm
        // Anew with what was read again.
        key={reads}
        part={node.part}
        item={node}
        reference={reference?.text ?? null}
        save={save}
        onSaved={(label) => onDone(text('framework.saved', { name: isolated(label) }))}
        onReload={onReload}
      />
      {(node.part === 'domain' || node.part === 'competency') && (
        <DescriptorForms
          levels={edition.levels}
          node={node}
          reference={reference}
          reads={reads}
          save={save}
          onDone={(sentence) => onDone(sentence)}
          onReload={onReload}
        />
      )}
      <PartActions edition={edition} node={node} language={language} onDone={onDone} onReload={onReload} />
    </section>
  );
}
