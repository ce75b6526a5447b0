/**
 * A picture with everything it owes its reader: title, drawing at the width there is, text for screen readers, table, sources and date.
 * Place: every figure of the contrast screens is one of these. Drawn as SVG in pixels, so that type keeps its size on any screen.
 */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Provenance } from '../../insight/provenance';
import { LiveSource } from '../live/live-source';
import { words } from '../text/contrast';
import { SourceItems } from './source-items';

export interface TableColumn {
  readonly label: string;
  readonly isNumber?: boolean;
}
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

interface PictureProps {
  readonly title: string;
  /** What the axes show, in words. */
  readonly subtitle?: string | undefined;
  /** Said to screen readers instead of the drawing. */
  readonly description: string;
  readonly draw: (width: number) => JSX.Element;
  readonly table: Table;
  readonly sources: readonly Provenance[];
  readonly note?: string | undefined;
  /** Controls that belong to the drawing, between title and drawing. */
  readonly controls?: ComponentChildren;
  readonly below?: ComponentChildren;
}

export function Picture({ title, subtitle, description, draw, table, sources, note, controls, below }: PictureProps) {
  const [frame, width] = useWidth();
  return (
    <figure class="picture">
      <figcaption>
        <span class="picture-title">{title}</span>
        {subtitle === undefined ? null : <span class="picture-subtitle">{subtitle}</span>}
      </figcaption>
      {controls}
      <div class="drawing" role="img" aria-label={description} ref={frame}>
        {width === 0 ? null : draw(width)}
      </div>
      {below}
      {note === undefined ? null : <p class="faint picture-note">{note}</p>}
      <DataTable table={table} title={title} />
      <Sources of={sources} />
    </figure>
  );
}

/** Narrower than this, text would overlap; the drawing is then scaled by the browser. */
const LEAST_WIDTH = 280;
/** base.css: 106.25 % of 16 px. */
const ORDINARY_TYPE = 17;

/** The page's type in units of its ordinary size: drawings grow with it on a projector, and for readers who chose larger type. */
function typeScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / ORDINARY_TYPE : 1;
}

export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.max(LEAST_WIDTH, Math.floor(element.clientWidth / typeScale())));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}

interface DataTableProps {
  readonly table: Table;
  /** Tells several tables of a screen apart. */
  readonly title: string;
}

export function DataTable({ table, title }: DataTableProps) {
  return (
    <details class="figures">
      <summary>{words.frame.table}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ label, isNumber }) => (
                <th key={label} scope="col" class={isNumber === true ? 'number' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  <td key={table.columns[index]?.label} class={table.columns[index]?.isNumber === true ? 'number' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Every source once, by its title and date, with its address where it has one. */
export function namedSources(of: readonly Provenance[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    of.flatMap(({ sources }) => sources.map(({ title, date, url }) => [date === undefined ? title : `${title} (${date})`, url] as const)),
  );
}

/** Every source once, with its date; weak facts are named with their note. */
export function Sources({ of }: { readonly of: readonly Provenance[] }) {
  if (of.length === 0) return null;
  const named = namedSources(of);
  const retrieved = of.map((provenance) => provenance.retrieved).toSorted()[0] ?? '';
  const weak = of.some((provenance) => provenance.isWeak);
  return (
    <details class="source">
      <summary>
        {words.frame.sources(retrieved)}
        {weak ? <span class="weak-mark">{words.frame.weak}</span> : null}
      </summary>
      {weak ? <p class="faint">{words.frame.weakNote}</p> : null}
      <ul class="bullets">
        <LiveSource of={of} />
        <SourceItems named={named} />
      </ul>
    </details>
  );
}

export interface FormulaLine {
  /** "s = H ÷ (H + N)". */
  readonly symbols: string;
  /** The same with this visitor's values; empty where the symbols say it all. */
  readonly values?: string;
  readonly meaning?: string;
}

/** The formula, folded, with the values that the picture used. */
export function Formula({ lines }: { readonly lines: readonly FormulaLine[] }) {
  return (
    <details class="formula">
      <summary>{words.frame.formula}</summary>
      <ul>
        {lines.map(({ symbols, values, meaning }) => (
          <li key={symbols}>
            <code>{symbols}</code>
            {values === undefined ? null : <code class="formula-values">{values}</code>}
            {meaning === undefined ? null : <span class="faint">{meaning}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  /** The sentence with the visitor's own number. */
  readonly sentence?: ComponentChildren;
  readonly words?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly isFirst?: boolean;
}

/**
 * One idea: question and answer with the visitor's number, the picture, then what explains it and may be changed. The picture stands at the
 * right where there is room, and on a phone right below the answer.
 */
export function Part({ id, heading, sentence, words: more, children, isFirst = false }: PartProps) {
  const Heading = isFirst ? 'h3' : 'h4';
  return (
    <section class="part" aria-labelledby={`${id}-heading`}>
      <div class="part-words">
        <Heading class="part-heading" id={`${id}-heading`} tabIndex={isFirst ? -1 : undefined}>
          {heading}
        </Heading>
        {sentence === undefined ? null : <p class="part-sentence">{sentence}</p>}
      </div>
      <div class="part-picture">{children}</div>
      {more === undefined ? null : <div class="part-more">{more}</div>}
    </section>
  );
}
