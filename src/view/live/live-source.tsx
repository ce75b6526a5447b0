/** The host and the time of live figures among a picture's sources, where the picture reckons with difficulty and price of now. */
import type { Provenance } from '../../insight/provenance';
import { latestState } from '../contrast/assumptions';
import { words } from '../text/contrast';
import { language } from '../text/text';
import { inUse } from './state';

export function LiveSource({ of }: { readonly of: readonly Provenance[] }) {
  const now = inUse.value;
  if (now.kind !== 'live' || !of.includes(latestState.provenance)) return null;
  return <li>{words.live.source(now.figures.source, timeText(now.figures.fetched_at))}</li>;
}

export function timeText(iso: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
