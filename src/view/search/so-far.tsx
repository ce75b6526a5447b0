/** Of a stopped search: which nonces are done, the block's own if it was among them, and a way on from there. */
import { goOn, type Unfinished } from '../finder';
import { decimal, whole } from '../format';
import { text } from '../text/text';
import { Found } from './found';
import { blockOf } from './own-order';

export function SoFar({ far }: { readonly far: Unfinished }) {
  const words = text.search;
  const { order, progress } = far;
  const { firstNonce, count } = order;
  const { searched, matches, elapsed_s } = progress;
  const next = firstNonce + searched;
  const block = blockOf(order.headerHex);
  const report = {
    backend: order.backend,
    hashes: searched,
    matches,
    elapsed_s,
    rate_h_per_s: elapsed_s > 0 ? searched / elapsed_s : 0,
  };
  return (
    <div class="so-far" data-next={next}>
      <p>
        {words.soFar.done(whole(firstNonce), whole(next - 1), whole(firstNonce + count - 1), `${shareOf(searched, count)} %`)}{' '}
        {matches.length === 0 ? words.soFar.nothing : null}
      </p>
      {matches.some(({ nonce }) => block === undefined || nonce === block.header.nonce) ? <Found order={order} report={report} /> : null}
      <button
        type="button"
        class="button-quiet"
        id="search-go-on"
        aria-describedby="search-load"
        onClick={() => void goOn(far).catch(() => undefined)}
      >
        {words.soFar.goOn(whole(next))}
      </button>
    </div>
  );
}

/** Downwards: only the whole range is 100 %. */
function shareOf(searched: number, count: number): string {
  return decimal(Math.floor((searched / count) * 1000) / 10, 1);
}
