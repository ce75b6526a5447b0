/** One number to type, with its sentence when it is nonsense. The text stays as typed; the reckoning goes on with the default. */
import { useId } from 'preact/hooks';
import { words } from '../text/contrast';
import { ASSUMPTIONS, type AssumptionName, readAssumption } from './assumptions';
import { fields, setFields } from './fields';
import { written } from './number-habits';
import { count } from './quantity-text';
import type { FieldName } from './screens';

interface NumberFieldProps {
  readonly name: AssumptionName;
  readonly label: string;
  readonly note?: string | undefined;
}

export function NumberField({ name, label, note }: NumberFieldProps) {
  const { usual, least, most } = ASSUMPTIONS[name];
  const { problem } = readAssumption(name);
  const sentences = words.frame;
  const isWhole = 'isWhole' in ASSUMPTIONS[name];
  const sentence =
    problem === undefined
      ? null
      : problem.kind === 'outside'
        ? sentences.outside(problem.text, count(least), count(most), plain(usual))
        : (isWhole ? sentences.notWhole : sentences.notANumber)(problem.text, plain(usual));
  return <TextField name={name} label={label} shown={fields.value[name] ?? plain(usual)} problem={sentence} note={note} isNumber={true} />;
}

/** As a person would type it: no exponent below a quadrillion, no separators. */
function plain(value: number): string {
  return written(value >= 1e15 ? value.toExponential() : value);
}

interface TextFieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly shown: string;
  readonly problem: string | null;
  readonly note?: string | undefined;
  readonly isNumber?: boolean;
  readonly list?: string;
}

export function TextField({ name, label, shown, problem, note, isNumber = false, list }: TextFieldProps) {
  const id = useId();
  const described = [problem === null ? '' : `${id}-problem`, note === undefined ? '' : `${id}-note`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        type="text"
        id={id}
        inputMode={isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        spellcheck={false}
        value={shown}
        data-field={name}
        list={list}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        onInput={(event) => setFields({ [name]: event.currentTarget.value })}
      />
      {note === undefined ? null : (
        <p class="faint" id={`${id}-note`}>
          {note}
        </p>
      )}
      <div aria-live="polite">
        {problem === null ? null : (
          <p class="field-problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceFieldProps<Option extends string> {
  readonly label: string;
  readonly name: FieldName;
  readonly options: readonly { readonly value: Option; readonly label: string }[];
  readonly chosen: Option;
  readonly onChoose?: (value: Option) => void;
  /** The first option too is written into the link. */
  readonly isAlwaysWritten?: boolean;
}

/** A list to choose from; the first option is the default and stays out of the link. */
export function ChoiceField<Option extends string>({ label, name, options, chosen, onChoose }: ChoiceFieldProps<Option>) {
  const choose = (value: string): void => {
    const option = options.find((candidate) => candidate.value === value)?.value;
    if (option === undefined) return;
    if (onChoose === undefined) setFields({ [name]: option === options[0]?.value ? undefined : option });
    else onChoose(option);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <select data-field={name} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two or three exclusive views of one picture, as radio buttons that look like a switch. */
export function Switch<Option extends string>({ label, name, options, chosen, isAlwaysWritten = false }: ChoiceFieldProps<Option>) {
  const group = useId();
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{label}</legend>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type="radio"
            name={group}
            data-field={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => setFields({ [name]: index === 0 && !isAlwaysWritten ? undefined : option.value })}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
