/**
 * Names that ad-blockers and mining-script filters kill, as path patterns and as strings in built files.
 * Place: read by the tests over source paths and over the built page. A short list of our own after the kind of rules that EasyPrivacy,
 * NoCoin and uBlock Origin publish; those lists change, so this one is deliberately wider.
 */

/** Over a path with forward slashes, lower case, starting with a slash. */
export const BLOCKED_PATHS: readonly RegExp[] = [
  /miner/,
  /\/mining[^/]*\.(js|mjs|wasm|ts|tsx)$/,
  /hash\.wasm/,
  /hash_stat/,
  /\/run\/perf/,
  /\/perf[./-]/,
  /performance\/metrics/,
  /\/metrics?[./-]/,
  /\/stats?[./-]/,
  /telemetry/,
  /track(er|ing)/,
  /beacon/,
  /event-log/,
  /fingerprint/,
  /thermostat/,
  /\/(log|logs|logger)[./-]/,
  /\/analytics/,
  /coinhive|cryptonight|webmr/,
];

/** Rooms without a subject: a helper gets a named file instead. */
export const SUBJECTLESS_PATHS: readonly RegExp[] = [/\/(utils?|helpers?|common|misc)([./-]|$)/];

/** Strings in emitted code that filters match on: globals, protocols, known names. */
export const BLOCKED_STRINGS: readonly RegExp[] = [
  /startMining|stopMining|totalhashes|_siteKey/i,
  /stratum\+(tcp|ssl)/i,
  /coinhive|coin-hive|cryptonight|crypto-loot|jsecoin|deepminer|webminepool/i,
  /\bbc1q[02-9ac-hj-np-z]{38,}/,
];

export function blockedBy(path: string, patterns: readonly RegExp[]): RegExp | undefined {
  const plain = `/${path.replaceAll('\\', '/').toLowerCase()}`.replace('//', '/');
  return patterns.find((pattern) => pattern.test(plain));
}
