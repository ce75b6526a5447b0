/** The audit as a paragraph: what chance should give, what came, what was checked again. */
import type { Audit } from '../../result/schema';
import { countWords, whole } from '../format';
import { text } from '../text/text';

export function AuditReport({ audit }: { readonly audit: Audit }) {
  const words = text.result;
  const claimed = countWords(Number(audit.hashes_claimed));
  const expected = whole(Math.round(audit.matches_expected));
  const found = whole(audit.matches_found);
  const heights = audit.known_blocks.filter((block) => block.found).map((block) => whole(block.height));
  return (
    <div class="audit">
      <p>
        {audit.passed
          ? words.audit(claimed, audit.zero_bits, expected, found, whole(audit.matches_rehashed))
          : words.auditFailed(claimed, expected, found, whole(audit.matches_wrong))}
      </p>
      {heights.length === 0 ? null : <p class="soft">{words.knownBlocks(heights.join('; '))}</p>}
    </div>
  );
}
