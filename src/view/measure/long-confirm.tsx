/** The second word for a run of more than a few minutes. Nothing for a shorter one. */
import { text } from '../text/text';
import { spanText } from './cost';
import { longConfirmed, prospect } from './settings-state';

export function LongConfirm() {
  const { cost, isLong } = prospect.value;
  if (!isLong) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={longConfirmed.value}
        onChange={(event) => {
          longConfirmed.value = event.currentTarget.checked;
        }}
      />
      {text.measure.settings.longConfirm(spanText(cost.duration))}
    </label>
  );
}
