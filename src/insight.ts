/**
 * The library's arithmetic: contrast with hardware, network, prices and energy. Formulas are documented where they stand; figures have
 * source and date.
 * Place: second door beside index.ts (`hashwatt/insight`), apart from it because it brings the data along.
 */
export * from './core/units';
export { exactly } from './core/range';
export * from './insight/avalanche';
export * from './insight/catalogue-ai';
export * from './insight/catalogue-asics';
export * from './insight/catalogue-claims';
export * from './insight/catalogue-contracts';
export * from './insight/catalogue-electricity';
export * from './insight/catalogue-era';
export * from './insight/catalogue-geography';
export * from './insight/catalogue-landmarks';
export * from './insight/catalogue-network';
export * from './insight/claims';
export * from './insight/contract-presets';
export * from './insight/contract';
export * from './insight/cost-by-region';
export * from './insight/cost';
export * from './insight/everyone';
export * from './insight/geography';
export * from './insight/hardware';
export * from './insight/heat';
export * from './insight/history-marks';
export * from './insight/inversion';
export * from './insight/ladder';
export * from './insight/lesson-energy';
export * from './insight/luck-ladder';
export * from './insight/network-path';
export * from './insight/network';
export * from './insight/password-hash-rates';
export * from './insight/pool-luck';
export * from './insight/provenance';
export * from './insight/reward';
export * from './insight/subsidy';
export * from './insight/two-sided';
