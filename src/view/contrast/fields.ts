/**
 * What the contrast screens are set to, as one signal of raw texts, kept in the address's fragment so that a link restores it.
 * Place: every input of the screens writes here; subject.ts, power-choice.ts and assumptions.ts make sense of it.
 */
import { effect, signal } from '@preact/signals';
import { fromLink, toLink } from './number-habits';
import { type FieldName, type Fields, isNumberField, readFragment, type ScreenId, writeFragment } from './screens';

export const openScreen = signal<ScreenId | null>(null);
export const fields = signal<Fields>({});
export const unknownFields = signal<readonly string[]>([]);
/** What the link must say beyond the fields, because another browser has not this result: rate and power of the measurement. */
export const carried = signal<Fields>({});

/** Browsers refuse address changes that come too fast (Safari: 100 in 30 s), as a held arrow key on a slider would send them. */
const QUIET_TIME_MS = 250;

/** In a link made on this page they only repeat the measurement's own estimate. */
const REPEATED = ['watts', 'badge', 'scope'] as const;

export function setFields(changes: Readonly<Partial<Record<FieldName, string | undefined>>>): void {
  const next: Partial<Record<FieldName, string>> = { ...fields.value };
  for (const [name, value] of Object.entries(changes) as [FieldName, string | undefined][]) {
    if (value === undefined || value === '') delete next[name];
    else next[name] = value;
  }
  fields.value = next;
}

/** The address of a screen with everything that is set now. */
export function hrefOf(screen: ScreenId): string {
  return writeFragment(screen, { ...carried.value, ...mapNumbers(fields.value, toLink) });
}

/** Reads the fragment; true when it names a screen. Fields that only repeat the measurement are not taken over. */
export function readAddressOfScreens(): boolean {
  const opened = readFragment(location.hash);
  if (opened === null) return false;
  openScreen.value = opened.screen;
  unknownFields.value = opened.unknown;
  const repeats = REPEATED.filter((name) => opened.fields[name] !== undefined && opened.fields[name] === carried.value[name]);
  const own = Object.fromEntries(Object.entries(opened.fields).filter(([name]) => !repeats.some((repeated) => repeated === name)));
  fields.value = mapNumbers(own, fromLink);
  return true;
}

/** Links hold numbers the same way in every language, fields in the way of the page's. */
function mapNumbers(of: Fields, change: (text: string) => string): Fields {
  const entries = Object.entries(of) as [FieldName, string][];
  return Object.fromEntries(entries.map(([name, text]) => [name, isNumberField(name) ? change(text) : text]));
}

/** Keeps the address in step with the fields; undone by the returned function. */
export function keepAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const screen = openScreen.value;
    if (screen === null) return;
    const address = hrefOf(screen);
    const seen = location.hash;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A link was followed in between, and its event has yet to arrive: writing now would take the visitor back.
      if (location.hash !== seen) return;
      // A sandboxed frame may forbid it; the screens work without.
      try {
        if (seen !== address) history.replaceState(history.state, '', address);
      } catch {
        return;
      }
    }, QUIET_TIME_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
