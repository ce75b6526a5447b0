/**
 * The line of windows: rate over time, drawn by uPlot on a canvas, without animation; the median labelled on the line itself.
 * Place: the only importer of uPlot. Redraws when its samples change, its width changes, or the colour scheme does.
 */
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { written } from './contrast/number-habits';
import { type RateUnit, rateText, rateUnit, unitFactor } from './format';
import { text } from './text/text';

export interface ChartSample {
  /** End of the window in milliseconds. */
  readonly at: number;
  readonly rate: number;
}

interface ChartProps {
  readonly samples: readonly ChartSample[];
  readonly median: number | null;
  readonly interval: readonly [number, number] | null;
  readonly isFinal: boolean;
  /** Said to screen readers instead of the picture. */
  readonly description: string;
  /** What the head of the axis says; the unit itself where absent. */
  readonly nameUnit?: (unit: RateUnit) => string;
}

const HEIGHT_SHARE = 0.5;
const HEIGHT_LEAST = 180;
const HEIGHT_MOST = 320;
/** Seconds shown before the first windows fill the axis, so that the line grows instead of the scale. */
const SECONDS_LEAST = 5;

export function Chart(props: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<Drawn | null>(null);
  const { samples, isFinal } = props;
  const unit = rateUnit(Math.max(0, ...samples.map((sample) => sample.rate)));
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    if (chart.current === null || chart.current.unit !== unit) {
      chart.current?.end();
      chart.current = draw(element, unit, props);
    } else chart.current.update(props);
  }, [samples, isFinal, unit]);
  useEffect(() => () => chart.current?.end(), []);
  return <div class="chart" role="img" aria-label={props.description} ref={frame} />;
}

interface Drawn {
  readonly unit: RateUnit;
  update(props: ChartProps): void;
  end(): void;
}

function draw(element: HTMLElement, unit: RateUnit, first: ChartProps): Drawn {
  let props = first;
  const plot = new uPlot(
    options(element, unit, () => props),
    dataOf(props, unit),
    element,
  );
  const resized = new ResizeObserver(() => {
    const size = sizeOf(element);
    if (size.width !== plot.width) plot.setSize(size);
  });
  resized.observe(element);
  const schemes = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  const recolour = (): void => plot.redraw(false, true);
  for (const scheme of schemes) scheme.addEventListener('change', recolour);
  return {
    unit,
    update(next) {
      props = next;
      plot.setData(dataOf(next, unit));
    },
    end() {
      resized.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', recolour);
      plot.destroy();
    },
  };
}

function dataOf({ samples }: ChartProps, unit: RateUnit): uPlot.AlignedData {
  const factor = unitFactor(unit);
  return [samples.map((sample) => sample.at / 1000), samples.map((sample) => sample.rate / factor)];
}

function sizeOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  const width = Math.max(200, Math.floor(element.clientWidth));
  return { width, height: Math.round(Math.min(HEIGHT_MOST, Math.max(HEIGHT_LEAST, width * HEIGHT_SHARE))) };
}

function options(element: HTMLElement, unit: RateUnit, current: () => ChartProps): uPlot.Options {
  const colour = (name: string) => (): string => getComputedStyle(element).getPropertyValue(name).trim();
  const font = `13px ${getComputedStyle(element).fontFamily}`;
  const axis: uPlot.Axis = {
    stroke: colour('--ink-faint'),
    font,
    grid: { stroke: colour('--rule'), width: 1 },
    ticks: { show: false },
  };
  return {
    ...sizeOf(element),
    legend: { show: false },
    cursor: { show: false },
    padding: [22, 14, 0, 0],
    scales: {
      x: { time: false, range: (_, __, high) => [0, current().isFinal && high > 0 ? high : Math.max(SECONDS_LEAST, high ?? 0)] },
      // From zero, so that a small wobble looks small.
      y: { range: (_, __, high) => [0, niceCeiling(high ?? 1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 30,
        space: 60,
        values: (_, splits) => splits.map((value, at) => secondsLabel(value, at === splits.length - 1)),
      },
      { ...axis, size: 46, space: 44, values: (_, splits) => splits.map((value) => written(Number(value.toPrecision(4)))) },
    ],
    series: [
      {},
      {
        stroke: () => (current().isFinal ? colour('--accent')() : colour('--provisional')()),
        width: 2,
        points: {
          show: (plot) => plot.data[0].length < 80,
          size: 5,
          fill: () => (current().isFinal ? colour('--accent')() : colour('--provisional')()),
        },
      },
    ],
    hooks: {
      drawClear: [(plot) => drawInterval(plot, unit, current(), colour('--accent-wash')())],
      draw: [(plot) => drawLabels(plot, unit, current(), colour, font)],
    },
  };
}

function secondsLabel(value: number, isLast: boolean): string {
  return isLast ? text.result.chartSeconds(written(value)) : written(value);
}

/** A tenth of room above the line, at a round number. */
function niceCeiling(high: number): number {
  const wanted = high > 0 ? high * 1.15 : 1;
  const step = 10 ** Math.floor(Math.log10(wanted));
  return (Math.ceil((wanted / step) * 4) / 4) * step;
}

function drawInterval(plot: uPlot, unit: RateUnit, { interval }: ChartProps, fill: string): void {
  if (interval === null) return;
  const factor = unitFactor(unit);
  const top = plot.valToPos(interval[1] / factor, 'y', true);
  const bottom = plot.valToPos(interval[0] / factor, 'y', true);
  plot.ctx.save();
  plot.ctx.fillStyle = fill;
  plot.ctx.fillRect(plot.bbox.left, top, plot.bbox.width, Math.max(2, bottom - top));
  plot.ctx.restore();
}

/** Unit at the head of the axis, median on its line: no legend to look up. */
function drawLabels(
  plot: uPlot,
  unit: RateUnit,
  { median, interval, nameUnit }: ChartProps,
  colour: (name: string) => () => string,
  font: string,
): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = font.replace('13px', `${13 * ratio}px`);
  ctx.fillStyle = colour('--ink-faint')();
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(nameUnit?.(unit) ?? unit, bbox.left, bbox.top - 5 * ratio);
  if (median !== null) {
    const label = text.result.chartMedian(rateText(median, interval, unit).value);
    ctx.fillStyle = colour('--ink')();
    ctx.textAlign = 'right';
    const height = plot.valToPos(median / unitFactor(unit), 'y', true) - 8 * ratio;
    // A rim of the ground's colour keeps the label readable across a line that jumps.
    ctx.strokeStyle = colour('--ground')();
    ctx.lineWidth = 4 * ratio;
    ctx.lineJoin = 'round';
    ctx.strokeText(label, bbox.left + bbox.width, height);
    ctx.fillText(label, bbox.left + bbox.width, height);
  }
  ctx.restore();
}
