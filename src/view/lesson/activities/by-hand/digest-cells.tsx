/** The 256 bits of a hash as cells, as block explorers order them; flipped ones are filled and bold, so that they show without colour. */
import { words } from '../../../text/lesson-activities';

interface DigestCellsProps {
  /** 256 digits, 0 or 1. */
  readonly bits: string;
  /** Of each, whether it flipped; null before the first flip. */
  readonly flipped: readonly boolean[] | null;
}

const ROW = 16;

export function DigestCells({ bits, flipped }: DigestCellsProps) {
  const count = flipped?.filter(Boolean).length ?? null;
  const rows = Array.from({ length: bits.length / ROW }, (_, row) => [...bits.slice(row * ROW, (row + 1) * ROW)]);
  return (
    <div class="cells" role="img" aria-label={words.byHand.cells(count)}>
      {rows.map((row, rowIndex) => (
        <span class="cell-row" key={rowIndex}>
          {row.map((bit, column) => {
            const index = rowIndex * ROW + column;
            return (
              <span key={index} class={flipped?.[index] === true ? 'cell cell-flipped' : 'cell'}>
                {bit}
              </span>
            );
          })}
        </span>
      ))}
    </div>
  );
}
