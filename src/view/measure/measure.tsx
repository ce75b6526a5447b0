/** The first screen: what this is and one button; then the running number; then the result or what went wrong. */
import { Result } from '../result/result';
import { activity } from '../state';
import { Failure } from './failure';
import { Intro } from './intro';
import { Running } from './running';

export function Measure() {
  return (
    <section id="measure" class="stage" aria-label="Hashwatt">
      <Stage />
    </section>
  );
}

function Stage() {
  const now = activity.value;
  switch (now.kind) {
    case 'idle':
      return <Intro notice={now.notice} />;
    case 'running':
      return <Running live={now.live} />;
    case 'done':
      return <Result document={now.result} isFromHistory={now.isFromHistory} />;
    case 'error':
      return <Failure report={now.report} />;
  }
}
