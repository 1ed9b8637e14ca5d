import { useState } from 'react';
import type { AskedSource, WhomToAskQuery } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Field, SelectField } from '../../ui/Field';

/** So that each of three levels is asked about once. */
const ITEMS_PER_COMPETENCY = 3;
/** Standard errors of an ability that differs by 1 between people, from rough to exact. */
const ERRORS = { rough: '0.7', usual: '0.6', exact: '0.5' } as const;
const ADAPTIVE = 'adaptive';

interface ItemChoiceProps {
  /** Tests among the rounds can be repeated; with a calibration in use, a test can be adaptive. */
  offered: Pick<WhomToAskQuery, 'askedRounds' | 'calibrationInUse'>;
  issue(path: string): string | null;
}

/** Which items a test asks: new ones, those that tell most about each person, or an earlier test's again. */
export function ItemChoice({ offered: { askedRounds, calibrationInUse }, issue }: ItemChoiceProps) {
  const text = useText();
  const { number } = useFormat();
  const [which, setWhich] = useState('');
  const earlier = askedRounds
    .map(({ round }) => round)
    .filter(({ source, adaptive }) => source === 'test' && !adaptive);
  return (
    <>
      {(earlier.length > 0 || calibrationInUse) && (
        <SelectField
          label={text('assessment.asked.which')}
          hint={text('assessment.asked.which.hint')}
          name="which"
          choices={[
            { value: '', label: text('assessment.asked.which.new') },
            ...(calibrationInUse ? [{ value: ADAPTIVE, label: text('assessment.asked.which.adaptive') }] : []),
            ...earlier.map(({ id, name }) => ({ value: id, label: text('assessment.asked.which.again', { name }) })),
          ]}
          value={which}
          onChange={(event) => setWhich(event.target.value)}
          error={issue('sameItemsAs') ?? issue('adaptive')}
        />
      )}
      {(which === '' || which === ADAPTIVE) && (
        <Field
          key={which}
          label={text(which === ADAPTIVE ? 'assessment.asked.most' : 'assessment.asked.items')}
          hint={
            which === ADAPTIVE && calibrationInUse
              ? text('assessment.asked.most.hint', {
                  calibration: number(calibrationInUse.number),
                  items: calibrationInUse.used,
                })
              : text('assessment.asked.items.hint')
          }
          name="itemsPerCompetency"
          inputMode="numeric"
          defaultValue={which === ADAPTIVE ? ITEMS_PER_COMPETENCY + 1 : ITEMS_PER_COMPETENCY}
          error={issue('itemsPerCompetency') ?? issue('adaptive.most')}
        />
      )}
      {which === ADAPTIVE && (
        <SelectField
          label={text('assessment.asked.sure')}
          hint={text('assessment.asked.sure.hint')}
          name="error"
          choices={(['usual', 'rough', 'exact'] as const).map((how) => ({
            value: ERRORS[how],
            label: text(`assessment.asked.sure.${how}`),
          }))}
          error={issue('adaptive.error')}
        />
      )}
    </>
  );
}

/** As it is sent. */
export const itemsIn = (source: AskedSource, field: (name: string) => string) => {
  const nothing = { sameItemsAs: null, itemsPerCompetency: null, adaptive: null };
  if (source !== 'test') return nothing;
  const which = field('which');
  const items = Math.round(Number(field('itemsPerCompetency'))) || 0;
  if (which === ADAPTIVE) return { ...nothing, adaptive: { most: items, error: Number(field('error')) } };
  return which === '' ? { ...nothing, itemsPerCompetency: items } : { ...nothing, sameItemsAs: which };
};
