/** Step 2: one hash by hand. The picture to play with is the activity; the answer is counted over every single flip of a real header. */
import { byHand, landmarkDocument } from '../../../insight/catalogue-landmarks';
import { provenanceOf } from '../../../insight/provenance';
import { headerHash, serialiseHeader } from '../../../work/header';
import { blockSources, blocksRetrieved, GENESIS } from '../../../work/known-blocks';
import { duration, scientific } from '../../contrast/quantity-text';
import { decimal } from '../../format';
import { words } from '../../text/lesson';
import { ByHandActivity } from '../activities/by-hand/by-hand-activity';
import type { StepContent, StepContext } from '../content';
import { meOf } from '../me';

let mean: number | undefined;

/** Bits of the hash that change with one bit of the header: the mean over all 640, by the readable SHA-256. */
export function meanFlippedBits(): number {
  mean ??= countFlips(serialiseHeader(GENESIS.header));
  return mean;
}

function countFlips(header: Uint8Array): number {
  const before = headerHash(header);
  let flipped = 0;
  for (let bit = 0; bit < header.length * 8; bit++) {
    const changed = header.slice();
    const at = bit >> 3;
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
    const after = headerHash(changed);
    for (const [index, byte] of after.entries()) flipped += onesIn(byte ^ (before[index] ?? 0));
  }
  return flipped / (header.length * 8);
}

function onesIn(byte: number): number {
  let ones = 0;
  for (let left = byte; left > 0; left >>= 1) ones += left & 1;
  return ones;
}

export function byHandStep({ step: _step, ...activity }: StepContext): StepContent {
  const sentences = words.steps[2];
  const { numbers } = activity;
  const flipped = meanFlippedBits();
  const shown = decimal(flipped, 1);
  const { me, one } = meOf(numbers);
  const perSecondByHand = byHand.hashes_per_day / 86_400;
  const time = duration(numbers.best / perSecondByHand);
  return {
    question: sentences.question,
    lead: sentences.lead,
    guess: { id: 'bits', ask: sentences.ask },
    work: <ByHandActivity {...activity} />,
    answer: { value: Math.round(flipped), shown: words.units.bits(shown), isOwn: false },
    sentences: [sentences.answer(shown), sentences.own(me), sentences.byHand(one, time)],
    formulas: [
      { call: 'headerHash', file: 'src/work/header.ts', symbols: sentences.formula.hash, values: sentences.mean(decimal(flipped, 2)) },
      {
        call: 'byHand',
        file: 'src/insight/catalogue-landmarks.ts',
        symbols: sentences.formula.hand,
        values: `${scientific(numbers.best, 4)} ÷ ${scientific(perSecondByHand, 3)} = ${time}`,
      },
    ],
    sources: [
      { sources: Object.values(blockSources), confidence: 'high', isWeak: false, retrieved: blocksRetrieved },
      provenanceOf(landmarkDocument, byHand),
    ],
    change: sentences.change,
  };
}
