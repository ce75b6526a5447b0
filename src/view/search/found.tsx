/** The find: its nonce, and this device's hash above the chain's, digit under digit. */
import type { SearchReport } from '../../engine';
import type { EngineSearch } from '../../engine.worker';
import { Digits } from '../by-hand/digits';
import { countWords, decimal, rateText, whole } from '../format';
import { text } from '../text/text';
import { OwnFinds } from './own-finds';
import { blockOf } from './own-order';

interface FoundProps {
  readonly order: EngineSearch;
  readonly report: SearchReport;
}

export function Found({ order, report }: FoundProps) {
  const words = text.search;
  const block = blockOf(order.headerHex);
  const rate = rateText(report.rate_h_per_s, null);
  const effort = words.foundIn(
    countWords(report.hashes),
    words.seconds(decimal(report.elapsed_s, report.elapsed_s < 10 ? 2 : 0)),
    backendOf(report),
  );
  if (block === undefined || !holds(order, block.header.nonce)) {
    const said = `${effort} ${words.rate(`${rate.value} ${rate.unit}`)}`;
    return (
      <>
        {block === undefined ? null : <p class="notice">{words.own.outside(whole(block.height), whole(block.header.nonce))}</p>}
        <OwnFinds order={order} matches={report.matches} effort={said} />
      </>
    );
  }
  const match = report.matches.find(({ nonce }) => nonce === block.header.nonce) ?? report.matches[0];
  if (match === undefined) {
    return (
      <p class="notice notice-warning">
        {words.notFound} {effort}
      </p>
    );
  }
  const same = sameDigits(match.hash, block.hash);
  const others = report.matches.filter(({ nonce }) => nonce !== match.nonce);
  return (
    <div class="found">
      <p class="found-nonce">{words.found(whole(match.nonce))}</p>
      <p class="soft">
        {effort} {words.rate(`${rate.value} ${rate.unit}`)}
      </p>
      <dl class="digest-pair">
        <div>
          <dt>{words.ours}</dt>
          <dd>
            <Digits digits={match.hash} marked={same} label={words.ours} />
          </dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>
            <Digits digits={block.hash} marked={same} label={words.theirs} />
          </dd>
        </div>
      </dl>
      <p>
        <strong class={same === block.hash.length ? 'accent' : 'warning'}>
          {same === block.hash.length ? words.agree(same) : words.differ(same, block.hash.length)}
        </strong>
      </p>
      {others.length === 0 ? null : <p class="faint">{words.extra(others.map(({ nonce }) => whole(nonce)).join(', '))}</p>}
    </div>
  );
}

function holds({ firstNonce, count }: EngineSearch, nonce: number): boolean {
  return nonce >= firstNonce && nonce < firstNonce + count;
}

function backendOf(report: SearchReport): string {
  return text.result.backends[report.backend];
}

/** Digits that agree from the left. */
function sameDigits(ours: string, theirs: string): number {
  let same = 0;
  while (same < ours.length && ours[same] === theirs[same]) same++;
  return same;
}
