/** One bar from zero to the median on the scale of the fastest run, its interval drawn over the end. */
import type { Hashrate } from '../../result/schema';

const WIDTH = 1000;
const HEIGHT = 28;

interface RunBarProps {
  readonly hashrate: Hashrate;
  readonly highest: number;
  readonly isHeadline: boolean;
}

export function RunBar({ hashrate, highest, isHeadline }: RunBarProps) {
  // Room for an interval that reaches beyond the longest bar.
  const position = (rate: number): number => (rate / (highest * 1.02)) * WIDTH;
  const end = Math.max(2, position(hashrate.median_h_per_s));
  const interval = hashrate.interval_95_h_per_s;
  return (
    <svg class={isHeadline ? 'bar bar-headline' : 'bar'} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width={WIDTH} height={HEIGHT} />
      <rect class="bar-median" width={end} height={HEIGHT} />
      {interval === null ? null : (
        <rect class="bar-interval" x={position(interval[0])} width={position(interval[1]) - position(interval[0])} y={9} height={HEIGHT - 18} />
      )}
    </svg>
  );
}
