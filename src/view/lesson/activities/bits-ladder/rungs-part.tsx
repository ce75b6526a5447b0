/** The climb itself: every try as a dot, the mean of each rung, the clock's own mean, and the line of theory 2^k / H. */
import { hashesPerSecond } from '../../../../core/units';
import { meanHashes, meanTime, summariseRungs } from '../../../../insight/luck-ladder';
import { Marked } from '../../../contrast/marked';
import { Formula, Picture } from '../../../contrast/picture';
import { count, rate, shortTime } from '../../../contrast/quantity-text';
import { whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import type { StudentNumbers } from '../../step';
import type { Climbed } from './climb-state';
import { RungsDrawing } from './rungs-drawing';

interface RungsPartProps {
  readonly climbed: Climbed;
  readonly numbers: StudentNumbers;
}

export function RungsPart({ climbed, numbers }: RungsPartProps) {
  const sentences = words.ladder;
  const rungs = summariseRungs(climbed.tries);
  const top = rungs.at(-1);
  const first = rungs[0];
  if (top === undefined || first === undefined) return null;
  // Not known before the first rung has ended.
  const own = climbed.rate > 0 ? hashesPerSecond(climbed.rate) : null;
  const time = (hashes: number): string => (own === null ? '' : shortTime(hashes / own));
  return (
    <section class="activity-part" aria-labelledby="rungs-heading">
      <h3 id="rungs-heading">{sentences.rungsHeading}</h3>
      {own === null || climbed.ended === null ? null : (
        <p class="part-sentence">
          <Marked text={sentences.topRung(top.zeroBits, count(top.mean), shortTime(top.mean / own), whole(meanHashes(top.zeroBits)))} />{' '}
          <Marked text={sentences.rateSeen(rate(own))} /> <Marked text={sentences.against[numbers.source](rate(numbers.best))} />
        </p>
      )}
      <Picture
        title={sentences.rungsTitle}
        subtitle={own === null ? sentences.rungsAxesHashes : sentences.rungsAxes}
        description={sentences.rungsDescription(first.zeroBits, top.zeroBits, climbed.tries.length, count(top.mean))}
        draw={(width) => <RungsDrawing width={width} tries={climbed.tries} rungs={rungs} rate={own} />}
        table={{
          columns: [
            { label: sentences.columns.bits, isNumber: true },
            { label: sentences.columns.found, isNumber: true },
            { label: sentences.columns.theory, isNumber: true },
            { label: sentences.columns.mean, isNumber: true },
            { label: sentences.columns.theoryTime, isNumber: true },
            { label: sentences.columns.meanTime, isNumber: true },
            { label: sentences.columns.clock, isNumber: true },
          ],
          rows: rungs.map((rung) => [
            whole(rung.zeroBits),
            whole(rung.found),
            whole(meanHashes(rung.zeroBits)),
            count(rung.mean),
            time(meanHashes(rung.zeroBits)),
            time(rung.mean),
            shortTime(rung.meanElapsed),
          ]),
        }}
        sources={[]}
        note={sentences.whichTime}
      />
      {own === null ? null : (
        <Formula
          lines={[
            {
              symbols: sentences.formula.mean,
              values: `2^${top.zeroBits} = ${whole(meanHashes(top.zeroBits))}`,
              meaning: sentences.formula.meanMeaning,
            },
            {
              symbols: sentences.formula.time,
              values: `${whole(meanHashes(top.zeroBits))} ÷ ${rate(own)} = ${shortTime(meanTime(top.zeroBits, own))}`,
              meaning: sentences.formula.timeMeaning,
            },
          ]}
        />
      )}
    </section>
  );
}
