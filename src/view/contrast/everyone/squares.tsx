/** Two quantities as squares of true area, the small one inside the corner of the large one, each labelled where it stands. */
import { heightOfMore, Lines, linesOf, STRONG_LABEL } from '../text-width';

interface Square {
  readonly value: number;
  readonly label: string;
  readonly isOwn: boolean;
}

interface SquaresProps {
  readonly width: number;
  readonly first: Square;
  readonly second: Square;
}

const MOST_SIDE = 460;
const LABEL_ROOM = 54;
/** Room for the ring around a dot in the corner. */
const INSET = 14;

export function Squares({ width, first, second }: SquaresProps) {
  const [large, little] = first.value >= second.value ? [first, second] : [second, first];
  const side = Math.min(MOST_SIDE, width - INSET);
  const inner = side * Math.sqrt(little.value / large.value);
  const largeLines = linesOf(large.label, side - 28, STRONG_LABEL);
  const littleLines = linesOf(little.label, width - INSET, STRONG_LABEL);
  const height = side + LABEL_ROOM + heightOfMore(littleLines);
  // Below a pixel nothing would be seen: the dot is then larger than true, and the ring around it says where to look.
  const drawn = Math.max(1, inner);
  const middle = Math.min(drawn / 2, 9);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" class="plot squares">
      <rect class={large.isOwn ? 'square-own' : 'square'} x={INSET} y={0} width={side} height={side} />
      <text class={large.isOwn ? 'on-own' : 'label'} y={26}>
        <Lines of={largeLines} x={INSET + 14} />
      </text>
      <rect class={little.isOwn ? 'square-own inner' : 'square inner'} x={INSET} y={side - drawn} width={drawn} height={drawn} />
      {drawn < 12 ? <circle class="look-here" cx={INSET + drawn / 2} cy={side - drawn / 2} r={13} /> : null}
      <path class="leader" d={`M${INSET + middle} ${side + 14} V${side + 24}`} />
      <text class={little.isOwn ? 'own-label' : 'label-strong'} y={side + 42}>
        <Lines of={littleLines} x={INSET} />
      </text>
    </svg>
  );
}
