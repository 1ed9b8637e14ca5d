import { useState } from 'react';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import fields from '../ui/Field.module.css';
import { useFirstMistake } from '../ui/use-first-mistake';
import styles from './FileStep.module.css';
import page from './ImportPage.module.css';

/** Cells copied in a spreadsheet arrive as text with a tab between them: a table like any other. */
export function PasteForm({ onPasted }: { onPasted(table: string): void }) {
  const text = useText();
  const [table, setTable] = useState('');
  const [missing, setMissing] = useState(false);
  const toFirstMistake = useFirstMistake();
  return (
    <form
      className={styles.paste}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        toFirstMistake(event.currentTarget);
        setMissing(table.trim() === '');
        if (table.trim() !== '') onPasted(table);
      }}
    >
      <label htmlFor="import-paste">{text('assessment.file.paste')}</label>
      <p className={page.quiet} id="import-paste-hint">
        {text('assessment.file.paste.hint')}
      </p>
      <textarea
        id="import-paste"
        dir="auto"
        spellCheck={false}
        aria-describedby="import-paste-hint import-paste-error"
        aria-invalid={missing || undefined}
        value={table}
        onChange={(event) => setTable(event.target.value)}
      />
      <p id="import-paste-error" role="alert" className={missing ? fields.error : undefined}>
        {missing && text('assessment.file.paste.empty')}
      </p>
      <div className={page.actions}>
        <Button type="submit" quiet>
          {text('assessment.file.paste.action')}
        </Button>
      </div>
    </form>
  );
}
