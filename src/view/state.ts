/**
 * What the page knows, as signals: one union for the measurement, one for the search, the facts about this browser.
 * Place: written by session.ts, finder.ts, main.tsx and the lesson's engine-work.ts; read by every component.
 */
import { signal } from '@preact/signals';
import type { ErrorReport } from '../core/errors';
import type { ResultDocument } from '../result/schema';
import { type AddressSettings, NO_SETTINGS } from './address';
import { type Capabilities, UNKNOWN_CAPABILITIES } from './capabilities';
import { type Choices, DEFAULT_CHOICES } from './choices';
import type { Live } from './measure/live';

/** Why the page is idle again without a result. */
export type Notice = 'stopped' | 'stopped-hidden';

export type Activity =
  | { readonly kind: 'idle'; readonly notice: Notice | null }
  | { readonly kind: 'running'; readonly live: Live; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly result: ResultDocument; readonly isFromHistory: boolean }
  | { readonly kind: 'error'; readonly report: ErrorReport };

export const activity = signal<Activity>({ kind: 'idle', notice: null });
export const capabilities = signal<Capabilities>(UNKNOWN_CAPABILITIES);
export const settings = signal<AddressSettings>(NO_SETTINGS);
export const choices = signal<Choices>(DEFAULT_CHOICES);
/** Who but a measurement has the engine, which does one thing at a time: a search, or an activity of the lesson. */
export const engineUser = signal<'search' | 'lesson' | null>(null);
/** The engine runs in the page itself, because no worker can be made here, or none with WebGPU. */
export const isHostedByPage = signal(false);
/** Counts up when the history has changed. */
export const keptResults = signal(0);
/** One polite sentence for screen readers; changes a handful of times in a run. */
export const announcement = signal('');
