import type { Language } from './languages';
import type { Edition, Node } from './tree';

/** What is told to everything that works on one part of a draft. */
export interface PartProps {
  edition: Edition;
  node: Node;
  language: Language;
  /** Null as item: nothing is open any more. */
  onDone(sentence: string, itemId?: string | null): void;
  /** Reads the draft again, after somebody else changed it. */
  onReload(): Promise<unknown>;
}
