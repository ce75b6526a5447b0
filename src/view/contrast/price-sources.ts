/**
 * The source of an electricity price that was filled in, for the pictures that reckon with it; a price of one's own has none.
 * Place: apart from assumptions.ts, because the prices of the world load with the screens that need them.
 */
import { electricityDocument } from '../../insight/catalogue-electricity';
import { type Provenance, provenanceOf } from '../../insight/provenance';
import { ASSUMPTIONS, FARM_CENTS, HOME_CENTS, valueOf } from './assumptions';

function rowsAt(country: string, sector: string, cents: number): readonly Provenance[] {
  return electricityDocument.rows
    .filter((row) => row.country === country && row.sector === sector && Math.abs(row.price_usd_per_kwh * 100 - cents) < 1e-9)
    .map((row) => provenanceOf(electricityDocument, row));
}

const home = rowsAt('World', 'residential', HOME_CENTS);
const farm = rowsAt('Ethiopia', 'mining', FARM_CENTS);

export function homePriceSources(): readonly Provenance[] {
  return valueOf('cents') === ASSUMPTIONS.cents.usual ? home : [];
}

export function farmPriceSources(): readonly Provenance[] {
  return valueOf('farmcents') === ASSUMPTIONS.farmcents.usual ? farm : [];
}
