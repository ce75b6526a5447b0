/** What docs/methodology.md tells a stranger to do, step by step, written down again from the page; nothing of Hashwatt is imported. */

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** Words from a seed, as the page describes them, one at each call. */
export function endlessWords(seed: string): () => number {
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(seed.padStart(32, '0').slice(at, at + 8), 16));
  const at = (index: number): number => state[index % 4] ?? 0;
  for (let t = 0; t < 8; t++) {
    let word = ((at(t) ^ at(t + 3)) + t + 0x9e3779b9) >>> 0;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    state[t % 4] = (word ^ (word >>> 15)) >>> 0;
  }
  const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
  return () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    state.splice(0, 4, a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), turn(d ^ b, 11));
    return Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0;
  };
}

export function wordsOf(seed: string, count: number): number[] {
  return Array.from({ length: count }, endlessWords(seed));
}

/** Of the run with that index: numbers 4i to 4i + 3 of the words from the plan's seed. */
export function seedOfRun(planSeed: string, index: number): string {
  const words = wordsOf(planSeed, 4 * index + 4).slice(-4);
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}

export interface Steps {
  readonly b: number;
  readonly rho: number;
  readonly low: number;
  readonly high: number;
}

/** "The 95 % interval", exactly. @param grain the clock's step over the window */
export function intervalOf(rates: readonly number[], seed: string, grain: number): Steps {
  const n = rates.length;
  const mean = sum(rates) / n;
  const words = endlessWords(seed);
  const below = (limit: number): number => {
    for (;;) {
      const word = words();
      if (word < 2 ** 32 - (2 ** 32 % limit)) return word % limit;
    }
  };
  const b = Math.max(1, Math.min(Math.floor(1.5 * Math.cbrt(n)), Math.floor(n / 4)));
  const apart = rates.map((rate) => rate - mean);
  const squares = sum(apart.map((value) => value ** 2));
  const q = squares === 0 ? 0 : sum(apart.slice(1).map((value, at) => value * (apart[at] ?? 0))) / squares;
  const rho = Math.min(0.95, Math.max(0, (n * q + 1) / (n - 3)));
  const medians = Array.from({ length: 1000 }, () => {
    const drawn: number[] = [];
    while (drawn.length < n) {
      const start = below(n - b + 1);
      drawn.push(...rates.slice(start, start + b));
    }
    return middle(drawn.slice(0, n));
  });
  const centre = sum(medians) / 1000;
  const s = Math.sqrt(sum(medians.map((value) => (value - centre) ** 2)) / 999);
  const alike = (k: number): number => (2 / Math.PI) * Math.asin(rho ** k);
  const over = (count: number): number => 1 + 2 * sum(Array.from({ length: count - 1 }, (_, at) => (1 - (at + 1) / count) * alike(at + 1)));
  const [L, M] = [over(n), over(b)];
  const c = Math.sqrt(L / Math.max(M - (L * b) / n, 0.05 * L));
  const [d, z] = [n / b - 1, 1.959963984540054];
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * d ** 2);
  const t = z + (z ** 3 + z) / (4 * d) + second + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * d ** 3);
  const half = Math.max(t * s * c, grain * middle(rates));
  return { b, rho, low: Math.max(0, middle(rates) - half), high: middle(rates) + half };
}

export interface Line {
  readonly change: number;
  /** Null where no residuals worth the name are left. */
  readonly t: number | null;
}

/** A least-squares line from first to last window. */
export function lineOf(rates: readonly number[]): Line {
  const n = rates.length;
  const mean = sum(rates) / n;
  const spread = sum(rates.map((_, at) => (at - (n - 1) / 2) ** 2));
  const slope = sum(rates.map((rate, at) => (at - (n - 1) / 2) * (rate - mean))) / spread;
  const residuals = rates.map((rate, at) => rate - mean - slope * (at - (n - 1) / 2));
  const squares = sum(residuals.map((residual) => residual ** 2));
  const q = sum(residuals.slice(1).map((residual, at) => residual * (residuals[at] ?? 0))) / squares;
  const rho = Math.min(0.95, Math.max(0, (n * q + 2) / (n - 4)));
  const error = Math.sqrt((squares / (n - 2) / spread) * ((1 + rho) / (1 - rho)));
  return { change: (slope * (n - 1)) / mean, t: squares > 1e-6 ? slope / error : null };
}
