/** The number is the hero: value, interval and unit, then the same as a sentence. */
import type { RunResult } from '../../result/schema';
import { text } from '../text/text';
import { type MeasuredText, measuredText, spokenRate } from '../throughput-text';
import { type Figures, figuresOf } from './figures';
import type { RatedRun } from './select';

interface HeadlineProps {
  /** The run that speaks for the document. */
  readonly run: RunResult | null;
  readonly isValid: boolean;
}

export function Headline({ run, isValid }: HeadlineProps) {
  const words = text.result;
  const figures = run === null ? null : figuresOf(run);
  if (run === null || figures === null) {
    return (
      <>
        <p class="hero-number waiting">{words.noNumber}</p>
        <p class="lead">{words.noNumberSentence}</p>
      </>
    );
  }
  const shown = measuredText(run, figures.median, figures.interval);
  return (
    <>
      <p class={isValid ? 'hero-number' : 'hero-number void'}>
        <span class="hero-value">{shown.value}</span>{' '}
        <span class="hero-beside">
          {shown.plusMinus === null ? null : <span class="hero-interval">± {shown.plusMinus} </span>}
          <span class="hero-unit">{shown.unit}</span>
        </span>
      </p>
      <p class="lead">{isValid ? spokenRate(run, shown) : words.voidSentence}</p>
      <p class="soft">
        {shown.low === null || shown.high === null ? words.noInterval : words.intervalSentence(shown.low, shown.high, shown.unit)}{' '}
        {unitExplained(figures, shown)}
      </p>
      <p class="hardware">{hardwareOf(run)}</p>
    </>
  );
}

function unitExplained({ counted }: Figures, { unit, scale }: MeasuredText): string {
  const words = text.result;
  return counted === null
    ? words.unitExplained(unit, words.unitWords[scale])
    : words.throughputExplained[counted](unit, words.throughputUnitWords[counted][scale]);
}

/** "WebGPU · NVIDIA ada-lovelace" or "plain TypeScript in web workers · 8 threads". */
export function hardwareOf(run: Pick<RunResult, 'backend' | 'threads' | 'device'>): string {
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
