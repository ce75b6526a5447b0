/** May the number be compared? Each reason with what would help. Never by colour alone. */
import type { ResultDocument, ValidityReason } from '../../result/schema';
import { text } from '../text/text';
import { VerdictMark } from './verdict-mark';

export function Verdict({ document: shown }: { readonly document: ResultDocument }) {
  const { verdict, reasons } = shown.validity;
  const words = text.result.verdicts[verdict];
  return (
    <div class={`verdict verdict-${verdict}`}>
      <h2 class="verdict-title">
        <VerdictMark verdict={verdict} /> {words.title}
      </h2>
      <p>{words.sentence}</p>
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {distinct(reasons).map((reason) => (
            <Reason key={`${reason.code} ${reason.run_index ?? ''}`} reason={reason} severityIsNews={reason.severity !== verdict} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Reason({ reason, severityIsNews }: { readonly reason: ValidityReason; readonly severityIsNews: boolean }) {
  const words = text.result;
  return (
    <li>
      {severityIsNews ? <strong>{words.severities[reason.severity]}: </strong> : null}
      {reason.sentence} {reason.cure === '' ? null : <span class="soft">{words.cure(reason.cure)}</span>}
    </li>
  );
}

/** The same reason of several runs is read once. */
function distinct(reasons: readonly ValidityReason[]): readonly ValidityReason[] {
  return reasons.filter((reason, index) => reasons.findIndex(({ sentence }) => sentence === reason.sentence) === index);
}
