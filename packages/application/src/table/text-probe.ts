import { TextDecoder } from 'node:util';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Finds out, piece by piece, how a text is encoded and of how many lines it is. */
export class TextProbe {
  private mark: 'UTF-16LE' | 'UTF-16BE' | null = null;
  private utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  private feeds = 0;
  private returns = 0;
  bytes = 0;

  take(piece: Buffer): void {
    if (this.bytes === 0) this.mark = markOf(piece);
    this.bytes += piece.length;
    this.feeds += countOf(piece, lineFeed);
    this.returns += countOf(piece, carriageReturn);
    this.decode(piece, true);
  }

  /** All pieces were taken. `lines` is never 0, and counts those inside quotation marks too. */
  end(): { encoding: Encoding; lines: number } {
    this.decode(Buffer.alloc(0), false);
    const lines = Math.max(this.feeds, this.returns, 1);
    return { encoding: this.mark ?? (this.utf8 ? 'UTF-8' : 'Windows-1252'), lines };
  }

  private decode(piece: Buffer, stream: boolean): void {
    try {
      this.utf8?.decode(piece, { stream });
    } catch {
      this.utf8 = null;
    }
  }
}

const markOf = (begin: Buffer): 'UTF-16LE' | 'UTF-16BE' | null => {
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'UTF-16LE';
  return begin[0] === 0xfe && begin[1] === 0xff ? 'UTF-16BE' : null;
};

const countOf = (piece: Buffer, byte: number): number => {
  let count = 0;
  for (let at = piece.indexOf(byte); at >= 0; at = piece.indexOf(byte, at + 1)) count += 1;
  return count;
};
