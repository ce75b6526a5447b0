/** The five steps of a run, the present one named and explained in words. */
import type { Phase } from '../../measure/events';
import { text } from '../text/text';
import type { Live } from './live';

const PHASES: readonly Phase[] = ['check', 'tune', 'warm-up', 'measure', 'audit'];

export function Phases({ live }: { readonly live: Live }) {
  const words = text.measure.running;
  const present = live.phase === null ? -1 : PHASES.indexOf(live.phase);
  return (
    <div class="phases">
      <ol aria-label={words.phasesLabel}>
        {PHASES.map((phase, index) => (
          <li
            key={phase}
            class={index < present ? 'past' : index === present ? 'present' : ''}
            aria-current={index === present ? 'step' : undefined}
          >
            {words.phases[phase]}
            <progress aria-hidden="true" max={1} value={index < present ? 1 : index === present ? (live.fraction ?? 0) : 0} />
          </li>
        ))}
      </ol>
      <p class="soft">{live.phase === null ? words.starting : words.phaseSentences[live.phase]}</p>
    </div>
  );
}
