/** The audit as a paragraph: what chance should give, what came, what was checked again. */
import { count64, countWords, whole } from '../format';
import { text } from '../text/text';
import type { RatedRun } from './select';

export function AuditReport({ run }: { readonly run: RatedRun }) {
  const words = text.result;
  const { audit } = run;
  if (audit === null) return null;
  const claimed = countWords(Number(audit.hashes_claimed));
  const expected = whole(Math.round(audit.matches_expected));
  const found = whole(audit.matches_found);
  const heights = audit.known_blocks.filter((block) => block.found).map((block) => count64(String(block.height)));
  return (
    <div class="audit">
      <h2>{words.auditHeading}</h2>
      <p>
        {audit.passed
          ? words.audit(claimed, audit.zero_bits, expected, found, whole(audit.matches_rehashed))
          : words.auditFailed(claimed, expected, found, whole(audit.matches_wrong))}
      </p>
      {heights.length === 0 ? null : <p class="soft">{words.knownBlocks(heights.join(', '))}</p>}
    </div>
  );
}
