/** Two years of the same computer, alone and in a pool of the class, at a difficulty where a block alone took two months. Seeded. */
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { hashesPerSecond, seconds } from '../../../../core/units';
import { latestNetworkState } from '../../../../insight/network';
import { chanceOfNothing, incomeDeviation, meanBlocks, monthOfWait, simulateIncome, timeTogether } from '../../../../insight/pool-luck';
import { timeToBlockAlone } from '../../../../insight/reward';
import { Marked } from '../../../contrast/marked';
import { Formula, Picture } from '../../../contrast/picture';
import { count, duration, month, part, rate, scientific } from '../../../contrast/quantity-text';
import { decimal, whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import type { ActivityProps } from '../../step';
import { LuckDrawing } from './luck-drawing';
import { type PartnerLine, readPartners } from './partners';

const DAY = 86_400;
const PERIOD = seconds(30 * DAY);
const PERIODS = 24;
/** Where luck hurts most: a few blocks in two years. */
const WAIT = seconds(60 * DAY);
/** A class, until codes are pasted. */
const SUPPOSED_PARTNERS = 29;

const KEPT = v.object({
  pasted: v.pipe(v.string(), v.maxLength(3000)),
  draw: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
});

export function LuckPart({ numbers, kept, keep }: ActivityProps) {
  const sentences = words.pool;
  const [state, setState] = useState(() => {
    const parsed = v.safeParse(KEPT, kept);
    return parsed.success ? parsed.output : { pasted: '', draw: 1 };
  });
  const change = (next: typeof state): void => {
    setState(next);
    if (v.is(KEPT, next)) keep(next);
  };
  const lines = readPartners(state.pasted);
  const pasted = lines.flatMap((line) => (line.kind === 'partner' ? [line.rate] : []));
  const partners = pasted.length > 0 ? pasted : Array.from({ length: SUPPOSED_PARTNERS }, () => numbers.best);
  return (
    <section class="activity-part" aria-labelledby="luck-heading">
      <h3 id="luck-heading">{sentences.luckHeading}</h3>
      <div class="field">
        <label class="field-label" for="pool-codes">
          {sentences.paste}
        </label>
        <textarea
          id="pool-codes"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={state.pasted}
          aria-describedby="pool-codes-note"
          onInput={(event) => change({ ...state, pasted: event.currentTarget.value })}
        />
        <p class="faint" id="pool-codes-note">
          {sentences.pasteNote}
        </p>
        <PastedLines lines={lines} />
      </div>
      <Lives
        own={numbers.best}
        source={numbers.source}
        partners={partners}
        isSupposed={pasted.length === 0}
        draw={state.draw}
        onDraw={() => change({ ...state, draw: (state.draw % 9999) + 1 })}
      />
    </section>
  );
}

function PastedLines({ lines }: { readonly lines: readonly PartnerLine[] }) {
  const sentences = words.pool;
  const good = lines.filter(({ kind }) => kind === 'partner').length;
  const problems = lines.flatMap((line) => {
    if (line.kind === 'unknown') return [sentences.lineUnknown(line.line, line.text)];
    if (line.kind === 'repeated') return [sentences.lineRepeated(line.line, line.text)];
    if (line.kind === 'too-many') return [sentences.tooMany(line.lines)];
    return line.isCorrected ? [sentences.lineCorrected(line.line, line.label)] : [];
  });
  return (
    <div aria-live="polite" class="pool-lines">
      {good === 0 ? null : <p class="soft">{sentences.partners(good)}</p>}
      {problems.map((problem) => (
        <p class="field-problem" key={problem}>
          {problem}
        </p>
      ))}
    </div>
  );
}

interface LivesProps {
  readonly own: ActivityProps['numbers']['best'];
  readonly source: ActivityProps['numbers']['source'];
  readonly partners: readonly number[];
  readonly isSupposed: boolean;
  readonly draw: number;
  readonly onDraw: () => void;
}

function Lives({ own, source, partners, isSupposed, draw, onDraw }: LivesProps) {
  const sentences = words.pool;
  const rates = [own, ...partners.map(hashesPerSecond)];
  const total = rates.reduce((sum, one) => sum + one, 0);
  const share = own / total;
  const { month: chosen, wait } = monthOfWait(own, WAIT);
  const difficulty = chosen.difficulty ?? 1;
  const mean = meanBlocks(own, PERIOD, difficulty);
  const history = simulateIncome({ part: share, meanPerPeriod: mean, periods: PERIODS, seed: draw.toString(16) });
  const empty = history.solo.filter((blocks) => blocks === 0).length;
  const [least, most] = [Math.min(...history.pooled), Math.max(...history.pooled)];
  return (
    <>
      <p class="part-sentence">
        <Marked text={sentences.once(month(chosen.month), sentences.who[source], rate(own), duration(wait))} />{' '}
        <Marked text={(isSupposed ? sentences.lifeSupposed : sentences.life)(rates.length, empty, PERIODS)} />{' '}
        <Marked text={sentences.steady(decimal(least, 2), decimal(most, 2))} />
      </p>
      <Picture
        title={sentences.luckTitle}
        subtitle={sentences.luckAxes}
        description={sentences.luckDescription(PERIODS, empty, decimal(least, 2), decimal(most, 2))}
        draw={(width) => <LuckDrawing width={width} history={history} mean={mean} />}
        table={{
          columns: [
            { label: sentences.columns.period, isNumber: true },
            { label: sentences.columns.alone, isNumber: true },
            { label: sentences.columns.pooled, isNumber: true },
          ],
          rows: history.solo.map((blocks, index) => [whole(index + 1), whole(blocks), decimal(history.pooled[index] ?? 0, 3)]),
        }}
        sources={[chosen.provenance]}
        note={sentences.simulated}
      />
      <p class="actions">
        <button type="button" class="button-quiet" onClick={onDraw}>
          {sentences.again}
        </button>
      </p>
      <Deviations own={own} difficulty={difficulty} mean={mean} share={share} />
      <Today own={own} rates={rates} isSupposed={isSupposed} />
    </>
  );
}

interface DeviationsProps {
  readonly own: number;
  readonly difficulty: number;
  readonly mean: number;
  readonly share: number;
}

function Deviations({ own, difficulty, mean, share }: DeviationsProps) {
  const { formula } = words.pool;
  return (
    <Formula
      lines={[
        {
          symbols: formula.mean,
          values: `${rate(own)} × ${scientific(PERIOD)} s ÷ (${scientific(difficulty)} × 2⁴⁸ ÷ 65535) = ${decimal(mean, 3)}`,
          meaning: formula.meanMeaning,
        },
        { symbols: formula.nothing, values: `e^−${decimal(mean, 3)} = ${part(chanceOfNothing(mean))}`, meaning: formula.nothingMeaning },
        {
          symbols: formula.alone,
          values: `√${decimal(mean, 3)} = ${decimal(incomeDeviation(mean, 1), 3)}`,
          meaning: formula.aloneMeaning,
        },
        {
          symbols: formula.pooled,
          values: `√(${decimal(mean, 3)} × ${scientific(share, 3)}) = ${decimal(incomeDeviation(mean, share), 3)}`,
          meaning: formula.pooledMeaning(count(1 / Math.sqrt(share), 2)),
        },
      ]}
    />
  );
}

function Today({
  own,
  rates,
  isSupposed,
}: {
  readonly own: LivesProps['own'];
  readonly rates: readonly LivesProps['own'][];
  readonly isSupposed: boolean;
}) {
  const { difficulty, difficultyMonth } = latestNetworkState();
  const alone = duration(timeToBlockAlone(own, difficulty));
  const together = duration(timeTogether(rates, difficulty));
  const sentence = isSupposed ? words.pool.todaySupposed : words.pool.today;
  return (
    <p class="part-sentence">
      <Marked text={sentence(month(difficultyMonth), alone, rates.length, together)} />
    </p>
  );
}
