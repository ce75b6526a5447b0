/** For whoever guards a school's devices and network: what runs, what is sent, how to allow it, and the most energy it can take. */
import { useId, useState } from 'preact/hooks';
import { watts } from '../../core/units';
import { lessonEnergy } from '../../insight/lesson-energy';
import { HOME_CENTS } from '../contrast/assumptions';
import { cents, energy, money, power } from '../contrast/quantity-text';
import { typedNumber } from '../contrast/typed-number';
import { whole } from '../format';
import { MOST_POWER } from '../measure/cost';
import { words } from '../text/teacher';
import { words as contrast } from '../text/contrast';
import { Paper, useSheetOptions } from './paper';

/** A large class, and more minutes of full load than the lesson has. */
const USUAL = { devices: 30, minutes: 10 } as const;
const BOUNDS = { devices: { least: 1, most: 10_000, isWhole: true }, minutes: { least: 1, most: 600 } } as const;

export function Administrator() {
  const { administrator } = words.kit;
  const [options, change] = useSheetOptions('administrator');
  return (
    <Paper heading={administrator.heading} intro={administrator.lead} options={options} onChange={change}>
      {administrator.parts.map(({ title, body }) => (
        <section key={title} class="kit-part">
          <h2>{title}</h2>
          {body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <Energy />
    </Paper>
  );
}

function Energy() {
  const { administrator } = words.kit;
  const [devices, setDevices] = useState(String(USUAL.devices));
  const [minutes, setMinutes] = useState(String(USUAL.minutes));
  const counted = { devices: numberOr('devices', devices), minutes: numberOr('minutes', minutes) };
  const kilowattHours = lessonEnergy(counted.devices, watts(MOST_POWER), counted.minutes);
  const price = HOME_CENTS / 100;
  return (
    <section class="kit-part">
      <h2>{administrator.energyTitle}</h2>
      <div class="sheet-choices">
        <Amount name="devices" label={administrator.energyDevices} typed={devices} onType={setDevices} />
        <Amount name="minutes" label={administrator.energyMinutes} typed={minutes} onType={setMinutes} />
      </div>
      <p data-energy={kilowattHours}>
        {administrator.energy(
          whole(counted.devices),
          whole(counted.minutes),
          power(MOST_POWER),
          energy(kilowattHours),
          cents(price),
          money(kilowattHours * price),
        )}
      </p>
      <p class="faint">
        <code>lessonEnergy</code>: {administrator.formula}
      </p>
    </section>
  );
}

function numberOr(name: keyof typeof USUAL, text: string): number {
  const typed = typedNumber(text, BOUNDS[name]);
  return typed.kind === 'number' ? typed.value : USUAL[name];
}

interface AmountProps {
  readonly name: keyof typeof USUAL;
  readonly label: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

function Amount({ name, label, typed, onType }: AmountProps) {
  const id = useId();
  const read = typedNumber(typed, BOUNDS[name]);
  const { least, most } = BOUNDS[name];
  const sentences = contrast.frame;
  const problem =
    read.kind === 'outside'
      ? sentences.outside(read.text, whole(least), whole(most), whole(USUAL[name]))
      : read.kind === 'not-a-number'
        ? sentences.notANumber(read.text, whole(USUAL[name]))
        : null;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        id={id}
        value={typed}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div aria-live="polite" id={`${id}-problem`}>
        {problem === null ? null : <p class="field-problem">{problem}</p>}
      </div>
    </div>
  );
}
