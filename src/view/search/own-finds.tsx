/** Finds of a header for which the chain has no digest: each beside the highest hash that the header's own bits allow. */
import type { SearchReport } from '../../engine';
import type { EngineSearch } from '../../engine.worker';
import { displayTarget } from '../../work/target';
import { Digits } from '../by-hand/digits';
import { whole } from '../format';
import { text } from '../text/text';
import { isBelow, ownTarget } from './own-order';

interface OwnFindsProps {
  readonly order: EngineSearch;
  readonly matches: SearchReport['matches'];
  /** How many nonces in what time. */
  readonly effort: string;
}

export function OwnFinds({ order, matches, effort }: OwnFindsProps) {
  const words = text.search.own;
  const { bits, target } = ownTarget(order.headerHex);
  const [first] = matches;
  if (first === undefined) {
    return (
      <p class="notice">
        {words.none(order.zeroBits)} {effort}
      </p>
    );
  }
  return (
    <div class="found">
      <p class="found-nonce">{matches.length === 1 ? text.search.found(whole(first.nonce)) : words.found(whole(matches.length))}</p>
      <p class="soft">{effort}</p>
      <dl class="digest-pair">
        {matches.map(({ nonce, hash }) => {
          const meets = isBelow(target, hash);
          return (
            <div key={nonce} data-meets={meets}>
              <dt>
                {words.nonce(whole(nonce))} <strong class={meets ? 'accent' : 'warning'}>{meets ? words.meets : words.misses}</strong>
              </dt>
              <dd>
                <Digits digits={hash} marked={/^0*/.exec(hash)?.[0].length ?? 0} label={words.nonce(whole(nonce))} />
              </dd>
            </div>
          );
        })}
        {target === null ? null : (
          <div>
            <dt>{words.target(bits)}</dt>
            <dd>
              <Digits digits={displayTarget(target)} marked={0} label={words.target(bits)} />
            </dd>
          </div>
        )}
      </dl>
      {target === null ? <p class="notice notice-warning">{words.noTarget(bits)}</p> : null}
    </div>
  );
}
