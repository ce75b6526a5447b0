/** Tabs of this browser as a pool: each looks for shares, all see all shares, whoever finds the block ends the round, shares divide it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ErrorReport, reportOf } from '../../../../core/errors';
import { seconds } from '../../../../core/units';
import { payByShares } from '../../../../insight/pool-luck';
import { proxy } from '../../../engine-client';
import { Formula } from '../../../contrast/picture';
import { part } from '../../../contrast/quantity-text';
import { whole } from '../../../format';
import { LoadNote } from '../../../measure/load-note';
import { capabilities } from '../../../state';
import { words } from '../../../text/lesson-activities';
import { sayFailure } from '../../../text/text';
import type { StudentNumbers } from '../../step';
import { stopEngineWork, workWithEngine } from '../engine-work';
import { newSeed } from '../seed';
import { joinPool, type PoolMembership } from './channel';
import { allShares, BITS_ABOVE_SHARE, blockOf, memberName, type Round, type RoundTerms, shareBitsFor } from './round';

/** The page's limit for one click. */
const LIMIT_MS = 60_000;
/** Until one thread was measured: what a JavaScript loop does on an old computer. A round too short is better than one that never ends. */
const SUPPOSED_RATE = 5e5;

function newTerms(rate: number): Omit<RoundTerms, 'number'> {
  const shareBits = shareBitsFor(rate);
  return { seed: newSeed(), shareBits, blockBits: shareBits + BITS_ABOVE_SHARE };
}

interface Work {
  readonly round: Round | null;
  readonly membership: PoolMembership | null;
  readonly isWorking: boolean;
  readonly failure: ErrorReport | null;
  start(): void;
  openNext(): void;
}

function usePool(rate: number): Work {
  const [round, setRound] = useState<Round | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<ErrorReport | null>(null);
  const membership = useRef<PoolMembership | null>(null);
  const now = useRef<Round | null>(null);
  /** Where the next order of a round begins, by the round's seed. */
  const place = useRef({ seed: '', nonce: 0 });
  useEffect(() => {
    membership.current = joinPool(memberName(newSeed()), newTerms(rate), (next) => {
      const isOver = now.current?.terms.seed !== next.terms.seed || blockOf(next) !== null;
      if (isOver && now.current !== null) stopEngineWork();
      now.current = next;
      setRound(next);
    });
    return () => {
      stopEngineWork();
      membership.current?.leave();
      membership.current = null;
    };
    // One membership as long as the step is open, whatever is measured meanwhile.
  }, []);
  const work = async (): Promise<void> => {
    const current = now.current;
    const member = membership.current;
    if (current === null || member === null || isWorking) return;
    const { seed, shareBits } = current.terms;
    if (place.current.seed !== seed) place.current = { seed, nonce: 0 };
    setIsWorking(true);
    setFailure(null);
    const order = { seed, member: member.name, zeroBits: shareBits, firstNonce: place.current.nonce, threads: 1, limit_ms: LIMIT_MS };
    try {
      await workWithEngine((api) =>
        api.findShares(
          order,
          proxy((event) => {
            if (event.kind !== 'block' || now.current?.terms.seed !== seed) return;
            place.current.nonce += event.hashes;
            for (const { nonce } of event.finds) membership.current?.addShare(nonce);
          }),
        ),
      );
    } catch (thrown) {
      setFailure(reportOf(thrown));
    } finally {
      setIsWorking(false);
    }
  };
  return {
    round,
    membership: membership.current,
    isWorking,
    failure,
    start: () => void work(),
    openNext: () => membership.current?.openNext(newTerms(rate)),
  };
}

export function TabsPart({ numbers }: { readonly numbers: StudentNumbers }) {
  const sentences = words.pool;
  const pool = usePool(numbers.thread ?? SUPPOSED_RATE);
  const { round, membership, failure } = pool;
  if (round === null || membership === null) return null;
  const { shareBits, blockBits } = round.terms;
  return (
    <section class="activity-part" aria-labelledby="tabs-heading" data-round={round.terms.seed}>
      <h3 id="tabs-heading">{sentences.tabsHeading}</h3>
      <p>{membership.hasChannel ? sentences.tabsIntro : sentences.noChannel}</p>
      <p>{sentences.terms(shareBits, blockBits, 2 ** BITS_ABOVE_SHARE)}</p>
      {capabilities.value.hasWorkers ? <Buttons pool={pool} /> : <p class="notice notice-warning">{words.withoutWorkers}</p>}
      <LoadNote id="pool-load" duration={seconds(LIMIT_MS / 1000)} isLimit={true} />
      <p class="faint">{sentences.before}</p>
      {failure === null ? null : <p class="notice notice-warning">{Object.values(sayFailure(failure)).join(' ')}</p>}
      <Shares round={round} own={membership.name} />
      <div aria-live="polite">
        <BlockLine round={round} own={membership.name} />
        {round.refused === 0 ? null : <p class="notice notice-warning">{sentences.refused(round.refused)}</p>}
      </div>
      <Formula lines={[{ symbols: sentences.formula.pay, meaning: sentences.formula.payMeaning }]} />
    </section>
  );
}

function Buttons({ pool }: { readonly pool: Work }) {
  const sentences = words.pool;
  const isOver = pool.round !== null && blockOf(pool.round) !== null;
  return (
    <p class={pool.isWorking ? 'actions stop-row' : 'actions'}>
      {pool.isWorking ? (
        <button key="main" type="button" class="button-stop" data-pool="stop" onClick={stopEngineWork}>
          {words.stop}
        </button>
      ) : isOver ? (
        <button key="main" type="button" class="button-primary" data-pool="next" onClick={pool.openNext}>
          {sentences.next}
        </button>
      ) : (
        <button key="main" type="button" class="button-primary" data-pool="work" aria-describedby="pool-load" onClick={pool.start}>
          {sentences.work}
        </button>
      )}
    </p>
  );
}

interface RoundProps {
  readonly round: Round;
  readonly own: string;
}

function Shares({ round, own }: RoundProps) {
  const sentences = words.pool;
  const counts = round.members.map(({ shares }) => shares.length);
  const pay = payByShares(counts);
  const most = Math.max(1, ...counts);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={sentences.sharesTitle}>
      <table class="pool-shares">
        <caption class="visually-hidden">{sentences.sharesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{sentences.columns.member}</th>
            <th scope="col" class="number">
              {sentences.columns.shares}
            </th>
            <th scope="col" class="pool-picture">
              <span class="visually-hidden">{sentences.columns.picture}</span>
            </th>
            <th scope="col" class="number">
              {sentences.columns.part}
            </th>
          </tr>
        </thead>
        <tbody>
          {round.members.map(({ name, shares }, index) => (
            <tr key={name} data-member={name}>
              <td>{name === own ? <strong class="own">{sentences.thisTab(name)}</strong> : sentences.tab(name)}</td>
              <td class="number pool-count">{whole(shares.length)}</td>
              <td class="pool-bar-cell">
                <span class={name === own ? 'pool-bar pool-bar-own' : 'pool-bar'} style={{ width: `${(shares.length / most) * 100}%` }} />
              </td>
              <td class="number">{pay[index] === undefined ? '' : part(pay[index])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sentences.together}</th>
            <td class="number pool-total">{whole(allShares(round))}</td>
            <td class="pool-picture" />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function BlockLine({ round, own }: RoundProps) {
  const sentences = words.pool;
  const block = blockOf(round);
  if (block === null) return null;
  const index = round.members.findIndex(({ name }) => name === own);
  const pay = payByShares(round.members.map(({ shares }) => shares.length))[index] ?? 0;
  return (
    <p class="notice pool-block">
      {block.name === own ? sentences.blockOwn(block.share.zeroBits) : sentences.blockOther(block.name, block.share.zeroBits)}{' '}
      {sentences.paid(part(pay), block.name === own ? 1 : 0)}
    </p>
  );
}
