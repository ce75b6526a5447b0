/** One hash by hand: a bit flipped, half of the bits change. Place: inside step 2 of the lesson, which gives it the student's numbers. */
import type { ActivityProps } from '../../step';

export function ByHandActivity({ numbers }: ActivityProps) {
  return <p data-source={numbers.source} />;
}
