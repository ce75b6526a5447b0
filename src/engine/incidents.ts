/**
 * Mishaps that a backend survived, as reasons: the run went on, and the result says what happened.
 * Place: after a run's stream.
 */
import type { Incident } from '../backend/backend';
import type { ReasonCode } from '../measure/validity';
import type { ReasonBook } from './context';

const INCIDENT_REASONS: Readonly<Record<Incident['what'], ReasonCode>> = {
  'device-lost': 'device-recovered',
  'worker-died': 'worker-replaced',
  'results-overflow': 'results-overflow',
  'pipeline-fallback': 'pipeline-fallback',
};

export function noteIncidents(book: ReasonBook, run: number, incidents: readonly Incident[]): void {
  for (const { what, detail } of incidents) book.note(INCIDENT_REASONS[what], run, detail.replace(/\.$/, ''));
}
