import { useSearchParams } from 'wouter';

/** The introduction, a question by its place from 0, or all answers once more. */
export type Step = 'introduction' | number | 'review';

/** Where she stands; the address says so, and the device's Back goes back a screen. */
export function useStep(questions: number): [step: Step, goTo: (step: Step) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('step');
  const place = Number(asked) - 1;
  const known =
    asked === 'review' ? 'review' : Number.isInteger(place) && place >= 0 && place < questions ? place : null;
  const goTo = (step: Step) => {
    setParams(step === 'introduction' ? {} : { step: typeof step === 'number' ? String(step + 1) : step });
    window.scrollTo(0, 0);
  };
  return [known ?? 'introduction', goTo];
}
