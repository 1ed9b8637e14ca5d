import { readDaysOff } from '@baobab/domain/cohort';
import { useText } from '../../locale/use-text';
import { AreaField } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';

interface DaysOffFieldProps {
  /** Lines as they are typed, or as a spreadsheet saves them. */
  lines: string;
  onLines(lines: string): void;
  error?: string | null;
}

/** Days off, a line each; typed, pasted, or taken from a file. */
export function DaysOffField({ lines, onLines, error }: DaysOffFieldProps) {
  const text = useText();
  const { wrong } = readDaysOff(lines);
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) onLines([lines.trim(), (await file.text()).trim()].filter(Boolean).join('\n'));
  };
  return (
    <div>
      <AreaField
        label={text('timetable.daysOff')}
        hint={text('timetable.daysOff.hint')}
        name="daysOff"
        dir="auto"
        rows={6}
        value={lines}
        onChange={({ target }) => onLines(target.value)}
        error={wrong.length > 0 ? text('timetable.daysOff.wrong', { count: wrong.length, line: wrong[0] ?? 0 }) : error}
      />
      <FilePicker
        quiet
        label={text('timetable.daysOff.file')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFiles={(files) => void take(files)}
      />
    </div>
  );
}
