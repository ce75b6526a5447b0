/** May the number be compared? What decides stands open, each reason with what would help; mere cautions fold when there are many. */
import type { ResultDocument, ValidityReason } from '../../result/schema';
import { sayReason, text } from '../text/text';
import { VerdictMark } from './verdict-mark';

/** More cautions than this would push the number off a phone's screen. */
const OPEN_CAUTIONS = 2;

export function Verdict({ document: shown }: { readonly document: ResultDocument }) {
  const { verdict, reasons } = shown.validity;
  const words = text.result.verdicts[verdict];
  const deciding = distinct(reasons.filter((reason) => reason.severity !== 'caution'));
  const cautions = distinct(reasons.filter((reason) => reason.severity === 'caution'));
  const runName = (index: number | null): string => nameOf(shown, index);
  return (
    <div class={`verdict verdict-${verdict}`}>
      <h2 class="verdict-title">
        <VerdictMark verdict={verdict} /> {words.title}
      </h2>
      <p>{words.sentence}</p>
      <Reasons reasons={deciding} runName={runName} />
      {cautions.length > OPEN_CAUTIONS ? (
        <details class="cautions">
          <summary>{text.result.cautions(cautions.length)}</summary>
          <Reasons reasons={cautions} runName={runName} />
        </details>
      ) : (
        <Reasons reasons={cautions} runName={runName} />
      )}
    </div>
  );
}

interface ReasonsProps {
  readonly reasons: readonly ValidityReason[];
  readonly runName: (index: number | null) => string;
}

function Reasons({ reasons, runName }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.run_index ?? ''}`}>
          {reason.severity === 'caution' ? <strong>{text.result.severities.caution}: </strong> : null}
          {runName(reason.run_index)}
          <Said reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function Said({ reason }: { readonly reason: ValidityReason }) {
  const { sentence, cure } = sayReason(reason);
  return (
    <>
      {sentence} {cure === '' ? null : <span class="soft">{text.result.cure(cure)}</span>}
    </>
  );
}

/** "Processor: " where there are several runs, so that it is clear which one is meant. */
export function nameOf({ runs }: ResultDocument, index: number | null): string {
  const run = index === null || runs.length < 2 ? undefined : runs.find((candidate) => candidate.index === index);
  return run === undefined ? '' : text.result.ofRun(text.result.backendTitles[run.backend]);
}

/** The same reason of several runs is read once. */
export function distinct(reasons: readonly ValidityReason[]): readonly ValidityReason[] {
  return reasons.filter((reason, index) => reasons.findIndex(({ sentence }) => sentence === reason.sentence) === index);
}
