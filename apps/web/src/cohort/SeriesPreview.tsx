import { useEffect, useRef } from 'react';
import type { SeriesPreviewQuery } from '../generated/documents';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { Clashes } from './Clashes';
import { Warnings } from './venue/Warnings';
import styles from './SeriesPreview.module.css';

export type PreviewedSession = Extract<
  SeriesPreviewQuery['seriesPreview'],
  { __typename: 'SeriesPreview' }
>['sessions'][number];

interface SeriesPreviewProps {
  sessions: readonly PreviewedSession[];
  pending: boolean;
  onLeaveOut(day: string): void;
  onSave(): void;
}

/** Each session of a series before it is saved, with what stands in its way and the way round it. */
export function SeriesPreview({ sessions, pending, onLeaveOut, onSave }: SeriesPreviewProps) {
  const text = useText();
  const { day: inWords, span } = useFormat();
  const top = useRef<HTMLElement>(null);
  // It comes below a long form: who asked for it has to see it.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [sessions]);
  const blocked = sessions.filter(({ startsAt, clashes }) => startsAt === null || clashes.length > 0).length;
  return (
    <section ref={top} className={styles.preview} aria-label={text('cohort.series.preview')}>
      <p role="status">{text('cohort.series.shown', { clear: sessions.length - blocked, blocked })}</p>
      <ol className={styles.sessions}>
        {sessions.map(({ day, startsAt, endsAt, clashes, warnings }) => {
          const free = startsAt !== null && clashes.length === 0;
          return (
            <li key={day} className={free && warnings.length === 0 ? undefined : styles.blocked}>
              <strong>{startsAt && endsAt ? span(startsAt, endsAt) : inWords(dayOf(day))}</strong>
              <span className={styles.state}>
                {text(
                  free
                    ? warnings.length > 0
                      ? 'timetable.warning.against'
                      : 'cohort.clash.free'
                    : 'cohort.clash.inTheWay',
                )}
              </span>
              {startsAt === null && <p>{text('cohort.series.skipped')}</p>}
              <Clashes clashes={clashes} />
              <Warnings warnings={warnings} />
              {(!free || warnings.length > 0) && (
                <LinkButton
                  aria-label={text('cohort.series.leaveOutOf', { day: isolated(inWords(dayOf(day))) })}
                  onClick={() => onLeaveOut(day)}
                >
                  {text('cohort.series.leaveOut')}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ol>
      {blocked === 0 && (
        <>
          <p>{text('cohort.series.told')}</p>
          <Button pending={pending} onClick={onSave}>
            {text('cohort.series.save', { count: sessions.length })}
          </Button>
        </>
      )}
    </section>
  );
}
