/**
 * The newest network rate that a source reports, with source and date: beside the bundled month, where a screen names the network.
 * Place: ladder, time machine and every PC. Absent where the person reckons with a difficulty of another day.
 */
import { reportedNetworkRates } from '../../insight/network';
import type { Provenance } from '../../insight/provenance';
import { networkRate } from '../../insight/reward';
import { inUse } from '../live/state';
import { words } from '../text/contrast';
import { ASSUMPTIONS, latestState, valueOf } from './assumptions';
import { dates, month, networkRateText } from './quantity-text';

const newest = reportedNetworkRates().at(-1);

function isShown(): boolean {
  return inUse.value.kind === 'bundled' && valueOf('difficulty') === ASSUMPTIONS.difficulty.usual;
}

export function ReportedRate() {
  if (newest === undefined || !isShown()) return null;
  const sentences = words.frame;
  const source = newest.provenance.sources.map(({ title }) => title).join('; ');
  return (
    <p class="faint reported-rate">
      {sentences.reported(networkRateText(newest.rate), dates(newest.date), source)}{' '}
      {sentences.bundledIs(networkRateText(networkRate(latestState.difficulty)), month(latestState.difficultyMonth))}
    </p>
  );
}

/** For the picture beside it. */
export function reportedRateSources(): readonly Provenance[] {
  return newest === undefined || !isShown() ? [] : [newest.provenance];
}
