/** Which of the two ways of step 9: kept like any outcome of a step. */
import { useId } from 'preact/hooks';
import * as v from 'valibot';
import { words } from '../../text/lesson';

export const WAYS = ['contract', 'heater'] as const;
export type Way = (typeof WAYS)[number];

const keptSchema = v.object({ way: v.picklist(WAYS) });

export function wayOf(kept: unknown): Way {
  const parsed = v.safeParse(keptSchema, kept);
  return parsed.success ? parsed.output.way : 'contract';
}

export function WayChoice({ way, onChoose }: { readonly way: Way; readonly onChoose: (way: Way) => void }) {
  const sentences = words.steps[9];
  const group = useId();
  return (
    <fieldset class="switch way-choice">
      <legend class="visually-hidden">{sentences.choiceLabel}</legend>
      {WAYS.map((candidate) => (
        <label key={candidate}>
          <input type="radio" name={group} value={candidate} checked={candidate === way} onChange={() => onChoose(candidate)} />
          <span>{sentences.choices[candidate]}</span>
        </label>
      ))}
    </fieldset>
  );
}
