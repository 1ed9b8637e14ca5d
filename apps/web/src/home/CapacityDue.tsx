import { CapacityDocument, EquityDocument, ProgressDocument } from '../generated/documents';
import { NeedsDueNotice } from '../needs/NeedsDueNotice';
import { useNeedsDue } from '../needs/use-needs-due';

const SHOWN_BY = [CapacityDocument, ProgressDocument, EquityDocument];

/** That what a manager is told below is from before a change. */
export function CapacityDue() {
  const due = useNeedsDue(null, SHOWN_BY);
  return due && <NeedsDueNotice since={due} />;
}
