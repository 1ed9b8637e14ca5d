import type { CalibrationPartsFragment } from '../../generated/documents';
import { useText } from '../../locale/use-text';

/** Whether a calibration is in use, in a word or two. */
export function useStanding() {
  const text = useText();
  return ({ inUse, acceptedAt, converged }: CalibrationPartsFragment): string => {
    if (inUse) return text('assessment.calibration.stands.inUse');
    if (acceptedAt !== null) return text('assessment.calibration.stands.earlier');
    return text(`assessment.calibration.stands.${converged ? 'new' : 'unsettled'}`);
  };
}
