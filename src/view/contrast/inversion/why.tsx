/** What makes a workload gather in few places, and what lets it come home: two lists side by side, and that both happen at once. */
import { words } from '../../text/contrast';

export function Why() {
  const sentences = words.inversion;
  return (
    <section class="why" aria-labelledby="inversion-why">
      <h4 class="part-heading" id="inversion-why">
        {sentences.whyHeading}
      </h4>
      <div class="pair">
        <Reasons heading={sentences.leaves} items={sentences.leavesItems} />
        <Reasons heading={sentences.returns} items={sentences.returnsItems} />
      </div>
      <p>{sentences.both}</p>
    </section>
  );
}

function Reasons({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  return (
    <div>
      <h5 class="label">{heading}</h5>
      <ul class="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
