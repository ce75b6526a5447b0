/** What the comparison cannot show, said plainly and never folded. */
import { words } from '../../text/contrast';

export function Limits() {
  const { limits, limitsHeading } = words.inversion;
  return (
    <section class="why" aria-labelledby="inversion-limits">
      <h4 class="part-heading" id="inversion-limits">
        {limitsHeading}
      </h4>
      <ul class="bullets">
        {limits.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
