/** The 80 header bytes in hex, field by field; the nonce in the accent colour. */
import { text } from '../text/text';
import type { Field } from './guess';

export function HeaderBytes({ fields }: { readonly fields: readonly { readonly field: Field; readonly hex: string }[] }) {
  const names = text.search.byHand.fields;
  return (
    <dl class="header-bytes">
      {fields.map(({ field, hex }) => (
        <div key={field} class={`field-${field}`}>
          <dt>{names[field]}</dt>
          <dd class="hex">{hex}</dd>
        </div>
      ))}
    </dl>
  );
}
