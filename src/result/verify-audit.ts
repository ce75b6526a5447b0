/**
 * Recomputes the audit block from its counts.
 * Place: part of verify.
 */
import { gateBlocks } from '../backend/verify';
import { isCountImpossible, isUneven, REHASH_MAXIMUM, zScore } from '../measure/audit';
import { poissonTwoSided } from '../measure/distributions';
import { binsDue, type Evenness, EXPECTED_PER_BIN, judgeBins, smallestP } from '../measure/evenness';
import { knownBlocks } from '../work/known-blocks';
import type { Findings } from './findings';
import type { Audit, RunResult } from './schema';

export function verifyAudit(findings: Findings, path: string, audit: Audit, run: RunResult): void {
  const expected = Number(audit.hashes_claimed) / 2 ** audit.zero_bits;
  const z = zScore(audit.matches_found, expected);
  const poissonP = poissonTwoSided(audit.matches_found, expected);
  findings.expect(`${path}.matches_expected`, expected, audit.matches_expected);
  findings.expect(`${path}.z_score`, z, audit.z_score);
  findings.expect(`${path}.poisson_p`, poissonP, audit.poisson_p, 1e-6);
  const bins = verifyEvenness(findings, path, audit, expected);
  const problems = new Set(audit.problems ?? []);
  const must = (code: string, isTrue: boolean): void => {
    if (isTrue && !problems.has(code)) findings.add(`${path}.problems`, `"${code}" follows from the figures and is not named`);
  };
  must('matches-wrong', audit.matches_wrong > 0);
  must(z < 0 ? 'count-too-low' : 'count-too-high', isCountImpossible({ zScore: z, poissonP }));
  must('lane-silent', isUneven(bins.lanes));
  must('range-uneven', isUneven(bins.slices));
  must(
    'vectors-wrong',
    audit.known_blocks.some((block) => !block.found),
  );
  findings.expect(`${path}.passed`, problems.size === 0, audit.passed);
  findings.expect(`${path}.matches_rehashed`, Math.min(audit.matches_found, REHASH_MAXIMUM), audit.matches_rehashed);
  if (run.status === 'ok') verifyEvidence(findings, path, audit, run);
  for (const [index, block] of audit.known_blocks.entries()) {
    const known = knownBlocks.find((candidate) => candidate.height === block.height);
    findings.expect(`${path}.known_blocks[${index}].nonce`, known?.header.nonce, block.nonce);
  }
}

const SLICES_NAME = 'position-in-task';
const LANES_NAME = 'nonce-mod-64';
/** A kernel of several headers is told apart by this. */
const VERSIONS_NAME = 'version';
/** A lane of this rate gets hundreds of nonces at a time; slower ones may get too few to fill 64 bins. */
const EVEN_RATE_H_PER_S = 10_000;

/** What an honest audit cannot lack: whoever leaves it out leaves out what it would have shown. */
function verifyEvidence(findings: Findings, path: string, audit: Audit, { backend, kernel, threads, hashrate }: RunResult): void {
  const gate = gateBlocks().map((block) => block.height);
  const asked = backend === 'both' ? [...gate, ...gate] : gate;
  const told = audit.known_blocks.map((block) => block.height);
  if (asked.length !== told.length || asked.some((height, index) => told[index] !== height)) {
    findings.add(`${path}.known_blocks`, `the gate asks for ${asked.length} blocks: ${asked.join(', ')}`);
  }
  const bins = new Map((audit.evenness ?? []).map(({ name, expected }) => [name, expected.length]));
  const demand = (name: string, due: number): void => {
    const count = bins.get(name) ?? 0;
    if (due >= 2 && count < due)
      findings.add(`${path}.evenness`, `"${name}" needs ${due} bins or more with so many matches, there are ${count}`);
  };
  const headers = kernel?.headers_per_nonce ?? 1;
  const isFast = (hashrate?.median_h_per_s ?? 0) >= EVEN_RATE_H_PER_S * headers * (threads ?? 1);
  for (const name of [LANES_NAME, SLICES_NAME]) demand(name, isFast ? binsDue(audit.matches_expected) : 0);
  // With two backends the other one's headers are among the first.
  if (backend !== 'both' && audit.matches_expected / headers > EXPECTED_PER_BIN + 1e-3) demand(VERSIONS_NAME, headers);
}

function verifyEvenness(findings: Findings, path: string, audit: Audit, expected: number): { lanes: Evenness[]; slices: Evenness[] } {
  const judged = (audit.evenness ?? []).map((given, index) => {
    const place = `${path}.evenness[${index}]`;
    const result = judgeBins(given.name, given.expected, given.found);
    findings.expect(`${place}.chi_square_p`, result.chi_square_p, given.chi_square_p, 1e-6);
    findings.expect(`${place}.emptiest_bin_p`, result.emptiest_bin_p, given.emptiest_bin_p, 1e-6);
    if (!audit.passed) return result;
    findings.expect(`${place}.found (sum)`, audit.matches_found, sum(given.found));
    // Each bin is rounded to four decimals, so each may be off by half of the last one.
    if (Math.abs(sum(given.expected) - expected) > given.expected.length * 0.501e-4 + expected * 1e-12)
      findings.add(`${place}.expected`, 'does not add up to the whole');
    if (given.expected.length !== given.found.length) findings.add(place, 'as many expected as found counts are needed');
    return result;
  });
  const slices = judged.filter(({ name }) => name === SLICES_NAME);
  const lanes = judged.filter(({ name }) => name !== SLICES_NAME);
  findings.expect(`${path}.lanes_chi_square_p`, smallestP(lanes, 'chi_square_p'), audit.lanes_chi_square_p, 1e-6);
  findings.expect(`${path}.slices_chi_square_p`, smallestP(slices, 'chi_square_p'), audit.slices_chi_square_p, 1e-6);
  return { lanes, slices };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
