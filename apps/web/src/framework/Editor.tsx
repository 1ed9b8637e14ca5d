import { useState } from 'react';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Done } from '../ui/Done';
import { Drawer } from '../ui/Drawer';
import { AddPartForm } from './AddPartForm';
import styles from './Editor.module.css';
import { LanguageChoice } from './LanguageChoice';
import { MergeForm } from './MergeForm';
import { PartPanel } from './PartPanel';
import { PartTree } from './PartTree';
import { ADDABLE, nodesOf, type Addable, type Edition } from './tree';
import { useEditionPlace } from './use-edition-place';

interface EditorProps {
  edition: Edition;
  /** The same edition in another language: what a translator reads. */
  reference: Edition;
  /** How many times the draft was read again after somebody else changed it. */
  reads: number;
  /** Reads the draft again. */
  onChanged(): Promise<unknown>;
  /** The same after somebody else changed it, into what is being worded too. */
  onReload(): Promise<unknown>;
}

/** A draft: its parts as a tree, and the one that is open. */
export function Editor({ edition, reference, reads, onChanged, onReload }: EditorProps) {
  const text = useText();
  const nodes = nodesOf(edition);
  const place = useEditionPlace(nodes);
  const [adding, setAdding] = useState<Addable | 'merge' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const finish = (sentence: string, itemId?: string | null) => {
    setAdding(null);
    setDone(sentence);
    if (itemId !== undefined) place.show(itemId);
    void onChanged();
  };
  return (
    <>
      <LanguageChoice language={place.language} nodes={nodes} onPick={place.pickLanguage} />
      <p className={styles.add}>
        {ADDABLE.map((part) => (
          <Button key={part} quiet onClick={() => setAdding(part)}>
            {text(`framework.add.${part}`)}
          </Button>
        ))}
        <Button quiet onClick={() => setAdding('merge')}>
          {text('framework.merge')}
        </Button>
      </p>
      <div className={styles.editor}>
        <PartTree nodes={nodes} place={place} />
        <div className={styles.open}>
          <Done done={done === null ? null : { sentence: done }} />
          {place.open ? (
            <PartPanel
              // Anew once its wording in the chosen language is there.
              key={`${place.open.id} ${place.language} ${place.open.text.language}`}
              edition={edition}
              node={place.open}
              reference={nodesOf(reference).find(({ id }) => id === place.open?.id) ?? null}
              reads={reads}
              language={place.language}
              onDone={finish}
              onReload={onReload}
            />
          ) : (
            <p className={styles.quiet}>{text('framework.edit.choose')}</p>
          )}
        </div>
      </div>
      {adding && adding !== 'merge' && (
        <Drawer title={text(`framework.add.${adding}`)} onClose={() => setAdding(null)}>
          <AddPartForm part={adding} edition={edition} language={place.language} onDone={finish} onReload={onReload} />
        </Drawer>
      )}
      {adding === 'merge' && (
        <Drawer title={text('framework.merge')} onClose={() => setAdding(null)}>
          <MergeForm edition={edition} language={place.language} onDone={finish} onReload={onReload} />
        </Drawer>
      )}
    </>
  );
}
