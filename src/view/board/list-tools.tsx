/** What can be done with all results: save, print, undo, clear (the first press asks), order, names. */
import { useState } from 'preact/hooks';
import { saveText } from '../download';
import { announcement } from '../state';
import { words } from '../text/board';
import { board, canUndo, clearBoard, setShowsNames, split, undo } from './board-state';
import { order } from './entry-table';
import { boardTable } from './table-file';

export function ListTools() {
  const sentences = words.list;
  const [isClearing, setClearing] = useState(false);
  const hasEntries = board.value.entries.length > 0;
  const clear = (): void => {
    setClearing(!isClearing);
    if (!isClearing) return;
    void clearBoard();
    announcement.value = sentences.cleared;
  };
  const takeBack = (): void => {
    setClearing(false);
    void undo();
    announcement.value = sentences.undone;
  };
  if (!hasEntries && !canUndo.value) return null;
  return (
    <div class="board-tools">
      <div class="actions">
        {split.value.counted.length === 0 ? null : (
          <>
            <button
              type="button"
              class="button-quiet"
              id="board-csv"
              onClick={() => saveText(boardTable(board.value), 'text/csv', 'class-board.csv')}
            >
              {sentences.csv}
            </button>
            <button type="button" class="button-quiet" onClick={() => window.print()}>
              {sentences.print}
            </button>
          </>
        )}
        {canUndo.value ? (
          <button type="button" class="button-quiet" id="board-undo" onClick={takeBack}>
            {sentences.undo}
          </button>
        ) : null}
        {hasEntries ? (
          <button type="button" class="button-quiet" id="board-clear" onClick={clear} onBlur={() => setClearing(false)}>
            {isClearing ? sentences.clearConfirm : sentences.clear}
          </button>
        ) : null}
      </div>
      {hasEntries ? <Choices /> : null}
    </div>
  );
}

function Choices() {
  const sentences = words.list;
  return (
    <div class="board-choices">
      <label class="field board-order">
        <span>{sentences.order}</span>
        <select
          value={order.value}
          onChange={(event) => {
            order.value = event.currentTarget.value === 'fastest' ? 'fastest' : 'newest';
          }}
        >
          <option value="newest">{sentences.orders.newest}</option>
          <option value="fastest">{sentences.orders.fastest}</option>
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          id="board-names"
          checked={board.value.showsNames}
          onChange={(event) => void setShowsNames(event.currentTarget.checked)}
        />
        <span>
          {sentences.names} <span class="faint">{sentences.namesNote}</span>
        </span>
      </label>
    </div>
  );
}
