/** Block, how many nonces, hardware, one button; Stop is in the bar at the window's lower edge. */
import { signal } from '@preact/signals';
import { seconds } from '../../core/units';
import { GENESIS, knownBlocks } from '../../work/known-blocks';
import { finding, SEARCH_LIMIT, startSearch } from '../finder';
import { whole } from '../format';
import { LoadNote } from '../measure/load-note';
import { activity, capabilities, engineUser } from '../state';
import { sayBlockNote, text } from '../text/text';
import { RANGE_SIZES, type RangeSize, orderFor } from './order';
import { focusFault, OwnHeader } from './own-header';
import { blockOf, readOrder, typed, typedOf } from './own-order';

const MOST_SECONDS = seconds(SEARCH_LIMIT / 1000);

const block = signal(GENESIS);
const size = signal<RangeSize>(16777216);
/** Null: the graphics processor where the browser offers it. */
const backend = signal<'webgpu' | 'cpu' | null>(null);

export function SearchForm() {
  const words = text.search;
  const { hasWebGpu, hasWorkers } = capabilities.value;
  const chosen = backend.value ?? (hasWebGpu ? 'webgpu' : 'cpu');
  const searching = finding.value.kind === 'searching' ? finding.value.order : null;
  const isSearching = searching !== null;
  const isBusy = activity.value.kind === 'running' || engineUser.value === 'lesson';
  const simple = orderFor(block.value, chosen, size.value);
  const order = typed.value === null ? simple : readOrder(typed.value, chosen);
  const faults = 'headerHex' in order ? { header: null, range: null } : order;
  return (
    <form
      class="form search-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSearching || isBusy) return;
        if ('headerHex' in order) startSearch(order, SEARCH_LIMIT).catch(() => undefined);
        else focusFault(order);
      }}
    >
      <BlockField />
      {typed.value === null ? <SizeField /> : null}
      <OwnHeader simple={simple} faults={faults} />
      <p class="faint">{words.rangeNote}</p>
      <fieldset class="field">
        <legend>{words.backend}</legend>
        <div class="choices">
          {(['webgpu', 'cpu'] as const).map((candidate) => (
            <label class="check" key={candidate}>
              <input
                type="radio"
                name="search-backend"
                value={candidate}
                checked={chosen === candidate}
                disabled={candidate === 'webgpu' ? !hasWebGpu : !hasWorkers}
                onChange={() => {
                  backend.value = candidate;
                }}
              />
              {words.backends[candidate]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="search-go">
        <button type="submit" class="button-primary" id="search-go" aria-describedby="search-load" aria-disabled={isBusy || isSearching}>
          {isSearching ? words.searching : words.go}
        </button>
        {searching === null ? (
          <LoadNote id="search-load" duration={MOST_SECONDS} isLimit={true} />
        ) : (
          <p class="soft">{words.searchingNow(whole(searching.count), whole(searching.firstNonce))}</p>
        )}
      </div>
    </form>
  );
}

function BlockField() {
  const words = text.search;
  const shown = typed.value === null ? block.value : blockOf(typed.value.header);
  return (
    <label class="field">
      <span>{words.block}</span>
      <select
        value={String(shown?.height ?? '')}
        onChange={(event) => {
          block.value = knownBlocks.find((candidate) => String(candidate.height) === event.currentTarget.value) ?? GENESIS;
          if (typed.value !== null) typed.value = typedOf(orderFor(block.value, 'cpu', size.value));
        }}
      >
        {shown === undefined ? <option value="">{words.own.notBundled}</option> : null}
        {knownBlocks.map(({ height, date, note }) => (
          <option key={height} value={String(height)}>
            {words.blockOption(whole(height), date, sayBlockNote(note))}
          </option>
        ))}
      </select>
    </label>
  );
}

function SizeField() {
  const words = text.search;
  return (
    <label class="field">
      <span>{words.range}</span>
      <select
        value={String(size.value)}
        onChange={(event) => {
          size.value = RANGE_SIZES.find((candidate) => String(candidate) === event.currentTarget.value) ?? size.value;
        }}
      >
        {RANGE_SIZES.map((candidate) => (
          <option key={candidate} value={String(candidate)}>
            {words.ranges[candidate]}
          </option>
        ))}
      </select>
    </label>
  );
}
