/** Whether the work was done: of hashing, what chance should give and what came; of matrices and memory, what was checked of each run. */
import type { Audit, ResultDocument, RunResult, Throughput } from '../../result/schema';
import { type WorkShown, workOfRun } from '../../result/work-shown';
import { countWords, decimal, whole } from '../format';
import { text } from '../text/text';
import { runTitle } from '../throughput-text';
import { headlineRun } from './select';

type Checked = RunResult & { readonly throughput: Throughput };

export function AuditReport({ document: shown }: { readonly document: ResultDocument }) {
  const headline = headlineRun(shown);
  // A run whose audit failed is no headline; what the audit found stands here all the same.
  const audit = headline?.audit ?? shown.runs.find((run) => run.audit !== null)?.audit ?? null;
  const work = headline === null ? null : workOfRun(headline);
  const checked = shown.runs.filter((run): run is Checked => run.throughput !== null);
  if (audit === null && checked.length === 0) return <p>{text.result.auditMissing}</p>;
  return (
    <div class="audit">
      {audit === null ? null : <HashingAudit audit={audit} />}
      {audit === null || work === null ? null : <ReceiptShows work={work} isSample={audit.matches_rehashed < audit.matches_found} />}
      {checked.length === 0 ? null : <Verifications runs={checked} isAlone={audit === null} />}
    </div>
  );
}

function HashingAudit({ audit }: { readonly audit: Audit }) {
  const words = text.result;
  const claimed = countWords(Number(audit.hashes_claimed));
  const expected = whole(Math.round(audit.matches_expected));
  const found = whole(audit.matches_found);
  const heights = audit.known_blocks.filter((block) => block.found).map((block) => whole(block.height));
  return (
    <>
      <p>
        {audit.passed
          ? words.audit(claimed, audit.zero_bits, expected, found, whole(audit.matches_rehashed))
          : words.auditFailed(claimed, expected, found, whole(audit.matches_wrong))}
      </p>
      {heights.length === 0 ? null : <p class="soft">{words.knownBlocks(heights.join('; '))}</p>}
    </>
  );
}

/** The evidence that leaves this page: how much it shows by itself, and what it cannot show. */
function ReceiptShows({ work, isSample }: { readonly work: WorkShown; readonly isSample: boolean }) {
  const words = text.result;
  const percent = 100 * work.halfRangeRatio;
  const [low, high] = work.range;
  return (
    <p>
      {words.receiptShows(
        countWords(work.hashes),
        decimal(percent, percent < 10 ? 1 : 0),
        countWords(low),
        countWords(high),
        whole(work.matches),
        countWords(work.claimed),
        isSample,
      )}{' '}
      {words.receiptProves}
    </p>
  );
}

function Verifications({ runs, isAlone }: { readonly runs: readonly Checked[]; readonly isAlone: boolean }) {
  const words = text.result.verification;
  const isRight = runs.every(({ throughput }) => throughput.verification.passed);
  return (
    <>
      <p>{isRight ? (isAlone ? words.alone : words.beside) : words.wrong}</p>
      <table class="audit-table">
        <thead>
          <tr>
            <th scope="col">{words.table.work}</th>
            <th scope="col" class="number">
              {words.table.rows}
            </th>
            <th scope="col" class="number">
              {words.table.values}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <VerificationRow key={run.index} run={run} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function VerificationRow({ run }: { readonly run: Checked }) {
  const { rows_checked, rows_wrong, values_checked, values_wrong } = run.throughput.verification;
  return (
    <tr>
      <th scope="row">{runTitle(run)}</th>
      <td class="number">{checkedText(rows_checked, rows_wrong)}</td>
      <td class="number">{checkedText(values_checked, values_wrong)}</td>
    </tr>
  );
}

function checkedText(checked: number, wrong: number): string {
  const right = whole(checked - wrong);
  return wrong === 0 ? right : text.result.verification.partly(right, whole(wrong));
}
