import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { RoundOnPaperDocument, type RoundOnPaperQuery } from '../../generated/documents';
import { useLocale, useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import type { FormRound } from './PaperForm';

export interface PaperRound extends FormRound {
  roundId: string;
  questions: RoundOnPaperQuery['roundQuestions'];
  institutions: RoundOnPaperQuery['institutions'];
}

interface OnPaperProps {
  /** Why nothing is done on paper in a round that is over. */
  over: string;
  children(round: PaperRound): ReactNode;
}

/** The round of the address, where it is one that is answered on paper, and still open. */
export function OnPaper({ over, children }: OnPaperProps) {
  const text = useText();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(RoundOnPaperDocument, { variables: { roundId, locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { askedRound, roundQuestions: questions, institutions } = data;
  const source = askedRound?.round.source;
  if (!askedRound || (source !== 'self' && source !== 'supervisor'))
    return <Notice tone="attention">{text('assessment.paper.none')}</Notice>;
  if (askedRound.state === 'closed') return <Notice tone="attention">{over}</Notice>;
  const { name, disclosure } = askedRound.round;
  return children({ roundId, name, source, disclosure, closesOn: askedRound.closesOn, questions, institutions });
}
