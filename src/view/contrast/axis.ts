/**
 * Scales and labels of the drawn pictures: value to pixel on straight and logarithmic axes, labels pushed apart until none overlaps.
 * Place: under every SVG of the contrast screens. Pure.
 */
export interface Axis {
  /** Pixel of a value. */
  readonly at: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/** `from` and `to` are pixels; `to` may lie above `from` on the screen. */
export function logAxis(low: number, high: number, from: number, to: number): Axis {
  const start = Math.log10(low);
  const length = Math.log10(high) - start;
  return { at: (value) => from + ((Math.log10(value) - start) / length) * (to - from), low, high };
}

export function linearAxis(low: number, high: number, from: number, to: number): Axis {
  return { at: (value) => from + ((value - low) / (high - low)) * (to - from), low, high };
}

/** Powers of ten within an axis, every `every`-th exponent; none on an axis without two ends, which would have no end of them. */
export function decades(low: number, high: number, every = 1): readonly number[] {
  if (!(low > 0 && Number.isFinite(high))) return [];
  const ticks: number[] = [];
  for (let exponent = Math.ceil(Math.log10(low) - 1e-9); exponent <= Math.log10(high) + 1e-9; exponent++) {
    if (exponent % every === 0) ticks.push(10 ** exponent);
  }
  return ticks;
}

/** Round steps (1, 2, 5) that cut an axis into about `wanted` parts. */
export function roundTicks(low: number, high: number, wanted: number): readonly number[] {
  const raw = (high - low) / Math.max(1, wanted);
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((candidate) => candidate >= raw * 0.999) ?? unit * 10;
  const ticks: number[] = [];
  // Adding zero turns the minus zero of rounding up into zero.
  for (let index = Math.ceil(low / step - 1e-9) + 0; index * step <= high + step * 1e-9; index++) ticks.push(index * step);
  return ticks;
}

interface Cluster {
  readonly wanted: number[];
  start: number;
}

/**
 * Where labels of one height go so that neighbours stand at least `gap` apart, each as near to its own place as the others allow.
 * `wanted` in ascending order. Clusters that collide merge and settle around their mean (pool adjacent violators).
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const clusters: Cluster[] = [];
  for (const position of wanted) {
    let current: Cluster = { wanted: [position], start: 0 };
    settle(current, gap, low, high);
    for (let before = clusters.at(-1); before !== undefined && endOf(before, gap) > current.start; before = clusters.at(-1)) {
      clusters.pop();
      current = { wanted: [...before.wanted, ...current.wanted], start: 0 };
      settle(current, gap, low, high);
    }
    clusters.push(current);
  }
  return clusters.flatMap((cluster) => cluster.wanted.map((_, index) => cluster.start + index * gap));
}

function endOf(cluster: Cluster, gap: number): number {
  return cluster.start + cluster.wanted.length * gap;
}

function settle(cluster: Cluster, gap: number, low: number, high: number): void {
  const mean = cluster.wanted.reduce((sum, position, index) => sum + position - index * gap, 0) / cluster.wanted.length;
  const latest = high - (cluster.wanted.length - 1) * gap;
  cluster.start = Math.max(low, Math.min(latest, mean));
}
