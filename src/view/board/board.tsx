/**
 * The class board: results in any form go in on one side, one picture, a median, a sum and a comparison come out on the other.
 * Place: loaded when its address is opened (room.tsx). No server: what is here is in this browser only.
 */
import { useEffect, useState } from 'preact/hooks';
import { whole } from '../format';
import { rate } from '../contrast/quantity-text';
import { Section } from '../shell/section';
import { words } from '../text/board';
import { AgainstAsic } from './against-asic';
import { board, keeping, openBoard, removeFromBefore, split } from './board-state';
import { ClassCode } from './class-code';
import { DeviceDots } from './device-dots';
import { EntryTable } from './entry-table';
import { type Figures, figuresOf } from './entries';
import { ListTools } from './list-tools';
import { PastePanel } from './paste-panel';

export function Board() {
  useEffect(openBoard, []);
  const { counted, fromBefore } = split.value;
  const figures = figuresOf(counted);
  const listed = useLater(counted);
  return (
    <div class="board">
      <div class="stage board-stage">
        <div class="board-words">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {keeping.value === 'unavailable' ? <p class="notice notice-warning">{words.notKept}</p> : null}
          <PastePanel />
        </div>
        <div class="board-picture">
          {figures === null ? (
            <p class="board-empty soft">{fromBefore.length === 0 ? words.empty : words.emptyBefore}</p>
          ) : (
            <>
              <Totals figures={figures} />
              <DeviceDots entries={counted} figures={figures} />
            </>
          )}
        </div>
        <ClassCode />
      </div>
      {figures === null ? null : (
        <>
          <AgainstAsic figures={figures} />
          <Section id="board-list" heading={words.list.heading} intro={`${words.list.intro} ${words.honesty}`}>
            <ListTools />
            <EntryTable entries={listed} label={words.list.label} />
          </Section>
        </>
      )}
      {figures === null ? <ListTools /> : null}
      {fromBefore.length === 0 ? null : (
        <Section id="board-before" heading={words.before.heading} intro={words.before.intro(board.value.classCode)}>
          <EntryTable entries={fromBefore} label={words.before.label} />
          <div class="actions">
            <button type="button" class="button-quiet" onClick={removeFromBefore}>
              {words.before.remove}
            </button>
          </div>
        </Section>
      )}
    </div>
  );
}

/** The same a task later, so that a thousand results do not draw picture and table in one. */
function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 0);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function Totals({ figures }: { readonly figures: Figures }) {
  const facts = [
    { name: words.facts.count, value: whole(figures.count) },
    { name: words.facts.median, value: rate(figures.median) },
    { name: words.facts.sum, value: rate(figures.sum) },
  ];
  return (
    <dl class="board-totals">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
