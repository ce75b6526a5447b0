/**
 * A list of disagreements, each with its place in the document.
 * Place: under verify.
 */
export interface Finding {
  /** Where in the document, for example "runs[0].hashrate.median_h_per_s". */
  readonly path: string;
  /** What the document should say and what it says. */
  readonly sentence: string;
}

/** Engines may differ in the last digits of sine and logarithm; nothing else may differ. */
const TOLERANCE = 1e-9;

export class Findings {
  readonly all: Finding[] = [];

  add(path: string, sentence: string): void {
    this.all.push({ path, sentence });
  }

  /** Fractions agree to nine digits; everything else exactly. */
  expect(path: string, expected: unknown, got: unknown, tolerance: number = TOLERANCE): void {
    if (agree(expected, got, tolerance)) return;
    this.add(path, `recomputed ${show(expected)}, the document says ${show(got)}`);
  }

  /** Every field of `expected`, named below `path`. */
  expectFields(path: string, expected: object, got: object): void {
    const given: Record<string, unknown> = { ...got };
    for (const [name, value] of Object.entries(expected)) this.expect(`${path}.${name}`, value, given[name]);
  }
}

function agree(expected: unknown, got: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof got === 'number') {
    // Counts and nonces have no last digits to lose.
    if (Number.isSafeInteger(expected) && Number.isSafeInteger(got)) return expected === got;
    return Math.abs(expected - got) <= tolerance * Math.max(Math.abs(expected), Math.abs(got));
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    return expected.length === got.length && expected.every((value, index) => agree(value, got[index], tolerance));
  }
  if (isRecord(expected) && isRecord(got)) {
    return Object.entries(expected).every(([name, value]) => agree(value, got[name], tolerance));
  }
  return expected === got;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
