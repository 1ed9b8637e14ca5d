import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import type { Plan, Track } from './parts';
import { TrackPeople } from './TrackPeople';
import styles from './Tracks.module.css';

interface TracksProps {
  programmeId: string;
  /** Whose tracks they are; left out where who is in them is not told. */
  scenarioId?: string;
  plan: Plan;
}

/** The tracks that people follow, where the group is split: what is in each, what its people skip, and who they are. */
export function Tracks({ programmeId, scenarioId, plan }: TracksProps) {
  const text = useText();
  if (plan.tracks === null) return <Notice tone="attention">{text('programme.tracks.withheld')}</Notice>;
  if (plan.tracks.length === 0) return null;
  return (
    <section className={styles.tracks} aria-labelledby="bench-tracks">
      <h2 id="bench-tracks">{text('programme.tracks')}</h2>
      <p className={styles.quiet}>{text('programme.tracks.about')}</p>
      <div className={styles.cards}>
        {plan.tracks.map((track) => (
          <TrackCard key={track.number} track={track} plan={plan}>
            {scenarioId && track.people !== null && (
              <TrackPeople
                programmeId={programmeId}
                scenarioId={scenarioId}
                track={track.number}
                modules={plan.modules}
              />
            )}
          </TrackCard>
        ))}
      </div>
    </section>
  );
}

function TrackCard({ track, plan, children }: { track: Track; plan: Plan; children: React.ReactNode }) {
  const text = useText();
  const { number } = useFormat();
  const { people, hours, hoursPerPerson, need, needClosed } = track;
  const facts = [
    people === null ? null : text('programme.track.people', { people }),
    text('programme.track.hours', { hours: number(hours) }),
    hoursPerPerson === null ? null : text('programme.track.hoursPerPerson', { hours: number(hoursPerPerson) }),
    need === null || needClosed === null
      ? null
      : text('programme.track.closed', { closed: number(needClosed), need: number(need) }),
  ].filter((fact) => fact !== null);
  return (
    <section className={styles.card} aria-labelledby={`track-${track.number}`}>
      <h3 id={`track-${track.number}`}>{text('programme.track', { number: number(track.number) })}</h3>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
      <ol className={styles.modules}>
        {track.modules.map(({ moduleId, people: following, skipping }) => {
          const planned = plan.modules.find(({ module }) => module.id === moduleId);
          return (
            <li key={moduleId}>
              <bdi>{planned?.module.text.label}</bdi>{' '}
              {following !== null && (
                <span className={styles.quiet}>
                  {text('programme.track.follow', { people: following })}
                  {skipping ? ` · ${text('programme.track.skip', { people: skipping })}` : ''}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {children}
    </section>
  );
}
