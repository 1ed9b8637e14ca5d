import { useQuery } from '@apollo/client/react';
import { RequestTasksDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Section } from './Section';
import { Tasks } from './Tasks';

/** Programmes that wait for the reader's approval, and who asks for a seat where she decides it; nothing while there is neither. */
export function Requests() {
  const text = useText();
  const { data } = useQuery(RequestTasksDocument, { fetchPolicy: 'cache-and-network' });
  const groups = [...(data?.submissionTasks ?? []), ...(data?.requestTasks ?? [])];
  if (groups.length === 0) return null;
  return (
    <Section title={text('home.requests.title')}>
      <Tasks groups={groups} />
    </Section>
  );
}
