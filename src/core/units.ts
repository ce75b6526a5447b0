/**
 * Branded quantities: a number that knows its unit, so that watts cannot be passed for joules.
 * Place: leftmost room; imports nothing. Untyped borders (JSON, URLs, the command line) carry the unit in the field's name instead.
 */
declare const unit: unique symbol;

/** A plain number at run time; the unit exists for the type checker only. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type HashesPerSecond = Quantity<'H/s'>;
export type Hashes = Quantity<'H'>;
export type Milliseconds = Quantity<'ms'>;
export type Seconds = Quantity<'s'>;
export type Watts = Quantity<'W'>;
export type Joules = Quantity<'J'>;
/** Energy of one hash. 1 J/TH = 1e-12 J/H. */
export type JoulesPerHash = Quantity<'J/H'>;
export type HashesPerJoule = Quantity<'H/J'>;
export type KilowattHours = Quantity<'kWh'>;
export type UsDollars = Quantity<'USD'>;
export type UsDollarsPerKilowattHour = Quantity<'USD/kWh'>;
export type Bitcoins = Quantity<'BTC'>;
export type UsDollarsPerBitcoin = Quantity<'USD/BTC'>;
export type Days = Quantity<'d'>;
/** One multiply-add counts as two operations, floating point or integer. */
export type OperationsPerSecond = Quantity<'op/s'>;
export type BytesPerSecond = Quantity<'B/s'>;

const quantity =
  <Unit extends string>() =>
  (value: number): Quantity<Unit> =>
    value as Quantity<Unit>;

export const hashesPerSecond = quantity<'H/s'>();
export const hashes = quantity<'H'>();
export const milliseconds = quantity<'ms'>();
export const seconds = quantity<'s'>();
export const watts = quantity<'W'>();
export const joules = quantity<'J'>();
export const joulesPerHash = quantity<'J/H'>();
export const hashesPerJoule = quantity<'H/J'>();
export const kilowattHours = quantity<'kWh'>();
export const usDollars = quantity<'USD'>();
export const usDollarsPerKilowattHour = quantity<'USD/kWh'>();
export const bitcoins = quantity<'BTC'>();
export const usDollarsPerBitcoin = quantity<'USD/BTC'>();
export const operationsPerSecond = quantity<'op/s'>();
export const bytesPerSecond = quantity<'B/s'>();

/** A figure that is only known within bounds; low <= high always. */
export interface Range<Value extends number> {
  readonly low: Value;
  readonly high: Value;
}
