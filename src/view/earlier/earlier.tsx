/** Past results of this browser, newest first, and what really changed between them; each can be opened again, all can be deleted. */
import { computed, effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clearResults, type Kept, listResults } from '../../history/store';
import { measuredRateOf } from '../../result/rate-text';
import type { ResultDocument, RunResult } from '../../result/schema';
import { dateTime, rateText } from '../format';
import { showResult } from '../session';
import { Section } from '../shell/section';
import { keptResults } from '../state';
import { text } from '../text/text';
import { runTitle, throughputText } from '../throughput-text';
import { changesSince, speakingRun } from './changes';
import { ChangeCell } from './change-cell';

const kept = signal<Kept | null>(null);
const changes = computed(() => changesSince(kept.value?.kind === 'kept' ? kept.value.results : []));
const isClearing = signal(false);

async function refresh(): Promise<void> {
  kept.value = await listResults();
}

/** Read at the start and after each result that was kept, never while one is measured. */
function refreshOnChange(): void {
  if (keptResults.value >= 0) void refresh();
}

export function Earlier() {
  const words = text.result.earlier;
  useEffect(() => effect(refreshOnChange), []);
  return (
    <Section id="earlier" heading={words.heading} intro={words.intro}>
      <List kept={kept.value} />
    </Section>
  );
}

function List({ kept: shown }: { readonly kept: Kept | null }) {
  const words = text.result.earlier;
  if (shown === null) return null;
  if (shown.kind === 'unavailable') return <p class="notice">{words.unavailable}</p>;
  if (shown.results.length === 0) return <p class="soft">{words.empty}</p>;
  return (
    <>
      <div class="scroll" role="region" aria-label={words.tableLabel} tabIndex={0}>
        <table class="earlier">
          <thead>
            <tr>
              <th scope="col">{words.table.date}</th>
              <th scope="col">{words.table.rate}</th>
              <th scope="col">{words.table.change}</th>
              <th scope="col">{words.table.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {shown.results.map((result) => (
              <Row key={result.id} result={result} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">{words.changeExplained}</p>
      <div class="actions">
        <button type="button" class="button-quiet" onClick={clear}>
          {isClearing.value ? words.clearConfirm : words.clear}
        </button>
      </div>
    </>
  );
}

function Row({ result }: { readonly result: ResultDocument }) {
  const words = text.result;
  const run = speakingRun(result);
  const date = dateTime(result.created_at);
  return (
    <tr>
      <td>
        <button type="button" class="button-link" aria-label={words.earlier.show(date)} onClick={() => showResult(result)}>
          {date}
        </button>
      </td>
      <td>
        {run === null ? words.noNumber : rateOf(run)}
        {run === null ? null : <small class="soft">{runTitle(run)}</small>}
      </td>
      <ChangeCell change={changes.value.get(result.id)} />
      <td>{words.verdicts[result.validity.verdict].title}</td>
    </tr>
  );
}

function rateOf(run: RunResult): string {
  const rate = measuredRateOf(run);
  if (rate === null) return '';
  const { throughput, precision } = run;
  const shown =
    throughput === null
      ? rateText(rate.median, rate.interval)
      : throughputText(rate.median, rate.interval, throughput.unit, precision ?? undefined);
  return `${shown.value} ${shown.unit}`;
}

/** The first press asks, the second deletes. */
async function clear(): Promise<void> {
  if (!isClearing.value) {
    isClearing.value = true;
    return;
  }
  isClearing.value = false;
  await clearResults();
  await refresh();
}
