import { useId } from 'react';
import { MODALITIES } from '../catalogue/parts';
import { useText } from '../locale/use-text';
import fields from '../ui/Field.module.css';
import styles from './MixFields.module.css';
import type { Scenario } from './parts';
import { shareField } from './read-limits';

interface MixFieldsProps {
  mix: Scenario['limits']['modalityMix'];
  /** What is wrong and how to mend it. */
  error: string | null;
}

/** What share of the hours each way of following has at least and at most. */
export function MixFields({ mix, error }: MixFieldsProps) {
  const text = useText();
  const id = useId();
  const described = [`${id}-hint`, ...(error ? [`${id}-error`] : [])].join(' ');
  return (
    <fieldset className={styles.mix} aria-describedby={described}>
      <legend>{text('programme.limit.mix')}</legend>
      <p id={`${id}-hint`} className={fields.hint}>
        {text('programme.limit.mix.hint')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('programme.limit.mix.way')}</th>
            {BOUNDS.map((bound) => (
              <th key={bound} id={`${id}-${bound}`} scope="col">
                {text(`programme.limit.mix.${bound}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MODALITIES.map((modality) => (
            <tr key={modality}>
              <th id={`${id}-${modality}`} scope="row">
                {text(`catalogue.modality.${modality}`)}
              </th>
              {BOUNDS.map((bound) => (
                <td key={bound}>
                  <span className={fields.box}>
                    <input
                      className={fields.input}
                      name={shareField(modality, bound)}
                      inputMode="numeric"
                      aria-labelledby={`${id}-${modality} ${id}-${bound}`}
                      aria-invalid={error ? true : undefined}
                      defaultValue={mix.find((share) => share.modality === modality)?.[bound] ?? ''}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <p id={`${id}-error`} className={fields.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

const BOUNDS = ['least', 'most'] as const;
