/** From the highest rung climbed to today's block, in words. */
import { hashesPerSecond } from '../../../../core/units';
import { bitsOfWork, meanTime, summariseRungs } from '../../../../insight/luck-ladder';
import { latestNetworkState } from '../../../../insight/network';
import { timeToBlockAlone } from '../../../../insight/reward';
import { workOf } from '../../../../work/target';
import { Marked } from '../../../contrast/marked';
import { Formula, Sources } from '../../../contrast/picture';
import { count, duration, month, rate, scientific, shortTime } from '../../../contrast/quantity-text';
import { decimal } from '../../../format';
import { words } from '../../../text/lesson-activities';
import type { StudentNumbers } from '../../step';
import type { Climbed } from './climb-state';

interface TodayPartProps {
  readonly climbed: Climbed;
  readonly numbers: StudentNumbers;
}

export function TodayPart({ climbed, numbers }: TodayPartProps) {
  const top = summariseRungs(climbed.tries).at(-1);
  if (top === undefined || !(climbed.rate > 0)) return null;
  const sentences = words.ladder;
  const own = hashesPerSecond(climbed.rate);
  const state = latestNetworkState();
  const work = workOf(state.difficulty);
  const bits = bitsOfWork(work);
  return (
    <section class="activity-part" aria-labelledby="today-heading">
      <h3 id="today-heading">{sentences.todayHeading}</h3>
      <p class="part-sentence">
        <Marked
          text={sentences.today(top.zeroBits, shortTime(meanTime(top.zeroBits, own)), decimal(bits, 1), month(state.difficultyMonth))}
        />{' '}
        <Marked text={sentences.doublings(decimal(bits - top.zeroBits, 1), duration(timeToBlockAlone(own, state.difficulty)))} />{' '}
        <Marked
          text={sentences.todayBest[numbers.source](rate(numbers.best), duration(timeToBlockAlone(numbers.best, state.difficulty)))}
        />
      </p>
      <Formula
        lines={[
          {
            symbols: sentences.formula.work,
            values: `${scientific(state.difficulty)} × 2⁴⁸ ÷ 65535 = ${scientific(work)} = 2^${decimal(bits, 1)}`,
            meaning: sentences.formula.workMeaning,
          },
          {
            symbols: sentences.formula.alone,
            values: `${scientific(work)} ÷ ${rate(own)} = ${duration(timeToBlockAlone(own, state.difficulty))}`,
            meaning: sentences.formula.aloneMeaning(count(2 ** Math.round(bits - top.zeroBits))),
          },
        ]}
      />
      <Sources of={[state.provenance]} />
    </section>
  );
}
