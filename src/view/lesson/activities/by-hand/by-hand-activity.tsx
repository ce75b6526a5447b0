/**
 * One hash by hand: flip any bit of a real header and count what flips in the hash; then guess nonce after nonce and learn one's own rate.
 * Place: inside step 2 of the lesson, which gives it the student's numbers. Hashes in the page itself, so it works without workers.
 */
import { useState } from 'preact/hooks';
import type { ActivityProps } from '../../step';
import { FlipPart } from './flip-part';
import { type HandOutcome, readOutcome } from './flips';
import { GuessPart } from './guess-part';

export function ByHandActivity({ numbers, kept, keep }: ActivityProps) {
  const [outcome, setOutcome] = useState(() => readOutcome(kept));
  const change = (next: HandOutcome): void => {
    setOutcome(next);
    keep(next);
  };
  return (
    <div class="activity">
      <FlipPart counts={outcome.counts} onCounts={(counts) => change({ ...outcome, counts })} />
      <GuessPart numbers={numbers} handRate={outcome.handRate} onRate={(handRate) => change({ ...outcome, handRate })} />
    </div>
  );
}
