/**
 * Which bundled facts a result rests on: the days of the files that `verify` recomputes fields from, joined where they differ.
 * Place: build writes it; verify, baselines and `compare` look at it before they call a field wrong that only other data explain.
 */
import nativeRates from '../../data/native-rates.json';
import { blocksRetrieved } from '../work/known-blocks';

/** Such as "2026-11-20". */
export const DATA_VERSION: string = [...new Set([blocksRetrieved, nativeRates.retrieved])].sort().join('+');
