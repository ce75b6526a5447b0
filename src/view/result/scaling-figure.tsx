/**
 * The scaling curve: what more threads of the processor bring, as a sentence, a picture and a table.
 * Place: loaded by the list of runs where a result has such a curve. The figures are result/scaling's.
 */
import { halfInterval } from '../../result/rate-text';
import type { ScalingPoint } from '../../result/scaling';
import { timesDecimals } from '../../result/scaling-text';
import { Picture, type Table } from '../contrast/picture';
import { decimal, type RateUnit, rateText, rateUnit } from '../format';
import { words } from '../text/scaling';
import { ScalingDrawing } from './scaling-drawing';

export function ScalingFigure({ points }: { readonly points: readonly ScalingPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const unit = rateUnit(Math.max(...points.map(({ hashrate }) => hashrate.median_h_per_s)));
  const rate = ({ hashrate }: ScalingPoint): string => {
    const shown = rateText(hashrate.median_h_per_s, hashrate.interval_95_h_per_s);
    return `${shown.value} ${shown.unit}`;
  };
  const percent = decimal(100 * last.idealRatio, 0);
  return (
    <Picture
      title={words.title}
      subtitle={words.subtitle}
      description={words.description(first.threads, last.threads, rate(first), rate(last), percent)}
      draw={(width) => <ScalingDrawing width={width} points={points} unit={unit} />}
      below={<p class="soft">{words.sentence(last.threads, timesText(last).value, percent)}</p>}
      note={words.note}
      table={tableOf(points, unit)}
      sources={[]}
    />
  );
}

function tableOf(points: readonly ScalingPoint[], unit: RateUnit): Table {
  const { threads, rate, times, share } = words.table;
  const columns = [threads, rate(unit), times, share].map((label) => ({ label, isNumber: true }));
  const rows = points.map((point) => {
    const { value, plusMinus } = rateText(point.hashrate.median_h_per_s, point.hashrate.interval_95_h_per_s, unit);
    const { value: factor, plusMinus: uncertain } = timesText(point);
    const share = `${decimal(100 * point.idealRatio, 0)}\u00a0%`;
    return [String(point.threads), withHalf(value, plusMinus), withHalf(factor, uncertain), share];
  });
  return { columns, rows };
}

/** In one line however narrow the column. */
function withHalf(value: string, half: string | null): string {
  return half === null ? value : `${value}\u00a0±\u00a0${half}`;
}

function timesText({ times, timesInterval }: ScalingPoint): { readonly value: string; readonly plusMinus: string | null } {
  const half = halfInterval({ median: times, interval: timesInterval });
  if (half === null) return { value: decimal(times, 2), plusMinus: null };
  const decimals = timesDecimals(half);
  return { value: decimal(times, decimals), plusMinus: decimal(half, decimals) };
}
