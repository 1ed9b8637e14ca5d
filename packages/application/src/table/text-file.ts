import { Problem } from '../problem';
import type { Encoding } from './text-probe';

/** Text that is read piece by piece, as often as asked for; it is never whole in memory. */
export interface TextFile {
  encoding: Encoding;
  read(): AsyncIterable<Buffer>;
}

export class UploadUnreadable extends Problem {
  readonly kind = 'UploadUnreadable';
}
