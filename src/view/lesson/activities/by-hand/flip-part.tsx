/** Flip a bit of the header, see the 256 bits of the hash, those that flipped marked and counted, and all flips so far as a histogram. */
import { useRef, useState } from 'preact/hooks';
import { chanceBetween, flipBit, FLIPPED_DEVIATION, flippedBits, MEAN_FLIPPED } from '../../../../insight/avalanche';
import { reverseBytes } from '../../../../core/bytes';
import { headerHash, serialiseHeader } from '../../../../work/header';
import { GENESIS } from '../../../../work/known-blocks';
import { Marked } from '../../../contrast/marked';
import { Formula, Picture } from '../../../contrast/picture';
import { part } from '../../../contrast/quantity-text';
import { decimal, whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import { DigestCells } from './digest-cells';
import { MOST_COUNTS, pairOf } from './flips';
import { binFlips, FlipsDrawing } from './flips-drawing';
import { HeaderEditor } from './header-editor';

interface Shown {
  readonly header: Uint8Array;
  /** As block explorers show it, before the last flip and now. */
  readonly before: Uint8Array | null;
  readonly digest: Uint8Array;
  readonly last: number | null;
}

const displayed = (header: Uint8Array): Uint8Array => reverseBytes(headerHash(header));

function start(): Shown {
  const header = serialiseHeader(GENESIS.header);
  return { header, before: null, digest: displayed(header), last: null };
}

interface FlipPartProps {
  readonly counts: readonly number[];
  readonly onCounts: (counts: readonly number[]) => void;
}

export function FlipPart({ counts, onCounts }: FlipPartProps) {
  const [shown, setShown] = useState(start);
  const [chosen, setChosen] = useState(GENESIS_NONCE_BYTE);
  const seen = useRef(new Set<string>());
  const flip = (bit: number): void => {
    const header = flipBit(shown.header, bit);
    const digest = displayed(header);
    setShown({ header, before: shown.digest, digest, last: bit });
    setChosen(bit >> 3);
    const pair = pairOf(shown.header, header);
    if (seen.current.has(pair) || counts.length >= MOST_COUNTS) return;
    seen.current.add(pair);
    onCounts([...counts, flippedBits(shown.digest, digest).filter(Boolean).length]);
  };
  const flipped = shown.before === null ? null : flippedBits(shown.before, shown.digest);
  return (
    <section class="activity-part" aria-labelledby="flip-heading">
      <h3 id="flip-heading">{words.byHand.flipHeading}</h3>
      <p>{words.byHand.flipIntro}</p>
      <div class="flip-columns">
        <div>
          <HeaderEditor header={shown.header} chosen={chosen} last={shown.last} onChoose={setChosen} onFlip={flip} />
          <p class="actions">
            <button type="button" class="button-quiet" onClick={() => flip(Math.floor(Math.random() * shown.header.length * 8))}>
              {words.byHand.flipAny}
            </button>
            <button type="button" class="button-quiet" onClick={() => setShown(start())}>
              {words.byHand.reset}
            </button>
          </p>
        </div>
        <div>
          <p class="label">{words.byHand.digest}</p>
          <DigestCells bits={bitsOf(shown.digest)} flipped={flipped} />
          <p class="flip-count" aria-live="polite">
            {flipped === null ? words.byHand.noFlip : <Marked text={words.byHand.count(flipped.filter(Boolean).length)} />}
          </p>
        </div>
      </div>
      {counts.length === 0 ? null : <Histogram counts={counts} />}
    </section>
  );
}

/** The first byte of the nonce: the field that everybody changes. */
const GENESIS_NONCE_BYTE = 76;

function bitsOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

function Histogram({ counts }: { readonly counts: readonly number[] }) {
  const sentences = words.byHand;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const usual = chanceBetween(MEAN_FLIPPED - FLIPPED_DEVIATION, MEAN_FLIPPED + FLIPPED_DEVIATION);
  return (
    <div class="own-flips">
      <p class="part-sentence">
        <Marked text={sentences.mean(counts.length, decimal(mean, counts.length === 1 ? 0 : 1))} /> {sentences.coin(part(usual))}
      </p>
      <Picture
        title={sentences.histogram}
        subtitle={sentences.histogramAxes}
        description={sentences.histogramDescription(counts.length, decimal(mean, 1), Math.min(...counts), Math.max(...counts))}
        draw={(width) => <FlipsDrawing width={width} counts={counts} />}
        table={{
          columns: [
            { label: sentences.columns.flipped },
            { label: sentences.columns.own, isNumber: true },
            { label: sentences.columns.expected, isNumber: true },
          ],
          rows: binFlips(counts).map((bin) => [`${bin.from}–${bin.to}`, whole(bin.count), decimal(bin.expected, 1)]),
        }}
        sources={[]}
        note={sentences.outside}
      />
      <Formula
        lines={[
          { symbols: sentences.formula.mean, values: `256 × ½ = ${MEAN_FLIPPED}`, meaning: sentences.formula.meanMeaning },
          { symbols: sentences.formula.deviation, values: `√256 ÷ 2 = ${FLIPPED_DEVIATION}`, meaning: sentences.formula.deviationMeaning },
        ]}
      />
    </div>
  );
}
