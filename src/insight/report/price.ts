/** The electricity price of the rows: the person's, or what homes of the world pay, with its source. Place: under own-rows and world-rows. */
import type { UsDollarsPerKilowattHour } from '../../core/units';
import { type ElectricityPrice, electricityPrices } from '../cost-by-region';
import type { Provenance } from '../provenance';
import type { ReportInput, ReportWriter } from './row';

export interface ChosenPrice {
  readonly price: UsDollarsPerKilowattHour;
  readonly provenances: readonly Provenance[];
  readonly words: string;
}

export function priceOf({ electricityPrice }: ReportInput, { phrases, numbers }: ReportWriter): ChosenPrice {
  if (electricityPrice !== undefined) {
    return { price: electricityPrice, provenances: [], words: phrases.price.chosen(numbers.cents(electricityPrice)) };
  }
  const home = newestPrice('World', 'residential');
  return { price: home.price, provenances: [home.provenance], words: phrases.price.homes(numbers.cents(home.price), home.date) };
}

/** RangeError when the data have none. */
export function newestPrice(country: string, sector: ElectricityPrice['sector']): ElectricityPrice {
  const [newest] = electricityPrices
    .filter((row) => row.country === country && row.sector === sector && row.region === '')
    .toSorted((first, second) => second.date.localeCompare(first.date));
  if (newest === undefined) throw new RangeError(`"country" expected one with a price for ${sector}, got ${JSON.stringify(country)}`);
  return newest;
}
