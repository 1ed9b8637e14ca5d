import { useApolloClient } from '@apollo/client/react';
import { csvText } from '@baobab/domain/assessment';
import { useState } from 'react';
import {
  PaperFormsDocument,
  type PaperFormPartsFragment,
  type PaperFormsQuery,
  type RoundOnPaperQuery,
} from '../../generated/documents';
import { failureSentence } from '../../graphql/failure';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Failure } from '../../ui/Failure';

interface TemplateButtonProps {
  roundId: string;
  institutionId: string;
  questions: RoundOnPaperQuery['roundQuestions'];
}

/** Saves a table with a row a form, in which levels are typed instead of here. Its words are those that its import knows. */
export function TemplateButton({ roundId, institutionId, questions }: TemplateButtonProps) {
  const client = useApolloClient();
  const text = useText();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function all(): Promise<PaperFormPartsFragment[]> {
    const forms: PaperFormPartsFragment[] = [];
    let after: string | null = null;
    do {
      const { data }: { data?: PaperFormsQuery | undefined } = await client.query({
        query: PaperFormsDocument,
        variables: { roundId, institutionId, after },
        fetchPolicy: 'network-only',
      });
      forms.push(...(data?.paperForms.forms ?? []));
      after = data?.paperForms.hasNextPage ? data.paperForms.endCursor : null;
    } while (after !== null);
    return forms;
  }

  async function save() {
    setPending(true);
    setFailure(null);
    try {
      const codes = questions.map(({ competency }) => competency.code);
      const rows = (await all()).map(({ code, personName }) => [code, personName, ...codes.map(() => null)]);
      download('baobab-forms.csv', csvText([['code', 'name', ...codes], ...rows], true));
    } catch (error) {
      setFailure(failureSentence(error, text));
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <Button quiet pending={pending} onClick={() => void save()}>
        {text('assessment.paper.template')}
      </Button>
      <Failure sentence={failure} />
    </>
  );
}
