import type { FastifyRequest } from 'fastify';

/**
 * The name of an uploaded file, from `x-file-name` (percent-encoded); null where there is none. A form of another site can't set the header,
 * which keeps such forms out. A name that is not encoded as promised is taken as it stands: it is only shown.
 */
export const fileNameOf = ({ headers }: FastifyRequest): string | null => {
  const name = headers['x-file-name'];
  if (typeof name !== 'string') return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
