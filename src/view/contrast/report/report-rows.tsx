/** What the number means, one sentence a row, each with its screen and its sources; open on paper. Place: loaded by report.tsx. */
import { useEffect, useRef } from 'preact/hooks';
import type { ReportRow } from '../../../insight/report/row';
import { rowsOfResult } from '../../../insight/report/rows';
import type { ResultDocument } from '../../../result/schema';
import { words } from '../../text/contrast';
import { hrefOf } from '../fields';
import { Sources } from '../picture';
import type { ScreenId } from '../screens';
import { ownAssumptions } from './own-assumptions';
import { PAGE_WRITER } from './page-writer';

const SCREEN_OF: Readonly<Record<ReportRow['kind'], ScreenId>> = {
  ladder: 'ladder',
  efficiency: 'ladder',
  network: 'ladder',
  alone: 'ladder',
  months: 'months',
  electricity: 'current',
  places: 'current',
  claim: 'current',
  everyone: 'everyone',
  farm: 'industry',
  heater: 'industry',
  contract: 'rented',
  inversion: 'inversion',
};

export function ReportRows({ document: shown }: { readonly document: ResultDocument }) {
  const folded = useRef<HTMLDetailsElement>(null);
  useEffect(() => openForPrint(folded), []);
  const rows = rowsOfResult(shown, ownAssumptions(), PAGE_WRITER);
  if (rows.length === 0) return null;
  return (
    <details class="report" ref={folded}>
      <summary>{words.rows.heading(rows.length)}</summary>
      <dl class="report-rows">
        {rows.map((row) => (
          <Row key={row.kind} row={row} />
        ))}
      </dl>
      <Sources of={rows.flatMap(({ provenances }) => provenances)} />
    </details>
  );
}

function Row({ row: { kind, title, sentence, provenances } }: { readonly row: ReportRow }) {
  return (
    <div>
      <dt>
        <a href={hrefOf(SCREEN_OF[kind])}>{title}</a>
      </dt>
      <dd>
        {sentence}
        {provenances.some(({ isWeak }) => isWeak) ? <span class="weak-mark">{words.frame.weak}</span> : null}
      </dd>
    </div>
  );
}

/** Browsers print what is folded as folded; afterwards it is as it was. */
function openForPrint(folded: { readonly current: HTMLDetailsElement | null }): () => void {
  let wasOpen = true;
  const open = (): void => {
    if (folded.current === null) return;
    wasOpen = folded.current.open;
    folded.current.open = true;
  };
  const close = (): void => {
    if (folded.current !== null) folded.current.open = wasOpen;
  };
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  return () => {
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  };
}
