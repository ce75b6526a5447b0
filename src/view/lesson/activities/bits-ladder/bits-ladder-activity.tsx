/**
 * The difficulty ladder: hashes and time to the first hash with k zero bits, for growing k, against theory; the spread of luck; no memory.
 * Place: inside step 4 of the lesson, which gives it the student's numbers.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ErrorReport, reportOf } from '../../../../core/errors';
import { seconds } from '../../../../core/units';
import { LoadNote } from '../../../measure/load-note';
import { capabilities } from '../../../state';
import { words } from '../../../text/lesson-activities';
import { sayFailure } from '../../../text/text';
import type { ActivityProps } from '../../step';
import { stopEngineWork } from '../engine-work';
import { climb, type Length, LENGTHS } from './climb';
import { type Climbed, keepClimb, NOT_CLIMBED, readClimb } from './climb-state';
import { FindsTable } from './finds-table';
import { MemoryPart } from './memory-part';
import { RungsPart } from './rungs-part';
import { SpreadPart } from './spread-part';
import { TodayPart } from './today-part';

const MOST_SECONDS = seconds(LENGTHS.whole.limit / 1000);

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'climbing'; readonly isStopping: boolean }
  | { readonly kind: 'failed'; readonly report: ErrorReport };

export function BitsLadderActivity({ numbers, kept, keep }: ActivityProps) {
  const [climbed, setClimbed] = useState(() => readClimb(kept));
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const [backend, setBackend] = useState<'webgpu' | 'cpu'>('cpu');
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
      stopEngineWork();
    },
    [],
  );
  const show = (next: Climbed): void => {
    if (isHere.current) setClimbed(next);
  };
  const start = async (length: Length): Promise<void> => {
    setPhase({ kind: 'climbing', isStopping: false });
    setClimbed(NOT_CLIMBED);
    try {
      const done = await climb(length, backend, show);
      show(done);
      const short = keepClimb(done);
      if (short !== null) keep(short);
      if (isHere.current) setPhase({ kind: 'idle' });
    } catch (thrown) {
      if (isHere.current) setPhase({ kind: 'failed', report: reportOf(thrown) });
    }
  };
  const stop = (): void => {
    setPhase({ kind: 'climbing', isStopping: true });
    stopEngineWork();
  };
  return (
    <div class="activity" data-climb={phase.kind === 'climbing' ? 'climbing' : (climbed.ended ?? 'idle')}>
      <p>{words.ladder.intro}</p>
      <Controls
        phase={phase}
        canChoose={numbers.gpu !== null && capabilities.value.hasWebGpu}
        backend={backend}
        onBackend={setBackend}
        onStart={(length) => void start(length)}
        onStop={stop}
      />
      <div aria-live="polite">
        <Outcome phase={phase} climbed={climbed} />
      </div>
      {climbed.tries.some(({ isFound }) => isFound) ? <RungsPart climbed={climbed} numbers={numbers} /> : null}
      {climbed.ended === null || climbed.tries.length === 0 ? null : (
        <>
          <SpreadPart climbed={climbed} />
          <MemoryPart climbed={climbed} />
          <TodayPart climbed={climbed} numbers={numbers} />
          <FindsTable climbed={climbed} />
        </>
      )}
    </div>
  );
}

interface ControlsProps {
  readonly phase: Phase;
  readonly canChoose: boolean;
  readonly backend: 'webgpu' | 'cpu';
  readonly onBackend: (backend: 'webgpu' | 'cpu') => void;
  readonly onStart: (length: Length) => void;
  readonly onStop: () => void;
}

function Controls({ phase, canChoose, backend, onBackend, onStart, onStop }: ControlsProps) {
  const sentences = words.ladder;
  if (!capabilities.value.hasWorkers) return <p class="notice notice-warning">{words.withoutWorkers}</p>;
  const isClimbing = phase.kind === 'climbing';
  return (
    <>
      {canChoose && !isClimbing ? (
        <fieldset class="switch">
          <legend class="visually-hidden">{sentences.hardware}</legend>
          {(['cpu', 'webgpu'] as const).map((option) => (
            <label key={option}>
              <input type="radio" name="climb-backend" value={option} checked={backend === option} onChange={() => onBackend(option)} />
              <span>{sentences.backends[option]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p class={isClimbing ? 'actions stop-row' : 'actions'}>
        {isClimbing ? (
          // The same place in the row as the button that began it, which had the focus.
          <button key="main" type="button" class="button-stop" aria-disabled={phase.isStopping} onClick={onStop}>
            {phase.isStopping ? words.stopping : words.stop}
          </button>
        ) : (
          <button key="main" type="button" class="button-primary" aria-describedby="climb-load" onClick={() => onStart('whole')}>
            {sentences.start}
          </button>
        )}
        {isClimbing ? null : (
          <button key="short" type="button" class="button-quiet" aria-describedby="climb-load" onClick={() => onStart('short')}>
            {sentences.startShort}
          </button>
        )}
      </p>
      <LoadNote id="climb-load" duration={MOST_SECONDS} isLimit={true} />
      <p class="faint">{sentences.before}</p>
    </>
  );
}

function Outcome({ phase, climbed }: { readonly phase: Phase; readonly climbed: Climbed }) {
  const sentences = words.ladder;
  if (phase.kind === 'failed') {
    const { sentence, advice } = sayFailure(phase.report);
    return (
      <p class="notice notice-warning">
        {sentence} {advice}
      </p>
    );
  }
  if (phase.kind === 'climbing') {
    const now = climbed.tries.at(-1);
    return <p class="notice">{now === undefined ? sentences.warming : sentences.climbing(now.zeroBits)}</p>;
  }
  if (climbed.ended === 'stopped') return <p class="notice">{climbed.tries.length === 0 ? sentences.stoppedEmpty : sentences.stopped}</p>;
  if (climbed.ended === 'out-of-time') return <p class="notice">{sentences.outOfTime}</p>;
  return null;
}
