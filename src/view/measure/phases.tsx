/** The five steps of a run, the present one named and explained in words. */
import type { Phase, RunLabel } from '../../measure/events';
import { text } from '../text/text';
import type { Live } from './live';

const PHASES: readonly Phase[] = ['check', 'tune', 'warm-up', 'measure', 'audit'];
/** A multiplication is checked in the form that was chosen for it. */
const PHASES_OF_MATRICES: readonly Phase[] = ['tune', 'check', 'warm-up', 'measure', 'audit'];

export function Phases({ live }: { readonly live: Live }) {
  const words = text.measure.running;
  const phases = live.run?.precision === undefined ? PHASES : PHASES_OF_MATRICES;
  const present = live.phase === null ? -1 : phases.indexOf(live.phase);
  return (
    <div class="phases">
      <ol aria-label={words.phasesLabel}>
        {phases.map((phase, index) => (
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
      <p class="soft">{live.phase === null ? words.starting : sentenceOf(live.phase, live.run)}</p>
    </div>
  );
}

function sentenceOf(phase: Phase, run: RunLabel | null): string {
  const { phaseSentences, phaseSentencesOf } = text.measure.running;
  if (run?.precision === undefined || (phase !== 'check' && phase !== 'audit')) return phaseSentences[phase];
  return phaseSentencesOf[run.precision === 'copy' ? 'memory' : 'matrices'][phase];
}
