/** Two dots on one scale: the student's share of the hashing machine, and ordinary hardware's share of the accelerator; every row as a table. */
import { type Inversion, inversion } from '../../../insight/inversion';
import { DotPlot } from '../../contrast/dot-plot';
import { Picture } from '../../contrast/picture';
import { count, part } from '../../contrast/quantity-text';
import { words } from '../../text/lesson';
import { hardwareNamed, measuredMatrix, ordinaryHardware } from '../matrix';
import type { StudentNumbers } from '../step';
import { type KeptInversion, plainOf } from './kept-inversion';

interface HardwareChoiceProps {
  readonly kept: KeptInversion;
  readonly keep: (outcome: unknown) => void;
}

/** Needed only until the device itself is measured. */
export function HardwareChoice({ kept, keep }: HardwareChoiceProps) {
  const sentences = words.steps[10];
  if (measuredMatrix.value !== null) return null;
  return (
    <div class="hardware-choice">
      <label class="field">
        <span>{sentences.hardware}</span>
        <select
          value={kept.hardware.name}
          onChange={(event) => keep(plainOf({ ...kept, hardware: hardwareNamed(event.currentTarget.value) }))}
        >
          {ordinaryHardware.map(({ name, release }) => (
            <option key={name} value={name}>
              {`${name}, ${release.slice(0, 4)}`}
            </option>
          ))}
        </select>
      </label>
      <p class="faint">{sentences.hardwareNote}</p>
    </div>
  );
}

interface InversionPictureProps {
  readonly numbers: StudentNumbers;
  readonly both: Inversion;
}

export function InversionPicture({ numbers, both }: InversionPictureProps) {
  const sentences = words.steps[10];
  const hash = part(both.shareOfAsic);
  const matrix = part(both.shareOfAccelerator);
  const low = 10 ** Math.floor(Math.log10(Math.min(both.shareOfAsic, both.shareOfAccelerator)) - 0.3);
  const high = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(both.shareOfAsic, both.shareOfAccelerator))));
  const rows = [
    { key: 'hash', label: sentences.pictureRows.hash, value: both.shareOfAsic, shown: hash, kind: 'own' as const },
    {
      key: 'matrix',
      label: sentences.pictureRows.matrix,
      value: both.shareOfAccelerator,
      shown: matrix,
      kind: 'strong' as const,
    },
  ];
  return (
    <Picture
      title={sentences.pictureTitle}
      subtitle={sentences.pictureSubtitle}
      description={sentences.description(hash, matrix)}
      draw={(width) => (
        <DotPlot
          width={width}
          scale="log"
          low={low}
          high={high}
          ticks={ticksBetween(low, high)}
          tickText={(value) => part(value)}
          rows={rows.map(({ value, ...row }) => ({ ...row, low: value, high: value }))}
        />
      )}
      table={{
        columns: [
          { label: sentences.table.name },
          { label: sentences.table.rate, isNumber: true },
          { label: sentences.table.share, isNumber: true },
          { label: sentences.table.factor, isNumber: true },
        ],
        rows: ordinaryHardware.map(({ name, rate, precision }) => {
          const row = inversion({ hashRate: numbers.best, matrixRate: rate, precision });
          return [`${name} (${sentences.precisions[precision]})`, count(rate), part(row.shareOfAccelerator), count(row.factor)];
        }),
      }}
      sources={[...ordinaryHardware.map(({ source }) => source.provenance), both.accelerator.provenance, both.asic.provenance]}
    />
  );
}

/** Three at most: their words are long. */
function ticksBetween(low: number, high: number): readonly number[] {
  const exponents = Math.round(Math.log10(high / low));
  const step = Math.max(1, Math.ceil(exponents / 2));
  const ticks: number[] = [];
  for (let exponent = Math.round(Math.log10(high)); exponent >= Math.round(Math.log10(low)); exponent -= step) ticks.push(10 ** exponent);
  return ticks;
}
