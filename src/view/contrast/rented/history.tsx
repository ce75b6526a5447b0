/** Real contracts: what each would have come to in the difficulty and price that came, and what became of it. */
import { pastContracts, type PastContract, replayContract } from '../../../insight/contract-presets';
import { words } from '../../text/contrast';
import { setFields } from '../fields';
import { DataTable, Part, Sources } from '../picture';
import { money } from '../quantity-text';
import { keyOf } from './terms';

export function History() {
  const sentences = words.rented;
  const told = pastContracts.map((past) => ({ past, outcome: replayContract(past) }));
  return (
    <Part id="history" heading={sentences.historyHeading} words={<p class="soft">{sentences.historyIntro}</p>}>
      <ul class="contracts">
        {told.map(({ past, outcome }) => (
          <li key={keyOf(past)}>
            <p class="contract-head">
              <strong>{past.provider}</strong> <span class="faint">{`${past.product}, ${past.date}`}</span>{' '}
              {past.provenance.isWeak ? <span class="weak-mark">{words.frame.weak}</span> : null}
            </p>
            <p class="soft">{past.outcome}.</p>
            {outcome === null ? (
              <p class="faint">{sentences.notReplayed}</p>
            ) : (
              <button type="button" class="button-link" onClick={() => show(past)}>
                {sentences.replay(money(outcome.finalNet), money(outcome.upfront))}
              </button>
            )}
          </li>
        ))}
      </ul>
      <DataTable
        title={sentences.historyTableTitle}
        table={{
          columns: [
            { label: sentences.historyTable.contract },
            { label: sentences.historyTable.date },
            { label: sentences.historyTable.upfront, isNumber: true },
            { label: sentences.historyTable.result, isNumber: true },
            { label: sentences.historyTable.outcome },
          ],
          rows: told.map(({ past, outcome }) => [
            `${past.provider}, ${past.product}`,
            past.date,
            outcome === null ? sentences.noPrice : money(outcome.upfront),
            outcome === null ? '' : money(outcome.finalNet),
            past.outcome,
          ]),
        }}
      />
      <Sources of={pastContracts.map(({ provenance }) => provenance)} />
    </Part>
  );
}

/** Its line in the picture above. */
function show(past: PastContract): void {
  setFields({ deal: keyOf(past) });
  document.getElementById('rented-heading')?.scrollIntoView();
}
