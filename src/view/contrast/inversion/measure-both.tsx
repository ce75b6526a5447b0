/** The button that measures hashing, matrices and memory in turn, what came out, and the two numbers that a person may type instead. */
import type { RunResult } from '../../../result/schema';
import { bestThroughput } from '../../../result/throughput';
import { LoadNote } from '../../measure/load-note';
import { type Ready, readyFor } from '../../measure/ready';
import { Refused } from '../../measure/refused';
import { startMeasurement } from '../../session';
import { activity, capabilities, choices, engineUser } from '../../state';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { throughputText } from '../../throughput-text';
import { acceleratorShare } from '../accelerator-share';
import { fields, setFields } from '../fields';
import { TextField } from '../number-field';
import { shownResult } from '../subject';
import type { Typed } from '../typed-number';
import { chosenPrecision, hasOtherPrecision, ownPair, typedMatrix, typedPrice } from './own-matrix';

/** One kind of hardware: with both it would take twice as long and say little more. */
function order(): Ready {
  const backend = capabilities.value.hasWebGpu ? 'webgpu' : 'cpu';
  return readyFor(choices.value, { workload: 'all', backend, scaling: false }, capabilities.value);
}

export function MeasureBoth() {
  const sentences = words.inversion;
  const isRunning = activity.value.kind === 'running' || engineUser.value !== null;
  const { cost, refused } = order();
  return (
    <div class="measure-both">
      <Refused sentence={refused} />
      <p class="actions">
        <button
          type="button"
          class="button-quiet"
          id="measure-both"
          aria-describedby="inversion-load"
          aria-disabled={isRunning}
          onClick={() => (isRunning ? undefined : start())}
        >
          {sentences.measure}
        </button>
      </p>
      <p class="faint">
        {engineUser.value === null ? (isRunning ? sentences.measuring : sentences.measureNote) : text.measure.engineBusy[engineUser.value]}
      </p>
      {isRunning ? null : <LoadNote id="inversion-load" duration={cost.duration} />}
      {capabilities.value.hasWebGpu ? null : <p class="faint">{sentences.withoutGpu}</p>}
      <Measured />
      <WrongBits />
      <div class="inputs">
        <OwnNumber name="matrix" label={sentences.rate} note={sentences.rateNote} typed={typedMatrix()} />
        <OwnNumber name="paid" label={sentences.paid} typed={typedPrice()} />
      </div>
    </div>
  );
}

function start(): void {
  // A typed rate would hide the measured one.
  setFields({ matrix: undefined, bits: undefined });
  startMeasurement(order().choices).catch(() => undefined);
}

function Measured() {
  const document = shownResult.value;
  if (document === null) return null;
  const kinds = [
    { workload: 'gemm', precision: 'f32' },
    { workload: 'gemm', precision: 'f16' },
    { workload: 'gemm', precision: 'int8' },
    { workload: 'bandwidth', precision: 'copy' },
  ] as const;
  // Where one part did both kinds of work, that part's; else whatever was measured.
  const pair = ownPair.value;
  const runs = [...(pair ?? document).runs];
  const parts = kinds.flatMap((kind) => {
    const run = bestThroughput({ runs }, kind);
    if (run === undefined) return [];
    const { value, unit } = throughputText(
      run.throughput.median_per_s,
      run.throughput.interval_95_per_s,
      run.throughput.unit,
      kind.precision,
    );
    return [words.inversion.part(words.inversion.parts[kind.precision], `${value} ${unit}`)];
  });
  if (parts.length === 0) return null;
  const { measured, measuredOn } = words.inversion;
  const said = parts.join('; ');
  return (
    <p data-measured={parts.length}>
      {pair === null ? measured(said) : measuredOn(text.result.backends[pair.of.part], said)} {wholeNumbersOf(runs)}
    </p>
  );
}

/** 8-bit numbers have no line in the picture, because its laptop and phone have no published figure of them; they have a share all the same. */
function wholeNumbersOf(runs: RunResult[]): string {
  const run = bestThroughput({ runs }, { workload: 'gemm', precision: 'int8' });
  const of = run === undefined ? null : acceleratorShare('int8', run.throughput.median_per_s);
  return of === null ? '' : words.inversion.int8(of.share, of.name);
}

/** The visitor asked for numbers of a width in which nothing was measured here. */
function WrongBits() {
  const { wrongBits, bitsOf } = words.inversion;
  if (!hasOtherPrecision()) return null;
  return <p class="notice">{wrongBits(chosenPrecision() === 'half' ? bitsOf['32'] : bitsOf['16'])}</p>;
}

interface OwnNumberProps {
  readonly name: 'matrix' | 'paid';
  readonly label: string;
  readonly note?: string;
  readonly typed: Typed;
}

function OwnNumber({ name, label, note, typed }: OwnNumberProps) {
  const problem = typed.kind === 'outside' || typed.kind === 'not-a-number' ? words.inversion.unreadable(typed.text) : null;
  return <TextField name={name} label={label} shown={fields.value[name] ?? ''} problem={problem} note={note} isNumber={true} />;
}
