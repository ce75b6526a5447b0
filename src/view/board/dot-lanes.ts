/**
 * Where the dots of the board stand: side by side by rate, on top of each other where they are equal, squeezed where they are very many.
 * Place: under device-dots.tsx. Pure; a lane of a thousand dots is one path, not a thousand elements.
 */
export interface Lane {
  /** Hashes a second. */
  readonly rates: readonly number[];
}

export interface Dot {
  readonly x: number;
  /** Place in its stack, 0 at the bottom. */
  readonly level: number;
}

/** A lane is never higher than this, however many devices are alike. */
const HIGHEST_LANE = 180;
const LOWEST_LANE = 30;

/** Dots whose places fall within one diameter share a stack; one with nothing beside it stands where it belongs. */
export function stackDots(places: readonly number[], radius: number): readonly Dot[] {
  const stackOf = (place: number): number => Math.floor(place / (2 * radius));
  const sizes = new Map<number, number>();
  for (const place of places) sizes.set(stackOf(place), (sizes.get(stackOf(place)) ?? 0) + 1);
  const heights = new Map<number, number>();
  return places.map((place) => {
    const stack = stackOf(place);
    const level = heights.get(stack) ?? 0;
    heights.set(stack, level + 1);
    const isAlone = sizes.get(stack) === 1 && !sizes.has(stack - 1) && !sizes.has(stack + 1);
    // Else in the middle of its stack, at most one radius from its own place.
    return { x: isAlone ? place : (stack + 0.5) * 2 * radius, level };
  });
}

function highestLevel(dots: readonly Dot[]): number {
  return dots.reduce((highest, { level }) => Math.max(highest, level), 0);
}

export function laneHeight(dots: readonly Dot[], radius: number): number {
  return Math.min(HIGHEST_LANE, Math.max(LOWEST_LANE, (highestLevel(dots) + 1) * 2 * radius));
}

/** Circles as one path, standing on `base`. */
export function dotsPath(dots: readonly Dot[], base: number, radius: number): string {
  const room = laneHeight(dots, radius) - 2 * radius;
  const step = Math.min(2 * radius, room / Math.max(1, highestLevel(dots)));
  // Smaller than its cell, so that neighbours stay apart.
  const drawn = radius * 0.86;
  return dots
    .map(({ x, level }) => {
      const left = (x - drawn).toFixed(1);
      const y = (base - radius - level * step).toFixed(1);
      return `M${left} ${y}a${drawn} ${drawn} 0 1 0 ${2 * drawn} 0a${drawn} ${drawn} 0 1 0 ${-2 * drawn} 0`;
    })
    .join('');
}

/** No power of ten is a number beyond these: a board kept by somebody else may hold any rate. */
const EXPONENTS = { least: -300, most: 300 } as const;

/** Whole powers of ten around the rates, at least two of them, so that the scale can be read. */
export function axisEnds(least: number, most: number): { readonly low: number; readonly high: number } {
  const low = Math.min(EXPONENTS.most - 2, Math.max(EXPONENTS.least, Math.floor(Math.log10(least) - 0.05)));
  const high = Math.min(EXPONENTS.most, Math.max(low + 2, Math.ceil(Math.log10(most) + 0.05)));
  return { low: 10 ** low, high: 10 ** high };
}
