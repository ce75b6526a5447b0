/** Waited long already: does it get likelier? The student's own tries that lasted so long, and how much longer they then took. */
import { useState } from 'preact/hooks';
import { memoryOf, waitsInMeans } from '../../../../insight/luck-ladder';
import { Marked } from '../../../contrast/marked';
import { Formula } from '../../../contrast/picture';
import { decimal } from '../../../format';
import { words } from '../../../text/lesson-activities';
import { type Climbed, TRIES } from './climb-state';

const AFTER = [0, 0.5, 1, 2] as const;

export function MemoryPart({ climbed }: { readonly climbed: Climbed }) {
  const sentences = words.ladder;
  const [after, setAfter] = useState<number>(1);
  const waits = waitsInMeans(climbed.tries, TRIES);
  if (waits.length === 0) return null;
  const memory = memoryOf(waits, after);
  const remaining = memory.meanRemaining;
  return (
    <section class="activity-part" aria-labelledby="memory-heading">
      <h3 id="memory-heading">{sentences.memoryHeading}</h3>
      <p>{sentences.memoryIntro}</p>
      <fieldset class="switch">
        <legend class="field-label">{sentences.waitedAlready}</legend>
        {AFTER.map((option) => (
          <label key={option}>
            <input type="radio" name="waited" value={option} checked={after === option} onChange={() => setAfter(option)} />
            <span>{option === 0 ? sentences.waitedNothing : sentences.waited(decimal(option, option % 1 === 0 ? 0 : 1))}</span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {remaining === null || memory.error === null ? (
          <p class="part-sentence">{sentences.noneLasted}</p>
        ) : (
          <>
            <p class="part-sentence">
              <Marked text={sentences.lasted(memory.lasted, memory.started, decimal(memory.expectedLasted, 0))} />{' '}
              <Marked text={sentences.remaining(decimal(remaining, 2), decimal(memory.error, 2))} />
            </p>
            <Bars rows={[sentences.fromStart, sentences.fromHere]} values={[memory.meanWait, remaining]} />
          </>
        )}
      </div>
      <p class="soft">{sentences.noMemory}</p>
      <Formula lines={[{ symbols: sentences.formula.memory, meaning: sentences.formula.memoryMeaning }]} />
    </section>
  );
}

/** Two lengths under each other say it faster than two numbers. */
function Bars({ rows, values }: { readonly rows: readonly [string, string]; readonly values: readonly [number, number] }) {
  const longest = Math.max(...values, 1);
  return (
    <dl class="memory-bars">
      {rows.map((row, index) => (
        <div key={row}>
          <dt>{row}</dt>
          <dd>
            <span class="memory-bar" style={{ width: `${((values[index] ?? 0) / longest) * 75}%` }} />
            <span>{words.ladder.waited(decimal(values[index] ?? 0, 2))}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
