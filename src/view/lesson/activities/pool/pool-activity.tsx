/** The class as a pool. Place: inside step 5 of the lesson, which gives it the student's numbers. */
import type { ActivityProps } from '../../step';

export function PoolActivity({ numbers }: ActivityProps) {
  return <p data-source={numbers.source} />;
}
