import { useState } from 'react';
import { UploadRefused, uploadFile } from './upload-file';

/**
 * Sends a file: `sent` is the share that has gone, null while none is sent; `refusal` says why the last one was not taken.
 * @param refusalOf what the api's refusal is called where the file is chosen.
 */
export function useUpload(refusalOf: (refused: UploadRefused) => string, onUploaded: (upload: string) => void) {
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function upload(content: Blob, name: string) {
    setRefusal(null);
    setSent(0);
    try {
      onUploaded(await uploadFile(content, name, setSent));
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      setRefusal(refusalOf(error));
      setSent(null);
    }
  }

  return { sent, refusal, upload, refuse: setRefusal };
}
