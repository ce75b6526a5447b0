/**
 * The shares of the screen, reckoned in the open: hashing, matrices and memory, divided by what the switch of the picture divides them by.
 * Place: under the sentences of inversion.tsx; the shares themselves are insight's.
 */
import { geometricMiddle } from '../../../core/range';
import type { Range } from '../../../core/units';
import { acceleratorSide, asicSideOf, type Per, type TwoSidedDevice, type TwoSidedPrecision, twoShares } from '../../../insight/two-sided';
import { words } from '../../text/contrast';
import { Formula, type FormulaLine } from '../picture';
import { count, scientific, span } from '../quantity-text';
import { reference } from '../reference';
import { modelName } from './model-name';
import { shareText } from './share-text';

interface FormulaProps {
  readonly own: TwoSidedDevice;
  readonly per: Per;
  readonly precision: TwoSidedPrecision;
}

export function InversionFormula({ own, per, precision }: FormulaProps) {
  return <Formula lines={formulaLines(own, per, precision)} />;
}

/** A line without values where a rate, watts or a price is not known. */
export function formulaLines(own: TwoSidedDevice, per: Per, precision: TwoSidedPrecision): readonly FormulaLine[] {
  const { share: symbols, factor, letters } = words.inversion.formula;
  const asic = asicSideOf(reference());
  const { hashing, matrix, memory } = twoShares(own, per, precision, asic);
  const { power, matrixPower = power, memoryPower = power } = own;
  const rateOf = own.hashRate === null ? null : geometricMiddle(own.hashRate);
  const hashed = quotient(rateOf, costOf(own, per, power));
  const multiplied = quotient(own.matrix[precision], costOf(own, per, matrixPower));
  const moved = quotient(own.memory, costOf(own, per, memoryPower));
  const referenceOf = (device: TwoSidedDevice, value: number | null) => quotient(value, costOf(device, per, device.power));
  return [
    { symbols: symbols[per]('H', modelName(asic.name)), ...valuesOf(hashed, referenceOf(asic, asic.hashRate?.low ?? null), hashing) },
    {
      symbols: symbols[per]('F', 'H100'),
      ...valuesOf(multiplied, referenceOf(acceleratorSide, acceleratorSide.matrix[precision]), matrix),
    },
    { symbols: symbols[per]('B', 'H100'), ...valuesOf(moved, referenceOf(acceleratorSide, acceleratorSide.memory), memory) },
    {
      symbols: factor,
      ...(hashing === null || matrix === null
        ? {}
        : {
            values: `${scientific(geometricMiddle(matrix), 3)} ÷ ${scientific(geometricMiddle(hashing), 3)} = ${count(geometricMiddle(matrix) / geometricMiddle(hashing), 2)}`,
          }),
      meaning: letters[per],
    },
  ];
}

/** 'device': divided by nothing. */
function costOf({ price }: TwoSidedDevice, per: Per, power: Range<number> | null): Range<number> | 'device' | null {
  return per === 'device' ? 'device' : per === 'watt' ? power : price;
}

function quotient(value: number | null, cost: Range<number> | 'device' | null): string | null {
  if (value === null || cost === null) return null;
  if (cost === 'device') return scientific(value, 4);
  const divisor = span(cost, (end) => scientific(end, 3));
  return `(${scientific(value, 4)} ÷ ${cost.low === cost.high ? divisor : `(${divisor})`})`;
}

function valuesOf(own: string | null, whole: string | null, share: Range<number> | null): { readonly values?: string } {
  return own === null || whole === null || share === null ? {} : { values: `${own} ÷ ${whole} = ${shareText(share)}` };
}
