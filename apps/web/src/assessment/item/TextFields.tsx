import { useState } from 'react';
import { useLanguageNames } from '../../framework/use-language-names';
import type { ItemKind } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { AreaField } from '../../ui/Field';
import styles from './Item.module.css';
import { optionsAs, type OptionLines } from './item-input';
import type { BankItemInFull } from './parts';

interface TextFieldsProps {
  language: string;
  kind: ItemKind;
  written: BankItemInFull['texts'][number] | undefined;
  /** What is wrong with one of its parts. */
  issue(part: string): string | null;
  onRemove?: (() => void) | undefined;
}

/** The item in one language: what is asked, what can be answered, and why what is right is right. */
export function TextFields({ language, kind, written, issue, onRemove }: TextFieldsProps) {
  const text = useText();
  const names = useLanguageNames();
  const [options, setOptions] = useState<OptionLines>({
    kind,
    right: written?.right.join('\n') ?? '',
    wrong: written?.wrong.join('\n') ?? '',
  });
  const asked = optionsAs(kind, options);
  if (asked.kind !== options.kind) setOptions(asked);
  const area = (part: string) => ({
    name: `${language}-${part}`,
    lang: language,
    dir: 'auto',
    error: issue(part),
  });
  return (
    <fieldset className={styles.text}>
      <legend>{names(language)}</legend>
      {/* Kept while another kind is chosen. */}
      <div hidden={kind !== 'case'}>
        <AreaField
          {...area('scenario')}
          label={text('assessment.items.scenario')}
          rows={3}
          defaultValue={written?.scenario ?? ''}
        />
      </div>
      <AreaField {...area('stem')} label={text('assessment.items.stem')} rows={2} defaultValue={written?.stem ?? ''} />
      {kind !== 'numeric' && (
        <AreaField
          {...area('right')}
          label={text(`assessment.items.right.${kind}`)}
          hint={kind === 'single' || kind === 'case' ? undefined : text('assessment.items.aLine')}
          rows={kind === 'order' ? 5 : kind === 'multiple' ? 3 : 2}
          value={options.right}
          onChange={({ target }) => setOptions({ ...options, right: target.value })}
        />
      )}
      {kind !== 'numeric' && kind !== 'order' && (
        <AreaField
          {...area('wrong')}
          label={text('assessment.items.wrong')}
          hint={text('assessment.items.wrong.hint')}
          rows={4}
          value={options.wrong}
          onChange={({ target }) => setOptions({ ...options, wrong: target.value })}
        />
      )}
      <AreaField
        {...area('rationale')}
        label={text('assessment.items.rationale')}
        hint={text('assessment.items.rationale.hint')}
        rows={2}
        defaultValue={written?.rationale ?? ''}
      />
      {onRemove && (
        <p>
          <Button
            quiet
            aria-label={text('assessment.items.language.remove', { language: names(language) })}
            onClick={onRemove}
          >
            {text('assessment.items.language.removeThis')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
