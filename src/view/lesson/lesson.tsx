/**
 * The room "lesson": ten steps with the student's own number in them, or their list.
 * Place: loaded when its address is opened (room.tsx); the step and its options stand in the fragment (sequence.ts).
 */
import '../style/lesson.css';
import '../style/lesson-activities.css';
import '../style/lesson-guess.css';
import '../style/lesson-projector.css';
import { useEffect } from 'preact/hooks';
import { setFields } from '../contrast/fields';
import { shownResult } from '../contrast/subject';
import { followChoice } from '../power/follow-choice';
import { route } from '../routes';
import { Overview } from './frame/overview';
import { StepView } from './frame/step-view';
import { followMeasurements, restoreMeasurement } from './numbers';
import { keepProgress } from './progress-store';
import { asStep, readOptions } from './sequence';

export function Lesson() {
  useEffect(() => {
    const undo = [keepProgress(), followMeasurements(), followChoice()];
    // The lesson speaks of one machine, the S21, so that a class compares like with like.
    // An example chosen elsewhere does not stand before a measurement.
    setFields({ reference: undefined, ...(shownResult.peek() === null ? {} : { example: undefined }) });
    void restoreMeasurement();
    return () => {
      for (const stop of undo) stop();
    };
  }, []);
  const now = route.value;
  const step = now.kind === 'lesson' ? asStep(now.step) : null;
  // The route changes with every change of the fragment, the part behind the question mark included.
  const options = readOptions(location.hash);
  return (
    <div class={options.isProjected && step !== null ? 'lesson lesson-projected' : 'lesson'}>
      {step === null ? <Overview options={options} /> : <StepView key={step} step={step} options={options} />}
    </div>
  );
}
