/** The results one by one, a page of them at a time: a thousand rows with a button each would make any page slow. */
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { BoardEntry } from '../../history/board-store';
import { rate } from '../contrast/quantity-text';
import { whole } from '../format';
import { announcement } from '../state';
import { words } from '../text/board';
import { board, removeEntry } from './board-state';
import { evidenceOf } from './entries';

export type Order = 'newest' | 'fastest';
export const order = signal<Order>('newest');

const PAGE = 50;

interface EntryTableProps {
  readonly entries: readonly BoardEntry[];
  readonly label: string;
}

export function EntryTable({ entries, label }: EntryTableProps) {
  const [asked, setAsked] = useState(0);
  const numbered = entries.map((entry, index) => ({ entry, place: index + 1 }));
  const sorted = numbered.toSorted((one, other) =>
    order.value === 'fastest' ? other.entry.rate - one.entry.rate : other.place - one.place,
  );
  const last = Math.max(0, Math.ceil(sorted.length / PAGE) - 1);
  const page = Math.min(asked, last);
  const { columns } = words.list;
  const hasNames = board.value.showsNames;
  return (
    <>
      <div class="scroll" role="region" aria-label={label} tabIndex={0}>
        <table class="board-table">
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              {hasNames ? <th scope="col">{columns.name}</th> : null}
              <th scope="col">{columns.code}</th>
              <th scope="col">{columns.backend}</th>
              <th scope="col" class="number">
                {columns.rate}
              </th>
              <th scope="col">{columns.evidence}</th>
              <th scope="col" class="board-remove">
                <span class="visually-hidden">{columns.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(page * PAGE, (page + 1) * PAGE).map(({ entry, place }) => (
              <Row key={entry.key} entry={entry} place={place} hasNames={hasNames} />
            ))}
          </tbody>
        </table>
      </div>
      {last === 0 ? null : (
        <div class="actions board-pages">
          <button type="button" class="button-quiet" aria-disabled={page === 0} onClick={() => setAsked(Math.max(0, page - 1))}>
            {words.list.earlierPage}
          </button>
          <button type="button" class="button-quiet" aria-disabled={page === last} onClick={() => setAsked(Math.min(last, page + 1))}>
            {words.list.laterPage}
          </button>
          <span class="soft" role="status">
            {words.list.page(whole(page * PAGE + 1), whole(Math.min(sorted.length, (page + 1) * PAGE)), whole(sorted.length))}
          </span>
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly entry: BoardEntry;
  readonly place: number;
  readonly hasNames: boolean;
}

function Row({ entry, place, hasNames }: RowProps) {
  const sentences = words.list;
  const evidence = entry.isComparable === false ? sentences.evidence.notComparable : sentences.evidence[evidenceOf(entry)];
  const remove = (): void => {
    void removeEntry(entry.key);
    announcement.value = sentences.removed;
  };
  return (
    <tr>
      <td class="faint">{whole(place)}</td>
      {hasNames ? (
        <td>
          <bdi>{entry.name}</bdi>
        </td>
      ) : null}
      <td>{entry.code === null ? <span class="faint">{sentences.noCode}</span> : <code>{entry.code}</code>}</td>
      <td>{words.dots.backends[entry.backend]}</td>
      <td class="number">{rate(entry.rate)}</td>
      <td class="soft">{evidence}</td>
      <td class="board-remove">
        <button type="button" class="button-link" aria-label={sentences.removeOf(entry.code ?? whole(place))} onClick={remove}>
          {sentences.remove}
        </button>
      </td>
    </tr>
  );
}
