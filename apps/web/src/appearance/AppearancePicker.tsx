import { useText } from '../locale/use-text';
import { Picker } from '../ui/Picker';
import { APPEARANCES, useAppearance } from './appearance';

export function AppearancePicker() {
  const text = useText();
  const { appearance, choose } = useAppearance();
  return (
    <Picker
      label={text('house.appearance')}
      value={appearance}
      choices={APPEARANCES.map((value) => ({ value, label: text(`house.appearance.${value}`) }))}
      onPick={choose}
    />
  );
}
