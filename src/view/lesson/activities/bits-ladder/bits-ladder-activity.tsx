/** The difficulty ladder: time to k zero bits against theory. Place: inside step 4 of the lesson, which gives it the student's numbers. */
import type { ActivityProps } from '../../step';

export function BitsLadderActivity({ numbers }: ActivityProps) {
  return <p data-source={numbers.source} />;
}
