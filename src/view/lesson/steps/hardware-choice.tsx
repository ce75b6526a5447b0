/** Which hardware step 10 lays beside an H100, until the device itself has multiplied matrices. */
import { words } from '../../text/lesson';
import { hardwareNamed, measuredMatrix, ordinaryHardware } from '../matrix';
import { type KeptInversion, plainOf } from './kept-inversion';

interface HardwareChoiceProps {
  readonly kept: KeptInversion;
  readonly keep: (outcome: unknown) => void;
}

/** Needed only until the device itself is measured. */
export function HardwareChoice({ kept, keep }: HardwareChoiceProps) {
  const sentences = words.steps[10];
  if (measuredMatrix.value !== null) return null;
  return (
    <div class="hardware-choice">
      <label class="field">
        <span>{sentences.hardware}</span>
        <select
          value={kept.hardware.name}
          onChange={(event) => keep(plainOf({ ...kept, hardware: hardwareNamed(event.currentTarget.value) }))}
        >
          {ordinaryHardware.map(({ name, release }) => (
            <option key={name} value={name}>
              {`${name}, ${release.slice(0, 4)}`}
            </option>
          ))}
        </select>
      </label>
      <p class="faint">{sentences.hardwareNote}</p>
    </div>
  );
}
