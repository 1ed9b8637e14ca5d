import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { TodayDocument } from '../generated/documents';
import { MyGaps } from '../home/MyGaps';
import { MyProgrammes } from '../home/MyProgrammes';
import { MyRequirements } from '../home/MyRequirements';
import { MyTasks, useMyTasks } from '../home/MyTasks';
import { NextSession } from '../home/NextSession';
import { Section } from '../home/Section';
import { isMine, nextLed, nextSession, type Today } from '../home/today';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Greeting } from '../organisation/Greeting';
import { useMe } from '../organisation/SignedIn';

/** What a person needs to know today: where to be, what is asked of her, and how she stands. */
export function TodayPage() {
  const leads = useMe().roles.includes('trainer');
  const { data, error, refetch } = useQuery(TodayDocument, {
    variables: { locale: useLocale(), leads },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <Known today={data} />;
}

function Known({ today }: { today: Today }) {
  const text = useText();
  const { moment } = useFormat();
  const [now] = useState(() => new Date().toISOString());
  const { myCohorts, myLedSessions, myRequirements } = today;
  const next = nextSession(myCohorts, now);
  const led = nextLed(myLedSessions ?? [], now);
  const tasks = useMyTasks(today, now);
  const joined = myCohorts.filter((cohort) => cohort.state !== null && cohort.state !== 'refused');
  // A trainer who learns nothing has no session of her own to look for.
  const learns = next !== null || !myLedSessions || joined.length > 0;
  const [soonest] = [next, led]
    .flatMap((session) => session ?? [])
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const sentence = soonest
    ? text('home.today.next', { when: isolated(moment(soonest.startsAt)) })
    : text('home.today.asked', { count: tasks.length });
  return (
    <>
      <Greeting sentence={sentence} />
      {myLedSessions && (
        <Section title={text('home.today.lead.title')} sentence={led ? undefined : text('home.today.lead.none')}>
          {led && <NextSession {...led} of={led.cohortName} />}
        </Section>
      )}
      {learns && (
        <Section title={text('home.today.session.title')}>
          {next && <NextSession {...next} of={next.programmeName} />}
          {!next && <p>{text(myCohorts.some(isMine) ? 'home.today.session.none' : 'home.today.session.nothing')}</p>}
        </Section>
      )}
      {tasks.length > 0 && (
        <Section title={text('home.today.todo.title')}>
          <MyTasks tasks={tasks} />
        </Section>
      )}
      {myRequirements.length > 0 && (
        <Section title={text('home.today.required.title')}>
          <MyRequirements required={myRequirements} cohorts={myCohorts} />
        </Section>
      )}
      <Section title={text('home.today.profile.title')}>
        <MyGaps {...today} />
      </Section>
      {joined.length > 0 && (
        <Section title={text('home.today.programme.title')}>
          <MyProgrammes cohorts={joined} now={now} />
        </Section>
      )}
    </>
  );
}
