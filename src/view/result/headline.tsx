/** The number is the hero: value, interval and unit, then the same as a sentence. */
import { type RateUnit, rateText } from '../format';
import type { ThroughputRun } from '../../result/throughput';
import { text } from '../text/text';
import { throughputText } from '../throughput-text';
import type { RatedRun } from './select';

interface HeadlineProps {
  readonly run: RatedRun | null;
  /** What speaks for a document that does not hash. */
  readonly fastest: ThroughputRun | null;
  readonly isValid: boolean;
}

export function Headline({ run, fastest, isValid }: HeadlineProps) {
  const words = text.result;
  if (run === null && fastest !== null) return <ThroughputHeadline run={fastest} isValid={isValid} />;
  if (run === null) {
    return (
      <>
        <p class="hero-number waiting">{words.noNumber}</p>
        <p class="lead">{words.noNumberSentence}</p>
      </>
    );
  }
  const { hashrate } = run;
  const shown = rateText(hashrate.median_h_per_s, hashrate.interval_95_h_per_s);
  return (
    <>
      <p class={isValid ? 'hero-number' : 'hero-number void'}>
        <span class="hero-value">{shown.value}</span>{' '}
        <span class="hero-beside">
          {shown.plusMinus === null ? null : <span class="hero-interval">± {shown.plusMinus} </span>}
          <span class="hero-unit">{shown.unit}</span>
        </span>
      </p>
      <p class="lead">{isValid ? words.sentence(words.backends[run.backend], text.shell.ofHashes(shown.words)) : words.voidSentence}</p>
      <p class="soft">
        {shown.low === null || shown.high === null ? words.noInterval : words.intervalSentence(shown.low, shown.high, shown.unit)}{' '}
        {words.unitExplained(shown.unit, unitWords(shown.unit))}
      </p>
      <p class="hardware">{hardwareOf(run)}</p>
    </>
  );
}

function ThroughputHeadline({ run, isValid }: { readonly run: ThroughputRun; readonly isValid: boolean }) {
  const words = text.result;
  const { throughput } = run;
  const precision = run.precision ?? 'f32';
  const shown = throughputText(throughput.median_per_s, throughput.interval_95_per_s, throughput.unit, precision);
  return (
    <>
      <p class={isValid ? 'hero-number' : 'hero-number void'}>
        <span class="hero-value">{shown.value}</span>{' '}
        <span class="hero-beside">
          {shown.plusMinus === null ? null : <span class="hero-interval">± {shown.plusMinus} </span>}
          <span class="hero-unit">{shown.unit}</span>
        </span>
      </p>
      <p class="lead">{isValid ? words.throughputSentence(words.backends[run.backend], words.workloads[precision]) : words.voidSentence}</p>
      <p class="soft">{words.throughputExplained[throughput.unit]}</p>
    </>
  );
}

function unitWords(unit: RateUnit): string {
  return text.result.unitWords[unit];
}

/** "WebGPU · NVIDIA ada-lovelace" or "plain TypeScript in web workers · 8 threads". */
export function hardwareOf(run: RatedRun): string {
  const words = text.result;
  return [words.technology[run.backend], run.threads === null ? '' : words.threads(run.threads), adapterOf(run)]
    .filter((part) => part !== '')
    .join(' · ');
}

export function adapterOf(run: Pick<RatedRun, 'backend' | 'device'>): string {
  if (run.backend === 'cpu' || run.device === null) return '';
  const { vendor, architecture, device, description, is_software: isSoftware } = run.device;
  const name = description === '' ? [vendor, architecture, device].filter((part) => part !== '').join(' ') : description;
  const shown = name === '' ? text.result.adapterHidden : name;
  return isSoftware ? `${shown} (${text.result.software})` : shown;
}
