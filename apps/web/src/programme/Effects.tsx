import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { withheldSign } from '../needs/needs-cells';
import { Dumbbells } from '../ui/Dumbbells';
import styles from './Effects.module.css';
import type { Plan } from './parts';

/** People in need before the programme and after it, a competency each, if everybody learns what it teaches. */
export function Effects({ plan }: { plan: Plan }) {
  const text = useText();
  const { number } = useFormat();
  const said = (people: number | null) => (people === null ? withheldSign : number(people));
  return (
    <section className={styles.effects} aria-labelledby="bench-effects">
      <h2 id="bench-effects">{text('programme.effects')}</h2>
      <p className={styles.quiet}>{text('programme.effects.hint')}</p>
      <Dumbbells
        caption={text('programme.effects')}
        ends={[text('programme.effects.before'), text('programme.effects.after')]}
        rowsAre={text('programme.effects.competency')}
        rows={plan.effects.map(({ competencyId, code, label, inNeedBefore, inNeedAfter }) => ({
          id: competencyId,
          name: code,
          title: label,
          values: [inNeedBefore, inNeedAfter],
          said: [said(inNeedBefore), said(inNeedAfter)],
        }))}
      />
    </section>
  );
}
