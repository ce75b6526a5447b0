/** Folded away: the header and the range of the search as text, to be changed to anything. Opened, they say what the simple form would search. */
import type { ComponentChildren } from 'preact';
import type { EngineSearch } from '../../engine.worker';
import { whole } from '../format';
import { text } from '../text/text';
import { areFaultsSaid, type Faults, type Typed, typed, typedOf } from './own-order';
import { ZERO_BITS } from './order';

interface OwnHeaderProps {
  /** What the simple form would search. */
  readonly simple: EngineSearch;
  readonly faults: Faults;
}

export function OwnHeader({ simple, faults }: OwnHeaderProps) {
  const words = text.search.own;
  const said = areFaultsSaid.value ? faults : { header: null, range: null };
  return (
    <details
      class="any-header"
      open={typed.value !== null}
      onToggle={({ currentTarget: { open } }) => {
        if (open === (typed.value !== null)) return;
        typed.value = open ? typedOf(simple) : null;
        areFaultsSaid.value = false;
      }}
    >
      <summary>{words.summary}</summary>
      {typed.value === null ? null : (
        <div class="form">
          <Field name="header" label={words.header} note={words.headerNote} fault={headerSentence(said)}>
            {(field) => <textarea {...field} class="hex" rows={4} maxLength={1000} autocapitalize="off" />}
          </Field>
          <Field name="from" label={words.from} fault={rangeSentence(said, 'from')}>
            {(field) => <input {...field} type="text" inputMode="numeric" maxLength={40} />}
          </Field>
          <Field name="count" label={words.count} fault={rangeSentence(said, 'count')}>
            {(field) => <input {...field} type="text" inputMode="numeric" maxLength={40} />}
          </Field>
          <p class="faint">{words.listed(ZERO_BITS)}</p>
        </div>
      )}
    </details>
  );
}

interface Control {
  readonly id: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly spellcheck: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onChange: () => void;
}

interface FieldProps {
  readonly name: keyof Typed;
  readonly label: string;
  readonly note?: string;
  readonly fault: string | null;
  readonly children: (control: Control) => ComponentChildren;
}

function Field({ name, label, note, fault, children }: FieldProps) {
  const id = fieldId(name);
  const now = typed.value;
  if (now === null) return null;
  return (
    <div class={`field own-${name}`}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        value: now[name],
        autocomplete: 'off',
        spellcheck: false,
        'aria-invalid': fault !== null,
        'aria-describedby': note === undefined ? `${id}-fault` : `${id}-fault ${id}-note`,
        onInput: ({ currentTarget }) => {
          typed.value = { ...now, [name]: currentTarget.value };
        },
        onChange: () => {
          areFaultsSaid.value = true;
        },
      })}
      <p class="field-problem" id={`${id}-fault`} aria-live="polite">
        {fault}
      </p>
      {note === undefined ? null : (
        <p class="faint" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** Where the focus goes when the search is asked for all the same. */
export function focusFault({ header, range }: Faults): void {
  areFaultsSaid.value = true;
  document.getElementById(fieldId(header === null ? (range?.field ?? 'from') : 'header'))?.focus();
}

function fieldId(name: keyof Typed): string {
  return `own-${name}`;
}

function headerSentence({ header }: Faults): string | null {
  const words = text.search.own.faults;
  if (header === null) return null;
  return header.kind === 'digit' ? words.digit(whole(header.place), JSON.stringify(header.character)) : words.length(whole(header.digits));
}

function rangeSentence({ range }: Faults, field: 'from' | 'count'): string | null {
  const words = text.search.own.faults;
  if (range === null || range.field !== field) return null;
  if (range.kind === 'past-end') return words['past-end'](String(range.most));
  return range.kind === 'not-whole' ? words['not-whole'][field] : words[range.kind];
}
