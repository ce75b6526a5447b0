/** One cell of the list: is it a real change, and from which to which share. */
import type { ChangeInterval } from '../../result/compare';
import { dateTime, decimal, whole } from '../format';
import { text } from '../text/text';
import type { ChangeSince } from './changes';

export function ChangeCell({ change }: { readonly change: ChangeSince | undefined }) {
  const words = text.result.earlier.change;
  if (change === undefined || change.kind === 'not-compared') return <td class="soft">{words.notCompared}</td>;
  if (change.kind === 'first') return <td class="soft">{words.first}</td>;
  const { comparison, before } = change;
  const { interval_95: interval, relative_change } = comparison;
  const since = words.since(dateTime(before.created_at));
  if (interval === null) return <td title={since}>{words.tooFewWindows}</td>;
  return (
    <td title={since}>
      {comparison.change === 'no-real-change' ? words.none : words[comparison.change](percent(Math.abs(relative_change)))}
      <small class="soft">{bounds(interval)}</small>
    </td>
  );
}

function bounds([low, high]: ChangeInterval): string {
  const words = text.result.earlier.change;
  return high === null ? words.from(signed(low)) : words.between(signed(low), signed(high));
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
}

function percent(share: number): string {
  const value = 100 * share;
  return value < 99.95 ? decimal(value, 1) : whole(value);
}
