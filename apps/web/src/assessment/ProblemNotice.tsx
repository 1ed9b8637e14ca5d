import { problemSentence, saidOf, type Problem } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import page from './ImportPage.module.css';

/** A problem with each of its issues: those of a file's columns belong to no field of a form. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const text = useText();
  const issues = 'issues' in problem ? problem.issues : [];
  const sentences = [...new Set(issues.map((issue) => saidOf(issue, text)))];
  return (
    <Notice tone="danger" title={sentences.length > 0 ? text('assessment.problem.title') : undefined}>
      {sentences.length === 0 ? (
        <p>{problemSentence(problem, text)}</p>
      ) : (
        <ul className={page.problems}>
          {sentences.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
