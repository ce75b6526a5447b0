/**
 * The 80 bytes of a header by field, and the eight bits of the chosen byte to flip. The bytes are one stop of the Tab key; arrow keys choose.
 * Place: step 2 of the lesson.
 */
import { useRef } from 'preact/hooks';
import { FIELD_SPANS, type Field } from '../../../by-hand/guess';
import { words } from '../../../text/lesson-activities';
import { text } from '../../../text/text';

interface HeaderEditorProps {
  readonly header: Uint8Array;
  readonly chosen: number;
  /** The bit flipped last; null before any. */
  readonly last: number | null;
  readonly onChoose: (byte: number) => void;
  readonly onFlip: (bit: number) => void;
}

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');

export function HeaderEditor(props: HeaderEditorProps) {
  const list = useRef<HTMLDivElement>(null);
  const { chosen, onChoose, header } = props;
  const move = (event: KeyboardEvent): void => {
    const to = target(event.key, chosen, header.length);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
    list.current?.querySelector<HTMLElement>(`[data-byte="${to}"]`)?.focus();
  };
  return (
    <div class="header-editor">
      <div class="byte-fields" ref={list} onKeyDown={move} role="group" aria-label={words.byHand.bytes} aria-describedby="byte-keys">
        {FIELD_SPANS.map((span) => (
          <FieldBytes key={span.field} {...span} {...props} />
        ))}
      </div>
      <p class="faint" id="byte-keys">
        {words.byHand.keys}
      </p>
      <BitRow {...props} />
    </div>
  );
}

/** Eight bytes up and down: half a hash's width on most screens, and a whole step for every field's start. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -8, ArrowDown: 8 };

function target(key: string, from: number, length: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.max(0, Math.min(length - 1, from + step));
}

interface FieldBytesProps extends HeaderEditorProps {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

function FieldBytes({ field, start, end, header, chosen, last, onChoose }: FieldBytesProps) {
  const name = text.search.byHand.fields[field];
  return (
    <div class="byte-field">
      <span class="byte-field-name" aria-hidden="true">
        {name}
      </span>
      <span class="byte-row">
        {[...header.subarray(start, end)].map((byte, offset) => {
          const index = start + offset;
          return (
            <button
              key={index}
              type="button"
              class={last !== null && last >> 3 === index ? 'byte byte-changed' : 'byte'}
              data-byte={index}
              tabIndex={index === chosen ? 0 : -1}
              aria-pressed={index === chosen}
              aria-label={words.byHand.byte(index + 1, name, hexOf(byte))}
              onClick={() => onChoose(index)}
            >
              {hexOf(byte)}
            </button>
          );
        })}
      </span>
    </div>
  );
}

function BitRow({ header, chosen, last, onFlip }: HeaderEditorProps) {
  const byte = header[chosen] ?? 0;
  const span = FIELD_SPANS.find(({ start, end }) => chosen >= start && chosen < end);
  const name = span === undefined ? '' : text.search.byHand.fields[span.field];
  return (
    <fieldset class="bit-row">
      <legend>{words.byHand.bitsOf(chosen + 1, name)}</legend>
      {Array.from({ length: 8 }, (_, position) => {
        const bit = chosen * 8 + position;
        const value = (byte >> (7 - position)) & 1;
        return (
          <button
            key={position}
            type="button"
            class={bit === last ? 'bit bit-flipped' : 'bit'}
            aria-label={words.byHand.flipBit(position + 1, value)}
            onClick={() => onFlip(bit)}
          >
            {value}
          </button>
        );
      })}
    </fieldset>
  );
}
