/** Devices found by name, to be put into the picture; cards known only from another discipline are named apart and stay out of it. */
import { useEffect, useId, useState } from 'preact/hooks';
import { type Rung, searchLadder } from '../../../insight/ladder';
import type { ModernDevice } from '../../../insight/password-hash-rates';
import { words } from '../../text/contrast';
import { setFields } from '../fields';
import { rate } from '../quantity-text';
import { NAME_SEPARATOR, rungName, withoutRungs } from './ladder-model';

const MOST_FOUND = 8;
const MOST_PICKED = 8;

interface DeviceSearchProps {
  readonly rungs: readonly Rung[];
  readonly picked: readonly string[];
}

export function DeviceSearch({ rungs, picked }: DeviceSearchProps) {
  const [query, setQuery] = useState('');
  const id = useId();
  const sentences = words.ladder;
  const found = searchLadder(rungs, query, MOST_FOUND).filter((rung) => rung.name !== '' && !picked.includes(rung.name));
  const inferred = useInferred(query, rungs);
  const pick = (names: readonly string[]): void => setFields({ with: names.slice(0, MOST_PICKED).join(NAME_SEPARATOR) });
  return (
    <div class="device-search">
      <div class="field">
        <label class="field-label" for={id}>
          {sentences.search}
        </label>
        <input type="search" id={id} value={query} autocomplete="off" onInput={(event) => setQuery(event.currentTarget.value)} />
        <p class="faint">{sentences.searchNote}</p>
      </div>
      <div role="status">
        {query.trim() !== '' && found.length === 0 && inferred.length === 0 ? <p class="faint">{sentences.none}</p> : null}
      </div>
      {found.length === 0 ? null : (
        <ul class="found-devices">
          {found.map((rung) => (
            <li key={rung.name}>
              <button type="button" class="button-link" onClick={() => pick([...picked, rung.name])}>
                {sentences.add(rungName(rung))}
              </button>{' '}
              <span class="faint">
                {rung.release.slice(0, 4)}, {rate(rung.rate)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {inferred.map((device) => (
        <p class="faint" key={device.name}>
          {sentences.inferred(device.name, rate(device.nonceTrials.low), rate(device.nonceTrials.high))}
        </p>
      ))}
      {picked.length === 0 ? null : (
        <ul class="picked-devices" aria-label={sentences.picked}>
          {picked.map((name) => (
            <li key={name}>
              <button type="button" class="button-quiet" onClick={() => pick(picked.filter((other) => other !== name))}>
                {sentences.remove(name)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Loaded with the first letter typed. */
function useInferred(query: string, rungs: readonly Rung[]): readonly ModernDevice[] {
  const [devices, setDevices] = useState<readonly ModernDevice[]>([]);
  const isAsked = query.trim() !== '';
  useEffect(() => {
    if (!isAsked) return;
    import('../../../insight/password-hash-rates')
      .then(({ modernDevices }) => setDevices(modernDevices))
      // Offline with a cold cache: the search goes on without them.
      .catch(() => undefined);
  }, [isAsked]);
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return withoutRungs(devices, rungs)
    .filter(({ name, vendor }) => wanted.every((word) => `${vendor} ${name}`.toLowerCase().includes(word)))
    .slice(0, 3);
}
