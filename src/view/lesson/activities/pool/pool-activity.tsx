/**
 * The class as a pool: tabs that share one search and are paid by shares; then luck alone against luck together, with the class's own rates.
 * Place: inside step 5 of the lesson, which gives it the student's numbers.
 */
import type { ActivityProps } from '../../step';
import { LuckPart } from './luck-part';
import { TabsPart } from './tabs-part';

export function PoolActivity({ numbers, kept, keep }: ActivityProps) {
  return (
    <div class="activity">
      <TabsPart numbers={numbers} />
      <LuckPart numbers={numbers} kept={kept} keep={keep} />
    </div>
  );
}
