/** One bar from zero to the median, on the scale of the fastest run. */
interface RunBarProps {
  readonly rate: number;
  readonly highest: number;
  readonly isHeadline: boolean;
}

const WIDTH = 1000;
const HEIGHT = 28;
/** A run a thousand times slower still shows that it is there. */
const LEAST = 3;

export function RunBar({ rate, highest, isHeadline }: RunBarProps) {
  return (
    <svg class={isHeadline ? 'bar bar-headline' : 'bar'} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width={WIDTH} height={HEIGHT} />
      <rect class="bar-median" width={Math.max(LEAST, (rate / highest) * WIDTH)} height={HEIGHT} />
    </svg>
  );
}
