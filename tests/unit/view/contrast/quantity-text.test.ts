import { describe, expect, it } from 'vitest';
import {
  bitcoinsText,
  cents,
  count,
  digitsOf,
  duration,
  efficiencySpan,
  energy,
  joulesPerTerahash,
  money,
  month,
  networkRateText,
  part,
  power,
  rate,
  scientific,
  span,
} from '../../../../src/view/contrast/quantity-text';

const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('quantities as text', () => {
  it.each([
    [count(2e6), '2 million'],
    [count(999_999), '1 million'],
    [count(484_732), '485,000'],
    [count(1.0738e21), '1.07 sextillion'],
    [count(12.34), '12.3'],
    [count(0), '0'],
    [rate(100e6), '100 MH/s'],
    [rate(999.6), '1 kH/s'],
    [rate(0.67 / 86_400), '0.67 hashes a day'],
    [networkRateText(1.07374e21), '1,074 EH/s'],
    [power(30e9), '30 GW'],
    [power(3.5e6), '3.5 MW'],
    [energy(8.59e9), '8.59 TWh'],
    [energy(1.00217e6, 4), '1.002 GWh'],
    [money(859_000_000), '$859 million'],
    [money(100_217.3), '$100,217'],
    [money(2.555), '$2.56'],
    [money(-79.1), '−$79.10'],
    [money(100_217.3, 2), '$100,000'],
    [money(100_217.3, 3), '$100,000'],
    [money(123_456, 2), '$120,000'],
    [money(123.4, 2), '$120'],
    [money(2.555, 2), '$2.6'],
    [money(2.556, 3), '$2.56'],
    [money(-79.16, 2), '−$79'],
    [money(0.999, 2), '$1'],
    [plain(money(0.994, 2)), '99 ¢'],
    [money(999_600, 2), '$1 million'],
    [plain(money(0.0298)), '2.98 ¢'],
    [plain(cents(0.0000082)), '0.00082 ¢'],
    [plain(cents(1e-12)), '10⁻¹⁰ ¢'],
    [bitcoinsText(6720), '6,720 BTC'],
    [bitcoinsText(2.5e-12), '2.5 × 10⁻¹² BTC'],
    [part(0.000186), '0.0186 %'],
    [part(0.9332), '93.32 %'],
    [part(1.75e-10), '1 part in 5.71 billion'],
    [part(0), '0 %'],
    [joulesPerTerahash(1.5e-7), '150,000 J/TH'],
    [duration(204e6 * 365.25 * 86_400), '204 million years'],
    [duration(3600 * 5), '5 hours'],
    [scientific(6.4425e23), '6.4425 × 10²³'],
    [scientific(17.5), '17.5'],
    [month('2011-01'), 'January 2011'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected);
  });

  it('shows a range once when both ends read the same, and its unit once', () => {
    expect(span({ low: 15, high: 15 }, power)).toBe('15 W');
    expect(span({ low: 10, high: 28 }, power)).toBe('10 to 28 W');
    expect(span({ low: 900, high: 1200 }, power)).toBe('900 W to 1.2 kW');
  });

  it('gives a range no third digit', () => {
    expect(digitsOf({ low: 1, high: 2 })).toBe(2);
    expect(efficiencySpan({ low: 1.234e-7, high: 2.345e-7 })).toBe('120,000 to 230,000 J/TH');
    expect(efficiencySpan({ low: 1.234e-7, high: 1.234e-7 })).toBe('123,000 J/TH');
  });
});
