/** Every find of this climb with header and hash, to be checked elsewhere: written out only when unfolded, because it is long. */
import { useState } from 'preact/hooks';
import { whole } from '../../../format';
import { words } from '../../../text/lesson-activities';
import type { Climbed } from './climb-state';

export function FindsTable({ climbed }: { readonly climbed: Climbed }) {
  const [isOpen, setIsOpen] = useState(false);
  const sentences = words.ladder;
  const found = climbed.tries.filter(({ find }) => find !== null);
  if (found.length === 0) return null;
  return (
    <details class="figures finds" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{sentences.finds(found.length)}</summary>
      <p class="faint">{sentences.findsNote}</p>
      {isOpen ? (
        <div class="scroll" tabIndex={0} role="region" aria-label={sentences.finds(found.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {sentences.columns.bits}
                </th>
                <th scope="col" class="number">
                  {sentences.columns.hashes}
                </th>
                <th scope="col">{sentences.columns.header}</th>
                <th scope="col">{sentences.columns.hash}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ zeroBits, hashes, find }) => (
                <tr key={find?.headerHex}>
                  <td class="number">{zeroBits}</td>
                  <td class="number">{whole(hashes)}</td>
                  <td class="hex find-header">{find?.headerHex}</td>
                  <td class="hex find-hash">{find?.hash}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
