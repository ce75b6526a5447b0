/**
 * Modern cards in another discipline: hashcat's single SHA-256. What that says, at most, about nonce trials. Loaded when a device is searched.
 * Place: insight, beside ladder; never mixed into it, because a nonce trial is two compressions and this is one.
 * Source: data/password-hash-rates.json.
 */
import document from '../../data/password-hash-rates.json';
import { rangeOf } from '../core/range';
import { type HashesPerSecond, hashesPerSecond, type Range } from '../core/units';
import { type DataDocument, type Provenance, provenanceOf, type Sourced } from './provenance';

export interface PasswordHashRow extends Sourced {
  readonly class: 'cpu' | 'gpu';
  readonly name: string;
  readonly vendor: string;
  /** Single SHA-256 of a short message, one compression. */
  readonly single_sha256_hs: number;
  readonly power_w?: number;
  readonly power_kind?: 'board-tdp' | 'cpu-tdp';
  readonly release: string;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const passwordHashDocument = document as unknown as DataDocument<PasswordHashRow>;

/**
 * Two compressions a trial bound the ratio at a half; the three cards in the data with both figures (RTX 4090, RTX 3090, RX 6800 XT)
 * reach 0.45, 0.46 and 0.46 with native kernels. A test recomputes them.
 */
export const NONCE_TRIAL_RATIO = rangeOf('ratio', 0.4, 0.5);

export interface ModernDevice {
  readonly name: string;
  readonly vendor: string;
  readonly release: string;
  readonly singleHashes: HashesPerSecond;
  /** What a native program could reach in nonce trials; a browser reaches less. An inference, and to be shown as one. */
  readonly nonceTrials: Range<HashesPerSecond>;
  readonly provenance: Provenance;
}

/** Every bundled device, single SHA-256 in H/s and the inferred range of nonce trials in H/s. */
export const modernDevices: readonly ModernDevice[] = passwordHashDocument.rows.map((row) => ({
  name: row.name,
  vendor: row.vendor,
  release: row.release,
  singleHashes: hashesPerSecond(row.single_sha256_hs),
  nonceTrials: {
    low: hashesPerSecond(row.single_sha256_hs * NONCE_TRIAL_RATIO.low),
    high: hashesPerSecond(row.single_sha256_hs * NONCE_TRIAL_RATIO.high),
  },
  provenance: provenanceOf(passwordHashDocument, row),
}));
