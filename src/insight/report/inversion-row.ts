/**
 * The row on AI: how near the device comes to an S21 at hashing and to an H100 at matrices; a card of the list where nothing was measured.
 * Place: insight/report, before rows.
 */
import { geometricMiddle } from '../../core/range';
import { expectPositive } from '../../core/expect';
import { compareWithAsic, type Machine, referenceAsic } from '../hardware';
import { acceleratorSide, type TwoSidedPrecision, twoShares, twoSidedDevices } from '../two-sided';
import type { Provenance } from '../provenance';
import type { ReportInput, ReportRow, ReportWriter } from './row';

const BITS: Readonly<Record<TwoSidedPrecision, string>> = { half: '16', single: '32' };

export function inversionRow({ machine = referenceAsic, matrix, rate }: ReportInput, writer: ReportWriter): readonly ReportRow[] {
  return matrix === null || matrix === undefined ? publishedRow(machine, writer) : measuredRow(rate, machine, matrix, writer);
}

function measuredRow(
  hashRate: ReportInput['rate'],
  machine: Machine,
  { rate, precision, other }: NonNullable<ReportInput['matrix']>,
  { phrases, numbers }: ReportWriter,
): readonly ReportRow[] {
  const whole = acceleratorSide.matrix[precision];
  if (whole === null) return [];
  const { shareOfAsic } = compareWithAsic(other?.rate ?? hashRate, machine);
  const share = expectPositive('matrix rate', rate) / whole;
  return [
    {
      kind: 'inversion',
      title: phrases.titles.inversion,
      sentence: `${phrases.inversion({
        hashing: numbers.share(shareOfAsic),
        asic: machine.name,
        matrix: numbers.share(share),
        accelerator: acceleratorSide.name,
        bits: BITS[precision],
        factor: numbers.count(share / shareOfAsic),
      })}${other === undefined ? '' : phrases.inversionOther[other.part]}`,
      provenances: provenancesOf(machine.provenance, acceleratorSide.provenance),
    },
  ];
}

function publishedRow(machine: Machine, { phrases, numbers }: ReportWriter): readonly ReportRow[] {
  const card = twoSidedDevices.find(({ id }) => id === 'workstation');
  const shares = card === undefined ? null : twoShares(card, 'device', 'half');
  if (card === undefined || shares === null || card.hashRate === null || shares.matrix === null) return [];
  return [
    {
      kind: 'inversion',
      title: phrases.titles.inversion,
      sentence: phrases.inversionUnmeasured(
        card.name,
        numbers.share(compareWithAsic(card.hashRate.low, machine).shareOfAsic),
        machine.name,
        numbers.share(geometricMiddle(shares.matrix)),
        acceleratorSide.name,
      ),
      provenances: provenancesOf(card.provenance, machine.provenance, acceleratorSide.provenance),
    },
  ];
}

function provenancesOf(...of: readonly (Provenance | null)[]): readonly Provenance[] {
  return of.filter((provenance) => provenance !== null);
}
