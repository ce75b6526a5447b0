/**
 * The three words that shaders/gemm.wgsl is written with: "//# for name in COUNT", "//# if FLAG", "//# end", each on a line of its own.
 * Place: under gpu-kernel.ts. Repetition happens in the text, because compilers differ in what they do with small arrays and short loops.
 */

export interface Expansion {
  /** What "for" counts to, by name. "xyzw" runs over the four letters. */
  readonly counts: Readonly<Record<string, number>>;
  /** The kinds that this kernel is of. */
  readonly flags: readonly string[];
}

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** @throws RangeError for a block without an end, or an end without a block, or a count that is not given */
export function expandText(text: string, expansion: Expansion): string {
  const reader: Reader = { lines: text.split('\n'), at: 0 };
  const lines = readBlock(reader, expansion);
  if (reader.at < reader.lines.length) throw new RangeError(`"text" expected a block before the end in line ${reader.at + 1}`);
  return lines.join('\n');
}

/** Up to its end, or that of the text. */
function readBlock(reader: Reader, expansion: Expansion): string[] {
  const out: string[] = [];
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    const [, word, first = '', second = ''] = /^\s*\/\/# (for|if|end)(?: (\w+))?(?: in (\w+))?$/.exec(line) ?? [];
    if (word === 'end') return out;
    if (word === undefined) {
      out.push(line);
      continue;
    }
    reader.at++;
    const inner = readBlock(reader, expansion);
    if (reader.at >= reader.lines.length) throw new RangeError(`"text" expected an end to: ${line.trim()}`);
    if (word === 'for')
      for (const [index, item] of itemsOf(second, expansion).entries()) out.push(...inner.map((l) => filled(l, first, index, item)));
    else if (expansion.flags.includes(first)) out.push(...inner);
  }
  return out;
}

function itemsOf(name: string, { counts }: Expansion): readonly string[] {
  if (name === 'xyzw') return [...name];
  const count = counts[name];
  if (count === undefined) throw new RangeError(`"counts" expected ${name}`);
  return Array.from({ length: count }, (_, index) => String(index));
}

function filled(line: string, name: string, index: number, item: string): string {
  return line.replaceAll(`$#${name}`, String(index)).replaceAll(`$${name}`, item);
}
