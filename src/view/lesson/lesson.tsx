/** The room "lesson". Place: loaded when its address is opened (room.tsx). */
import { subject } from '../contrast/subject';
import { route } from '../routes';
import { BitsLadderActivity } from './activities/bits-ladder/bits-ladder-activity';
import { ByHandActivity } from './activities/by-hand/by-hand-activity';
import { PoolActivity } from './activities/pool/pool-activity';
import type { ActivityProps } from './step';

const ACTIVITIES: Readonly<Record<number, typeof ByHandActivity>> = { 2: ByHandActivity, 4: BitsLadderActivity, 5: PoolActivity };

export function Lesson() {
  const now = route.value;
  const Activity = now.kind === 'lesson' && now.step !== null ? ACTIVITIES[now.step] : undefined;
  const { kind, rate } = subject.value;
  const props: ActivityProps = {
    numbers: { source: kind, thread: null, threads: null, gpu: null, best: rate, threadCount: null },
    kept: undefined,
    keep: () => undefined,
  };
  return (
    <>
      <h1>Lesson</h1>
      {Activity === undefined ? null : <Activity {...props} />}
    </>
  );
}
