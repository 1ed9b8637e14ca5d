/** The api takes no more. */
const LARGEST = 50 * 1_048_576;

export class UploadRefused extends Error {
  constructor(
    /** Stable, as a Problem's. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A refusal without a code of its own: by its status; 0 when there was no answer. */
function codeOf(status: number): string {
  if (status === 0) return 'network';
  if (status === 401) return 'sign-in-needed';
  if (status === 403) return 'forbidden';
  return status === 413 ? 'file-too-large' : 'server';
}

export function refusal(status: number, body: unknown): UploadRefused {
  const said = (body ?? {}) as { code?: unknown; message?: unknown };
  const code = status !== 403 && typeof said.code === 'string' ? said.code : codeOf(status);
  return new UploadRefused(code, typeof said.message === 'string' ? said.message : '');
}

/** `encodeURIComponent` throws for half a character, which a file name may hold. */
export function headerOf(name: string): string {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(name)));
}

/**
 * Sends a file to the api's door for files. By XMLHttpRequest, because `fetch` does not tell how much of a body is sent.
 * @param onProgress the share that is sent, 0 to 1.
 * @throws UploadRefused
 */
export function uploadFile(content: Blob, name: string, onProgress: (share: number) => void): Promise<string> {
  // Refused here, before minutes are spent on sending it.
  if (content.size > LARGEST) return Promise.reject(new UploadRefused('file-too-large', ''));
  if (content.size === 0) return Promise.reject(new UploadRefused('empty', ''));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/uploads');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', headerOf(name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = request.response as { uploadId?: unknown } | null;
      if (request.status < 300 && typeof body?.uploadId === 'string') resolve(body.uploadId);
      else reject(refusal(request.status, body));
    };
    request.onerror = () => reject(refusal(0, null));
    request.send(content);
  });
}
