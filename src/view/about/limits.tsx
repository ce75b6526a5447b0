/** What the number does not tell. */
import { Section } from '../shell/section';
import { text } from '../text/text';

export function Limits() {
  const words = text.about.limits;
  return (
    <Section id="limits" heading={words.heading} intro={words.intro}>
      <ul class="points">
        {words.items.map(({ title, body }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p class="soft">{body}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
