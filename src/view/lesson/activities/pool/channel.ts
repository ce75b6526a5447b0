/**
 * The pool of this browser's tabs: every tab tells the others its shares over a BroadcastChannel. Nothing leaves the browser.
 * Place: between round.ts, which judges what comes in, and the activity. Where there is no channel a tab is a pool of one.
 */
import { openRound, type PoolMessage, readMessage, refuse, type Round, type RoundTerms, supersedes, withMember, withShare } from './round';

const CHANNEL = 'hashwatt-pool';

export interface PoolMembership {
  readonly name: string;
  /** False where the browser has no channel, or refuses one to a sandboxed frame. */
  readonly hasChannel: boolean;
  addShare(nonce: number): void;
  openNext(terms: Omit<RoundTerms, 'number'>): void;
  leave(): void;
}

export function joinPool(name: string, terms: Omit<RoundTerms, 'number'>, onChange: (round: Round) => void): PoolMembership {
  let round = openRound({ ...terms, number: 1 }, [name]);
  const channel = openChannel();
  const say = (message: PoolMessage): void => channel?.postMessage(message);
  const change = (next: Round): void => {
    if (next === round) return;
    round = next;
    onChange(round);
  };
  const tellRound = (): void => {
    const own = round.members.find((member) => member.name === name);
    say({ kind: 'round', from: name, terms: round.terms, nonces: own?.shares.map(({ nonce }) => nonce) ?? [] });
  };
  const receive = (data: unknown): void => {
    const message = readMessage(data);
    // Another tab that drew the same name would be refused with its shares, and so is whoever takes ours.
    if (message === null || message.from === name) return change(refuse(round));
    switch (message.kind) {
      case 'hello':
        change(withMember(round, message.from));
        return tellRound();
      case 'share':
        return change(message.seed === round.terms.seed ? withShare(round, message.from, message.nonce) : round);
      case 'round':
        return hearRound(message);
    }
  };
  const hearRound = ({ from, terms: theirs, nonces }: Extract<PoolMessage, { kind: 'round' }>): void => {
    const isOther = theirs.seed !== round.terms.seed;
    if (isOther && !supersedes(theirs, round.terms)) return tellRound();
    const joined = isOther ? openRound(theirs, [name]) : round;
    change(nonces.reduce((grown, nonce) => withShare(grown, from, nonce), withMember(joined, from)));
    if (isOther) tellRound();
  };
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data));
  say({ kind: 'hello', from: name });
  onChange(round);
  return {
    name,
    hasChannel: channel !== null,
    addShare(nonce) {
      change(withShare(round, name, nonce));
      say({ kind: 'share', from: name, seed: round.terms.seed, nonce });
    },
    openNext(next) {
      change(
        openRound(
          { ...next, number: round.terms.number + 1 },
          round.members.map((member) => member.name),
        ),
      );
      tellRound();
    },
    leave: () => channel?.close(),
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  } catch {
    return null;
  }
}
