/** How the number is made, in five steps. */
import { Section } from '../shell/section';
import { text } from '../text/text';
import { Operations } from './operations';

export function Method() {
  const words = text.about.method;
  return (
    <Section id="method" heading={words.heading} intro={words.intro}>
      <ol class="points steps">
        {words.steps.map(({ title, body }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p class="soft">{body}</p>
          </li>
        ))}
      </ol>
      <div class="points points-last">
        <div>
          <h3>{words.workload}</h3>
          <div>
            <p class="soft">{words.workloadBody}</p>
            <Operations />
          </div>
        </div>
        <div>
          <h3>{words.privacy}</h3>
          <p class="soft">{words.privacyBody}</p>
        </div>
        <div>
          <h3>{words.offline}</h3>
          <p class="soft">{words.offlineBody}</p>
        </div>
      </div>
    </Section>
  );
}
