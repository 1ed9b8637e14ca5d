import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Words } from '../../framework/Words';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { useAddress } from '../../ui/use-address';
import type { Assessed } from './assessed';
import { changeOf, changeSign } from './change-of';
import { IndicatorCard } from './IndicatorCard';
import styles from './IndicatorWalk.module.css';

interface IndicatorWalkProps {
  assessed: Assessed;
  onDone(sentence: string): void;
  onChanged(): void;
}

/** The indicators one at a time, with the list of all and how far each is. The address says which. */
export function IndicatorWalk({ assessed, onDone, onChanged }: IndicatorWalkProps) {
  const text = useText();
  const [params, change] = useAddress();
  const { indicators } = assessed;
  const found = indicators.findIndex(({ indicator }) => indicator.indicatorId === params.get('indicator'));
  const place = Math.max(found, 0);
  const shown = indicators[place];
  const card = useRef<HTMLDivElement>(null);
  const [stepped, setStepped] = useState(false);
  useEffect(() => {
    if (stepped) card.current?.focus();
  }, [stepped, place]);
  if (!shown) return null;
  const step = (to: number) => {
    setStepped(true);
    change({ indicator: indicators[to]?.indicator.indicatorId ?? null });
  };
  return (
    <div className={styles.walk}>
      <nav className={styles.list} aria-label={text('assessment.institution.indicators')}>
        <ol>
          {indicators.map((each, index) => (
            <li key={each.indicator.indicatorId}>
              <Link
                to={`?indicator=${each.indicator.indicatorId}`}
                className={classNames(styles.item, index === place && styles.shown)}
                aria-current={index === place ? 'step' : undefined}
                preventScrollReset
                onClick={() => setStepped(true)}
              >
                <IndicatorLine each={each} />
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.one} ref={card} tabIndex={-1}>
        <IndicatorCard
          key={shown.indicator.indicatorId}
          assessed={assessed}
          each={shown}
          onDone={onDone}
          onChanged={onChanged}
        />
        <div className={styles.steps}>
          <Button quiet disabled={place === 0} onClick={() => step(place - 1)}>
            {text('assessment.institution.previous')}
          </Button>
          <span>{text('assessment.rating.place', { position: place + 1, of: indicators.length })}</span>
          <Button quiet disabled={place + 1 === indicators.length} onClick={() => step(place + 1)}>
            {text('assessment.institution.following')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function IndicatorLine({ each }: { each: Assessed['indicators'][number] }) {
  const text = useText();
  const { number } = useFormat();
  const { indicator, settled, contested, answers, earlier } = each;
  const level = indicator.choices.find(({ ordinal }) => ordinal === settled?.ordinal)?.level.label;
  const state = settled
    ? (level ?? number(settled.ordinal))
    : text(
        contested
          ? 'assessment.institution.line.contested'
          : answers.length > 0
            ? 'assessment.institution.line.open'
            : 'assessment.institution.line.waiting',
      );
  return (
    <>
      <span className={styles.code}>{indicator.code}</span>
      <span className={styles.name}>
        <Words text={indicator.text} />
      </span>
      <span className={classNames(styles.state, contested && !settled && styles.contested)}>
        <span className={styles.sign} aria-hidden="true">
          {settled ? number(settled.ordinal) : contested ? '!' : '–'}
        </span>
        <span className={styles.word}>{state}</span>
        {/* In words it stands on the card. */}
        <span aria-hidden="true">{changeSign(changeOf(settled?.ordinal ?? null, earlier), number)}</span>
      </span>
    </>
  );
}
