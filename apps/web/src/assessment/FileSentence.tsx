import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import type { Preview } from './columns';

const SEPARATORS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** What the file is, in words. */
export function FileSentence({ preview }: { preview: Preview }) {
  const text = useText();
  return (
    <p>
      {text('assessment.check.file', {
        file: isolated(preview.fileName),
        encoding: isolated(preview.encoding),
        separator: SEPARATORS[preview.delimiter] ?? 'other',
      })}
      {preview.tool && <> {text(`assessment.check.tool.${preview.tool}`)}</>}
    </p>
  );
}
