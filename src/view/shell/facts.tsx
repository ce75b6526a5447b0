/** A list of names and values, aligned. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Of the value, where it is another than the page's. */
  readonly lang?: string | undefined;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value, lang }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
