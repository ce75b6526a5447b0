/** The demonstration: choose a real block, let this device find its nonce again, see both hashes side by side. */
import { canMeasure } from '../capabilities';
import { Section } from '../shell/section';
import { activity, capabilities, engineUser } from '../state';
import { sayFailure, text } from '../text/text';
import { finding } from '../finder';
import { Found } from './found';
import { SoFar } from './so-far';
import { SearchForm } from './search-form';

export function Search() {
  const words = text.search;
  return (
    <Section id="search" heading={words.heading} intro={words.intro}>
      {canMeasure(capabilities.value) ? <SearchForm /> : <p class="notice notice-warning">{words.withoutWorkers}</p>}
      <Outcome />
    </Section>
  );
}

function Outcome() {
  const words = text.search;
  const now = finding.value;
  if (activity.value.kind === 'running') return <p class="faint">{words.busy}</p>;
  if (engineUser.value === 'lesson') return <p class="faint">{text.measure.engineBusy.lesson}</p>;
  return (
    <div class="finding" aria-live="polite">
      {now.kind === 'idle' && now.stopped !== null ? <p class="notice">{words.stopped[now.stopped]}</p> : null}
      {now.kind === 'idle' && now.far !== null ? <SoFar far={now.far} /> : null}
      {now.kind === 'failed' ? (
        <p class="notice notice-warning">
          {sayFailure(now.report).sentence} {sayFailure(now.report).advice}
        </p>
      ) : null}
      {now.kind === 'found' ? <Found order={now.order} report={now.report} /> : null}
    </div>
  );
}
