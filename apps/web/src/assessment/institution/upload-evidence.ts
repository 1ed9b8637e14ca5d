import { headerOf, refusal, UploadRefused } from '../upload-file';

/** The api takes no more. */
const LARGEST = 10 * 1_048_576;

export interface AboutIndicator {
  assessmentId: string;
  institutionId: string;
  indicatorId: string;
}

/** Sends a file to the api's door for evidence. @throws UploadRefused */
export async function uploadEvidence(about: AboutIndicator, file: File): Promise<void> {
  // Refused here, before minutes are spent on sending it.
  if (file.size > LARGEST) throw new UploadRefused('evidence-too-large', '');
  const query = new URLSearchParams({
    assessment: about.assessmentId,
    institution: about.institutionId,
    indicator: about.indicatorId,
  });
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': headerOf(file.name) };
  const answer = await fetch(`/evidence-files?${query}`, { method: 'POST', headers, body: file }).catch(() => null);
  if (!answer) throw refusal(0, null);
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => null));
}
